import './fake-browser';

import { afterEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Route } from '@/app/screens/route';
import { ask } from '@/platform/ask';
import { expectAccessible, freshCairn, leave, meetingWith, openRoom } from './with-cairn';

const longName = 'Wilhelmina-Anastasia Featherstonehaugh-Cholmondeley von und zu Liechtenstein';
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3);

/** A pair with a past meeting that was looked back on and one to come, both with an agenda. */
async function seed(of: { language?: string; name?: string } = {}): Promise<{ past: string; next: string }> {
  await freshCairn(of.language);
  const name = of.name ?? 'Ada Byron';
  const past = await meetingWith({ id: 'past', from: -68, to: -8, name });
  const next = await meetingWith({ id: 'next', from: 300, to: 360, name });
  const pairId = past.pair?.id ?? '';
  const goal = {
    id: 'g',
    pairId,
    what: 'Lead without the title',
    evidence: 'A review',
    audience: 'pair',
  } as const;
  await ask('goal.keep', { goal: { ...goal, state: 'open', createdAt: 1, updatedAt: 1 } });
  for (const { meeting } of [past, next]) {
    const proposed = await ask('agenda.propose', { meetingId: meeting.id, fresh: false });
    if (proposed.ok) await ask('agenda.keep', { agenda: { ...proposed.value.agenda, attached: true } });
  }
  const opened = await ask('reflection', { meetingId: past.meeting.id });
  if (!opened.ok) throw new Error(opened.failure.kind);
  await ask('reflection.save', {
    reflection: {
      ...opened.value.reflection,
      happened: 'yes',
      lines: [
        { id: 'l1', prompt: 'take-away', text: `Ask first ${longWord}`, audience: 'pair' },
        { id: 'l2', prompt: 'win', text: 'I led the review', audience: 'open' },
        { id: 'l3', prompt: 'feedback', text: longWord, audience: 'me' },
      ],
      commitments: [
        {
          id: 'c1',
          pairId,
          meetingId: past.meeting.id,
          owner: 'me',
          text: 'Write the draft',
          due: '2030-05-22',
          when: 'Monday starts',
          audience: 'pair',
          state: 'open',
          updatedAt: 0,
        },
      ],
      revision: 1,
    },
  });
  return { past: past.meeting.id, next: next.meeting.id };
}

const press = async (selector: string): Promise<void> => {
  await expect.poll(() => document.querySelector(selector)).not.toBeNull();
  const element = document.querySelector(selector);
  if (element) await userEvent.click(element);
};

/** Every room of the three moments, in the states that differ. */
const places: readonly {
  name: string;
  route: (ids: { past: string; next: string }) => Route;
  steps: string[];
}[] = [
  { name: 'preparing', route: ({ next }) => ({ view: 'prepare', id: next }), steps: ['.topic-open'] },
  {
    name: 'a new goal',
    route: ({ next }) => ({ view: 'prepare', id: next }),
    steps: ['.template-choice .in-text', '.topic-open', '.topic-editor [aria-label="Add a goal"]'],
  },
  { name: 'the invitation', route: ({ next }) => ({ view: 'invitation', id: next }), steps: [] },
  {
    name: 'looking back',
    route: ({ past }) => ({ view: 'capture', id: past }),
    steps: ['.ticks summary', '.tick button', '.capture-form > div > .button.text'],
  },
  {
    name: 'a win',
    route: ({ past }) => ({ view: 'capture', id: past }),
    steps: ['.action-bar .primary', '.celebrate'],
  },
  {
    name: 'the recap',
    route: ({ past }) => ({ view: 'recap', id: past }),
    steps: ['.letter-line .icon-button'],
  },
  {
    name: 'a line of the recap',
    route: ({ past }) => ({ view: 'recap', id: past }),
    steps: ['.letter-words'],
  },
];

async function visit(place: (typeof places)[number], ids: { past: string; next: string }): Promise<void> {
  openRoom(place.route(ids), { theme, framed });
  await expect.poll(() => document.querySelector('.room')).not.toBeNull();
  for (const selector of place.steps) await press(selector);
  // What moves has come to rest: a colour half-way is nobody's fault.
  await new Promise((done) => setTimeout(done, 600));
}

let theme: 'light' | 'dark' = 'light';
let framed = false;

afterEach(async () => {
  theme = 'light';
  framed = false;
  leave();
  document.documentElement.style.fontSize = '';
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

describe('no rule of accessibility is broken', () => {
  test.for([
    ['in light', {}],
    ['in the dark', { theme: 'dark' as const }],
    ['from right to left', { language: 'ar', name: 'نور الهدى' }],
    ['in the reader’s own colours', { forced: true }],
  ] as const)('%s', { timeout: 60_000 }, async ([, how]) => {
    await page.viewport(384, 600);
    if ('theme' in how) theme = how.theme;
    if ('forced' in how) {
      await cdp().send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    }
    const ids = await seed('language' in how ? how : {});
    for (const place of places) {
      await visit(place, ids);
      await expectAccessible(place.name);
    }
  });
});

describe('nothing is cut off sideways', () => {
  test.for([
    ['with names and words as long as they come', 16, 384],
    ['at twice the size', 32, 384],
    ['in the narrowest panel', 16, 320],
  ] as const)('%s', { timeout: 60_000 }, async ([, size, width]) => {
    await page.viewport(width, 600);
    framed = width < 384;
    const ids = await seed({ name: longName });
    document.documentElement.style.fontSize = `${size}px`;
    for (const place of places) {
      await visit(place, ids);
      const root = document.documentElement;
      expect([place.name, root.scrollWidth]).toEqual([place.name, root.clientWidth]);
    }
  });
});

test('where motion is not wanted the stone is simply there', async () => {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  });
  const { past } = await seed();
  openRoom({ view: 'capture', id: past });
  await press('.action-bar .primary');
  await press('.celebrate .settling');
  const stone = document.querySelector('.celebrate .settling');
  expect(stone?.getAnimations()).toEqual([]);
  expect(getComputedStyle(stone ?? document.body).opacity).toBe('1');
});
