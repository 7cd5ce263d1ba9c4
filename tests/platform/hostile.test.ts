import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { safeLink } from '@/domain/link';
import { contentPolicy } from '@/platform/content-policy';
import { heaviest, isLightEnough } from '@/platform/weigh';
import { calendar, names, startEdge } from './edge';
import { protocol } from './whole-protocol';

let reached: string[];
const replies: Partial<Record<string, unknown>> = {
  'page.report': { marks: [] },
  'panel.open': { token: 't' },
};

beforeEach(() => {
  reached = startEdge((name) => replies[name] ?? null);
});

/** Sends whatever a page may send, and answers what came back; `undefined` where nobody answers. */
async function send(message: unknown, sender: object): Promise<unknown> {
  const respond = vi.fn();
  await fakeBrowser.runtime.onMessage.trigger(message, sender as never, respond);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return respond.mock.calls[0]?.[0];
}
const fromPage = (message: unknown) =>
  send(message, { id: fakeBrowser.runtime.id, url: calendar, tab: { id: 7 } });

const ownNames = names.filter((name) => protocol[name].from === 'own');
const calendarNames = names.filter((name) => protocol[name].from === 'calendar');

describe('a calendar page that is hostile', () => {
  test('whatever it sends under whatever name, reaches nothing that is for our own pages', async () => {
    const name = fc.oneof(
      fc.constantFrom(...ownNames),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'recap '),
      fc.string(),
    );
    const message = fc.record({ name, request: fc.oneof(fc.jsonValue(), fc.object()) });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const reply = await fromPage(sent);
        if (reply === undefined) return;
        expect(reply).toMatchObject({ ok: false });
        refused += 1;
      }),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(50);
    expect(reached.filter((each) => !calendarNames.includes(each as never))).toEqual([]);
  });

  test('whatever it reports, is answered with marks, a token or nothing: never with a word of ours', async () => {
    const sent = fc.record({
      name: fc.constantFrom(...calendarNames),
      request: fc.anything({ maxDepth: 4 }),
    });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(sent, async (message) => {
        const reply = (await fromPage(message)) as { ok: boolean; value?: unknown } | undefined;
        if (!reply?.ok) return;
        expect(['{"marks":[]}', '{"token":"t"}', 'null']).toContain(JSON.stringify(reply.value));
        answered += 1;
      }),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThan(5);
  });

  test('is not looked at when it says too much, too often nested or too many things', async () => {
    const report = (title: unknown) => ({
      name: 'page.report',
      request: { reading: { events: [title] }, settled: true },
    });
    const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);
    for (const heavy of [
      'x'.repeat(heaviest.characters + 1),
      nested(heaviest.depth + 5),
      Array(heaviest.values + 1).fill(0),
    ])
      expect(await fromPage(report(heavy))).toMatchObject({ ok: false, failure: { kind: 'not-allowed' } });
    expect(
      isLightEnough({ events: Array(700).fill({ title: 'x'.repeat(300), people: [{ name: 'y' }] }) }),
    ).toBe(true);
  });

  test('may not ask under our address from another extension, nor as a page of another site', async () => {
    const message = { name: 'now', request: {} };
    for (const sender of [
      { id: 'other', url: fakeBrowser.runtime.getURL('/popup.html' as never) },
      { id: fakeBrowser.runtime.id, url: `https://calendar.google.com.evil.example/` },
      {
        id: fakeBrowser.runtime.id,
        url: `https://evil.example/?${fakeBrowser.runtime.getURL('/' as never)}`,
      },
      { id: fakeBrowser.runtime.id },
    ])
      expect(await send(message, sender)).toMatchObject({ ok: false, failure: { kind: 'not-allowed' } });
    expect(reached).toEqual([]);
  });
});

describe('a link', () => {
  test.each([
    'https://meet.google.com/abc',
    'http://example.org/',
    'mailto:ada@example.org?subject=Hello',
    'tel:+4930123',
  ])('%s is opened', (address) => expect(safeLink(address)).toBe(address));
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://evil.example/1',
    'file:///etc/passwd',
    'vbscript:x',
    'chrome://settings',
    'chrome-extension://abc/popup.html',
    'view-source:https://example.org',
    'ftp://example.org',
    '//evil.example',
    'popup.html',
    '',
  ])('%s is not', (address) => expect(safeLink(address)).toBeUndefined());
});

test('our pages load nothing from elsewhere, run no text as a script, and ask only where services answer', () => {
  const policy = contentPolicy(['https://graph.microsoft.com/*', 'https://graph.microsoft.com/v1/*']);
  expect(policy).toContain("connect-src 'self' https://graph.microsoft.com;");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|http:|wasm/);
});
