import { expect } from 'vitest';
import { until } from '../journey/hands';
import type { PracticeServer } from '../practice/server';

/** As much of a page as a person with nothing but keys uses; Playwright's and Puppeteer's pages both are one. */
export interface KeyedPage {
  readonly keyboard: {
    press(key: 'Tab' | ' '): Promise<void>;
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

/** Presses what is called so. */
export type Press = (page: KeyedPage, name: RegExp) => Promise<void>;

/** With nothing but keys. */
export const pressByKey: Press = async (page, name) => {
  await tabTo(page, name);
  await page.keyboard.press(' ');
};

const says = (page: KeyedPage, words: RegExp) =>
  until(
    `the page says ${words}`,
    async () => words.test(await page.evaluate(() => document.body.innerText)),
    15_000,
  );

/**
 * The main job in Cairn's own page: yes, prepare, attach; then, once the meeting is over, look back,
 * and the recap is there.
 */
export async function walk(
  page: KeyedPage,
  title: string,
  practice: PracticeServer,
  now: () => string,
  press: Press,
): Promise<void> {
  await press(page, /^Look and answer$/);
  await press(page, /^Yes/);
  await press(page, /^I am the mentor$/);
  await says(page, /No agenda yet/);
  await press(page, /^Prepare$/);
  await press(page, /^Attach agenda$/);
  await says(page, /Attached/);
  const event = practice.events.find((each) => each.title === title);
  if (!event) throw new Error(`There is no ${title}.`);
  const end = Temporal.PlainDateTime.from(now()).subtract({ minutes: 5 }).round('minute');
  practice.moveEvent(event.id, { start: end.subtract({ minutes: 40 }).toString(), end: end.toString() });
}

/** From the room that asks how it was to the letter. */
export async function lookBack(page: KeyedPage, press: Press): Promise<void> {
  await press(page, /^Back$/);
  await press(page, /^Look back$/);
  await press(page, /^It happened$/);
  await tabTo(page, /^What did you see them do well/);
  await page.keyboard.type('She asked first');
  await press(page, /^Save, then see the recap$/);
  await says(page, /She asked first/);
  expect(
    await page.evaluate(() => document.querySelector('.letter, [aria-label="The letter"]') !== null),
  ).toBe(true);
}
