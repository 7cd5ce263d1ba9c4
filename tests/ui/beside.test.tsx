import { expectAccessible, freshCairn, leave, meetingWith } from './with-cairn';
import '@/ui/theme/welcome.css';
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { Rooms } from '@/app/screens/Rooms';
import { speak } from '@/app/screens/speak';
import type { Topic } from '@/domain/agenda';
import { ask } from '@/platform/ask';
import { WelcomeView } from '@/ui/welcome/WelcomeView';

const question =
  'Which part of the review did you find hardest, and what did you notice about yourself in it?';
const topics: Topic[] = ['one', 'two', 'three'].map((id) => ({
  id,
  question,
  minutes: 20,
  audience: 'pair',
}));

/** A running meeting with an agenda. */
async function seed(language: string, name: string): Promise<void> {
  await freshCairn(language);
  const { meeting } = await meetingWith({ from: -25, to: 35, name, role: 'mentor' });
  const proposed = await ask('agenda.propose', { meetingId: meeting.id, fresh: true });
  if (proposed.ok) await ask('agenda.keep', { agenda: { ...proposed.value.agenda, topics, attached: true } });
}

function show(what: 'beside' | 'welcome', theme: 'light' | 'dark' = 'light'): HTMLElement {
  leave();
  const app = document.createElement('div');
  app.id = 'app';
  document.body.className = what;
  document.body.style.maxInlineSize = '';
  document.body.append(app);
  document.documentElement.dataset['theme'] = theme;
  const content =
    what === 'beside' ? <Rooms start={{ view: 'now' }} beside /> : <WelcomeView onOpen={() => undefined} />;
  render(speak(document, content), app);
  return app;
}

const rested = () => new Promise((done) => setTimeout(done, 400));
async function openBeside(theme?: 'light' | 'dark'): Promise<void> {
  show('beside', theme);
  await expect.poll(() => document.querySelector('.companion .tick.at-hand')).not.toBeNull();
  await rested();
}
async function openWelcome(step: number, theme?: 'light' | 'dark'): Promise<void> {
  show('welcome', theme);
  for (let at = 0; at < step; at += 1) {
    const next = document.querySelector<HTMLElement>(
      at === 0 ? '.practice-event.marked' : '.welcome-card .button.primary',
    );
    next?.click();
    await rested();
  }
}

afterEach(async () => {
  leave();
  document.documentElement.style.fontSize = '';
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

describe('no rule of accessibility is broken beside the page and in the first minute', () => {
  test.for([
    ['in light', {}],
    ['in the dark', { theme: 'dark' as const }],
    ['from right to left', { language: 'ar', name: 'نور الهدى' }],
    ['in the reader’s own colours', { forced: true }],
  ] as const)('%s', { timeout: 60_000 }, async ([, how]) => {
    if ('forced' in how)
      await cdp().send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    const theme = 'theme' in how ? how.theme : 'light';
    await page.viewport(340, 800);
    await seed('language' in how ? how.language : 'en-GB', 'language' in how ? how.name : 'Ada Byron');
    await openBeside(theme);
    await expectAccessible('beside');
    await page.viewport(1000, 800);
    for (const step of [0, 1, 2, 3, 4, 5]) {
      await openWelcome(step, theme);
      await expectAccessible(`welcome ${step}`);
    }
  });
});

test.for([
  ['at 400 %', 16, 320],
  ['at twice the letters', 32, 384],
] as const)('nothing is cut off sideways %s', { timeout: 60_000 }, async ([, size, width]) => {
  await page.viewport(width, 640);
  await seed('en-GB', 'Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley');
  document.documentElement.style.fontSize = `${size}px`;
  const root = document.documentElement;
  await openBeside();
  expect(['beside', root.scrollWidth]).toEqual(['beside', root.clientWidth]);
  for (const step of [0, 3, 5]) {
    await openWelcome(step);
    expect([`welcome ${step}`, root.scrollWidth]).toEqual([`welcome ${step}`, root.clientWidth]);
  }
});

test('what is at hand by the clock is said, not only coloured', async () => {
  await page.viewport(340, 800);
  await seed('en-GB', 'Ada Byron');
  await openBeside();
  const atHand = document.querySelector('.tick.at-hand');
  expect(atHand?.getAttribute('aria-current')).toBe('step');
  expect(atHand?.textContent).toContain('at hand by the clock');
  expect([...document.querySelectorAll('.tick')].indexOf(atHand as Element)).toBe(1);
});
