import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** One step as it went: what was looked for, whether it was there, and what was really seen. */
export interface Step {
  readonly calendar: 'google' | 'outlook' | 'both';
  readonly name: string;
  readonly ok: boolean;
  readonly seen: Readonly<Record<string, unknown>>;
  readonly picture?: string;
}

/** Writes down what a step sees. `expect` is what makes it ok: a sentence and whether it holds. */
export interface Note {
  see(what: string, value: unknown): void;
  expect(sentence: string, holds: boolean): void;
}

/** Plays steps one after the other and keeps what was seen. A step that fails does not end the journey. */
export class JourneyRecord {
  readonly steps: Step[] = [];

  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async step(
    calendar: Step['calendar'],
    name: string,
    run: (note: Note) => Promise<Page | undefined>,
    fallback: () => Page,
  ): Promise<void> {
    const seen: Record<string, unknown> = {};
    const broken: string[] = [];
    let page: Page | undefined;
    try {
      page = await run({
        see: (what, value) => {
          seen[what] = value;
        },
        expect: (sentence, holds) => {
          if (!holds) broken.push(sentence);
        },
      });
    } catch (error) {
      broken.push(error instanceof Error ? error.message : String(error));
    }
    const picture = await this.#shoot(page ?? fallback(), calendar, name);
    const ok = broken.length === 0;
    if (!ok) seen['not as expected'] = broken;
    this.steps.push({ calendar, name, ok, seen, ...(picture === undefined ? {} : { picture }) });
    console.error(
      `${ok ? 'ok    ' : 'NOT OK'} ${calendar}: ${name}${ok ? '' : `\n       ${broken.join('\n       ')}`}`,
    );
  }

  async #shoot(page: Page, calendar: string, name: string): Promise<string | undefined> {
    const number = String(this.steps.length + 1).padStart(2, '0');
    const picture = `${number}-${calendar}-${name
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-/, '')}.png`;
    try {
      await page.screenshot({ path: join(this.#folder, picture), animations: 'disabled' });
      return picture;
    } catch {
      return undefined;
    }
  }

  /** Writes `journey.json`. */
  async write(about: Readonly<Record<string, unknown>>): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const failed = this.steps.filter(({ ok }) => !ok).length;
    const journey = { calendar: ['google', 'outlook'], ...about, ok: failed === 0, steps: this.steps };
    await writeFile(join(this.#folder, 'journey.json'), `${JSON.stringify(journey, null, 2)}\n`);
  }
}
