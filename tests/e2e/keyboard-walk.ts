import { expect } from 'vitest';
import type { Catalogue } from '../browsers/speaking-build';
import { until } from '../journey/hands';
import type { PracticeServer } from '../practice/server';

/** As much of a page as a person with nothing but keys uses; Playwright's and Puppeteer's pages both are one. */
export interface KeyedPage {
  readonly keyboard: {
    press(key: 'Tab' | ' ' | 'Enter'): Promise<void>;
    type(text: string): Promise<void>;
  };
  evaluate<T>(run: () => T): Promise<T>;
  evaluate<T, A>(run: (of: A) => T, of: A): Promise<T>;
}

/** Goes on with Tab until what has the focus is called so. Every stop on the way must show that it has it. */
export async function tabTo(page: KeyedPage, name: RegExp): Promise<void> {
  await until(
    `${name} has the focus`,
    async () => {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        const label = element?.getAttribute('aria-label') ?? '';
        const labels =
          element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
            ? element.labels
            : null;
        const words = [
          label,
          element?.textContent ?? '',
          ...[...(labels ?? [])].map((each) => each.textContent ?? ''),
        ];
        const box = element?.getBoundingClientRect();
        return { words: words.map((each) => each.trim()), seen: (box?.width ?? 0) > 0 };
      });
      return at.words.some((each) => name.test(each));
    },
    30_000,
  );
}

/** What Cairn says for a key of the catalogue, whole or as the beginning of what is said. */
export type Called = (key: string, how?: 'whole' | 'beginning') => RegExp;

/** The words of one language; what stands for a name or a number may be anything. */
export function calledIn(catalogue: Catalogue): Called {
  return (key, how = 'whole') => {
    const message = catalogue[key]?.message;
    if (message === undefined) throw new Error(`Nothing is said for ${key}.`);
    const words = message
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*');
    return new RegExp(`^${words}${how === 'whole' ? '$' : ''}`);
  };
}

/** Presses what has the focus. */
export type PressHere = (page: KeyedPage) => Promise<void>;

export const pressKey: PressHere = (page) => page.keyboard.press(' ');

/**
 * As a key would: without a screen Firefox gives Tab and letters to the page, but a pressed key activates nothing in a window
 * it does not take to be in front (ESR 153, tried with space and Enter).
 */
export const pressFocused: PressHere = (page) =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.click();
  });

const says = (page: KeyedPage, words: RegExp) =>
  until(
    `the page says ${words}`,
    async () => words.test(await page.evaluate(() => document.body.innerText)),
    15_000,
  );

/** What is done at each stop worth a picture. */
export type Stop = (name: string) => Promise<void>;

export interface Walk {
  readonly page: KeyedPage;
  readonly called: Called;
  readonly stop: Stop;
  readonly pressHere: PressHere;
  /** Brings the focus to what is called so. */
  goTo(name: RegExp): Promise<void>;
}

async function press({ page, called, pressHere, goTo }: Walk, key: string): Promise<void> {
  await goTo(called(key));
  await pressHere(page);
}

/** The main job in Cairn's own page, with no mouse: yes, prepare, attach. */
export async function prepare(walk: Walk): Promise<void> {
  const { page, called, stop, pressHere, goTo } = walk;
  await press(walk, 'now_answer');
  await goTo(called('verdict_yes', 'beginning'));
  await stop('asked');
  await pressHere(page);
  await press(walk, 'verdict_role_mentor');
  await says(page, within(called('event_no_agenda')));
  await stop('with whom');
  await press(walk, 'event_prepare');
  await goTo(called('prepare_attach'));
  await stop('proposed');
  await pressHere(page);
  await says(page, within(called('event_attached')));
  await stop('attached');
}

/** Lets the meeting have ended a few minutes ago. */
export function endMeeting(practice: PracticeServer, title: string, now: string): void {
  const event = practice.events.find((each) => each.title === title);
  if (!event) throw new Error(`There is no ${title}.`);
  const end = Temporal.PlainDateTime.from(now).subtract({ minutes: 5 }).round('minute');
  practice.moveEvent(event.id, { start: end.subtract({ minutes: 40 }).toString(), end: end.toString() });
}

/** From the room that asks how it was to the letter, with no mouse. */
export async function lookBack(walk: Walk, words: string): Promise<void> {
  const { page, called, stop, pressHere, goTo } = walk;
  await press(walk, 'ui_back');
  await goTo(called('event_capture'));
  await stop('over');
  await pressHere(page);
  await press(walk, 'capture_happened_yes');
  await goTo(called('prompt_mentor_saw', 'beginning'));
  await page.keyboard.type(words);
  await stop('captured');
  await press(walk, 'capture_save_recap');
  await says(page, new RegExp(words));
  expect(await page.evaluate(() => document.querySelector('.letter') !== null)).toBe(true);
  await stop('recap');
}

/** The same words anywhere in what is said. */
const within = (name: RegExp): RegExp => new RegExp(name.source.replace(/^\^|\$$/g, ''));
