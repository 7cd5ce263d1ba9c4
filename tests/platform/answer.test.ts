import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers, Refusal } from '@/platform/answer';
import { asInParts, protocol } from './whole-protocol';

const own = 'chrome-extension://test-extension-id/popup.html';
const calendar = 'https://calendar.google.com/calendar/u/0/r/week';
const asked: string[] = [];

/** Handlers that only say that they were reached. */
function listening(over: Partial<Handlers> = {}): void {
  const handlers = Object.fromEntries(
    Object.keys(protocol).map((name) => [
      name,
      async () => {
        asked.push(name);
        return null;
      },
    ]),
  ) as unknown as Handlers;
  answer(asInParts({ ...handlers, ...over }), ['https://calendar.google.com']);
}

async function send(message: unknown, url: string, id: string = fakeBrowser.runtime.id): Promise<unknown> {
  const respond = vi.fn();
  await fakeBrowser.runtime.onMessage.trigger(message, { id, url, tab: { id: 7 } } as never, respond);
  await vi.waitFor(() => expect(respond).toHaveBeenCalled());
  return respond.mock.calls[0]?.[0];
}

beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
});

describe('who may ask for what', () => {
  test('a calendar page is refused everything that is for our own pages', async () => {
    listening();
    for (const [name, { from }] of Object.entries(protocol)) {
      if (from === 'calendar') continue;
      expect(await send({ name, request: {} }, calendar), name).toMatchObject({
        ok: false,
        failure: { kind: 'not-allowed' },
      });
    }
    expect(asked).toEqual([]);
  });

  test('a calendar page can do nothing but report, have its panel opened and closed, and ask for our script and the popup', () => {
    const open = Object.entries(protocol).filter(([, { from }]) => from === 'calendar');
    expect(open.map(([name]) => name).sort()).toEqual([
      'page.gone',
      'page.part',
      'page.report',
      'panel.close',
      'panel.open',
      'popup.open',
    ]);
  });

  test('another site and another extension are refused', async () => {
    listening();
    const report = { name: 'panel.close', request: {} };
    expect(await send(report, 'https://evil.example/')).toMatchObject({ ok: false });
    expect(await send(report, 'https://calendar.google.com.evil.example/')).toMatchObject({ ok: false });
    expect(await send(report, calendar, 'somebody-else')).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });

  test('our own page is answered', async () => {
    listening({ 'panel.size': async () => null });
    const request = { name: 'panel.size', request: { token: 't', height: 10 } };
    expect(await send(request, own)).toEqual({ ok: true, value: null });
  });

  test('a calendar page that says close is heard', async () => {
    listening({ 'panel.close': async () => null });
    expect(await send({ name: 'panel.close', request: {} }, calendar)).toEqual({ ok: true, value: null });
  });
});

describe('what does not fit is refused before it is handled', () => {
  test('a malformed request never reaches its handler', async () => {
    listening();
    expect(await send({ name: 'meeting', request: { meetingId: 7 } }, own)).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });

  test('an answer that does not fit its schema is not given', async () => {
    listening({ settings: async () => ({ hidden: 'perhaps' }) as never });
    expect(await send({ name: 'settings', request: {} }, own)).toMatchObject({
      ok: false,
      failure: { kind: 'unexpected' },
    });
  });

  test('a refusal arrives with its kind, an error with its words', async () => {
    listening({
      meeting: async () => Promise.reject(new Refusal({ kind: 'not-found' })),
      now: async () => Promise.reject(new Error('the store is on fire')),
    });
    expect(await send({ name: 'meeting', request: { meetingId: 'x' } }, own)).toEqual({
      ok: false,
      failure: { kind: 'not-found' },
    });
    expect(await send({ name: 'now', request: {} }, own)).toMatchObject({
      failure: { kind: 'unexpected', detail: 'the store is on fire' },
    });
  });
});
