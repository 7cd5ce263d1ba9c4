import './fake-browser';

import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { Route } from '@/app/screens/route';
import { ask } from '@/platform/ask';
import { expectAccessible, freshCairn, meetingWith, openRoom } from './with-cairn';

/** One word of seventy letters: it must wrap wherever it stands. */
const longName = `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)} von und zu Hohenlohe`;
const routes: readonly ((pairId: string) => Route)[] = [
  () => ({ view: 'now' }),
  () => ({ view: 'pairs' }),
  () => ({ view: 'meetings' }),
  () => ({ view: 'commitments' }),
  () => ({ view: 'recaps' }),
  () => ({ view: 'settings' }),
  () => ({ view: 'paste' }),
  () => ({ view: 'hand' }),
  () => ({ view: 'found', events: [found('one'), found('two')] }),
  (id) => ({ view: 'pair', id }),
];
const found = (id: string) => ({
  calendar: 'file' as const,
  id,
  title: longName,
  start: '2030-01-10T10:00:00',
  end: '2030-01-10T11:00:00',
  allDay: false,
  kind: 'event' as const,
  people: [{ name: longName }, { name: 'نوح' }, { email: 'third@example.org' }],
  via: {},
});

/** A device with something in every room. */
async function fill(language: string): Promise<string> {
  await freshCairn(language);
  const past = await meetingWith({ from: -3000, to: -2940, name: longName });
  const opened = await ask('reflection', { meetingId: past.meeting.id });
  if (!opened.ok || !past.pair) throw new Error('no reflection');
  const pairId = past.pair.id;
  const { reflection } = opened.value;
  await ask('reflection.save', {
    reflection: {
      ...reflection,
      happened: 'yes',
      lines: [{ id: 'l1', prompt: 'win', text: longName, audience: 'open' }],
      commitments: [
        { ...promise(pairId, past.meeting.id), id: 'c1', due: '2020-01-01', when: 'the week starts' },
        { ...promise(pairId, past.meeting.id), id: 'c2', owner: 'them' },
      ],
      revision: reflection.revision + 1,
    },
  });
  await ask('goal.keep', {
    goal: {
      id: 'g1',
      pairId,
      what: longName,
      evidence: 'it is seen',
      by: '2030-01-01',
      audience: 'me',
      state: 'open',
      createdAt: 0,
      updatedAt: 0,
    },
  });
  const next = await meetingWith({ id: 'ev2', from: 40, to: 100, name: longName });
  const proposed = await ask('agenda.propose', { meetingId: next.meeting.id, fresh: false });
  if (proposed.ok) await ask('agenda.keep', { agenda: { ...proposed.value.agenda, attached: true } });
  return pairId;
}

const promise = (pairId: string, meetingId: string) => ({
  pairId,
  meetingId,
  owner: 'me' as const,
  text: longName,
  audience: 'pair' as const,
  state: 'open' as const,
  updatedAt: Date.now(),
});

async function show(route: Route, how: Parameters<typeof openRoom>[1] = {}): Promise<HTMLElement> {
  const app = openRoom(route, how);
  await expect
    .poll(() => app.querySelector('main')?.checkVisibility() === true && app.querySelector('.busy') === null)
    .toBe(true);
  return app;
}

beforeEach(async () => page.viewport(384, 600));
afterEach(async () => {
  document.documentElement.style.fontSize = '';
  await page.viewport(1280, 900);
});

for (const [name, language, theme] of [
  ['light', 'en-GB', 'light'],
  ['dark', 'en-GB', 'dark'],
  ['from right to left', 'ar', 'light'],
] as const) {
  test(`every quiet room is accessible, ${name}`, async () => {
    const pairId = await fill(language);
    for (const route of routes) {
      await show(route(pairId), { theme });
      await expectAccessible();
    }
  });
}

test('every quiet room is accessible in the reader’s own colours, and pebbles tell what is kept', async () => {
  const pairId = await fill('en-GB');
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  try {
    for (const route of routes) {
      await show(route(pairId));
      await expectAccessible();
    }
    await show({ view: 'commitments' });
    const pebble = document.querySelector<HTMLInputElement>('.pebble');
    expect(Number.parseFloat(getComputedStyle(pebble!).borderTopWidth)).toBeGreaterThanOrEqual(1);
    pebble!.checked = true;
    expect(getComputedStyle(pebble!, '::before').content).not.toBe('none');
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  }
});

test('nothing runs out of the popup, with long names and at twice the letters', async () => {
  const pairId = await fill('en-GB');
  for (const size of ['', '200%']) {
    document.documentElement.style.fontSize = size;
    for (const route of routes) {
      const app = await show(route(pairId));
      const edge = app.getBoundingClientRect().right + 1;
      const out = [...app.querySelectorAll('*')]
        .filter((each) => !each.closest('.unseen, svg, .growing'))
        .filter((each) => each.getBoundingClientRect().right > edge)
        .map((each) => `${each.tagName}.${each.className}`);
      expect({ route: route(pairId).view, size, out }).toEqual({ route: route(pairId).view, size, out: [] });
    }
  }
});

test('every control of every quiet room has a name and is at least 24 pixels', async () => {
  const pairId = await fill('en-GB');
  for (const route of routes) {
    const app = await show(route(pairId));
    for (const control of app.querySelectorAll<HTMLElement>('button, input:not(.unseen), select, textarea')) {
      const { width, height } = control.getBoundingClientRect();
      const target = control.matches('[type=checkbox], [type=radio]') ? 18 : 24;
      expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(target - 0.5);
    }
  }
});
