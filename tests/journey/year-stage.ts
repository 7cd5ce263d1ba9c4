import 'temporal-polyfill/global';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Role } from '@/domain/pair';
import { type CairnInChromium, launchChromium } from '../browsers/chromium.ts';
import { shiftClock } from './clock.ts';
import { withAda } from './with-ada.ts';

/** The built extension in a real browser, with a calendar's meetings and a clock that is moved on. */
export interface YearStage {
  readonly page: Page;
  /** It is this moment now, in the worker and in every page. */
  goTo(local: string): Promise<void>;
  /** The calendar holds a meeting of an hour, and the person has said that it is mentoring with Ada. Answers with the pair. */
  meet(id: string, day: string): Promise<string>;
  open(hash: string): Promise<void>;
  /** What was looked back on is kept as the person saved it. */
  saved(id: string): Promise<void>;
  /** The page as it is: light and dark, wide and narrow, and in the system's own colours. */
  picture(name: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  choose(radio: Locator): Promise<void>;
  shows(words: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } } as const;
const zone = 'Europe/Berlin';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

export async function setStage(role: Role, out: string | undefined): Promise<YearStage> {
  const cairn: CairnInChromium = await launchChromium({ port: 9, zone, sharpness: 1 });
  if (out) mkdirSync(out, { recursive: true });
  let shift = 0;
  let step = 0;
  const script = `(${shiftClock.toString()})`;
  await cairn.context.addInitScript(
    `try { ${script}(Number(localStorage.getItem('shift') ?? 0)); } catch { /* A page that is not Cairn's. */ }`,
  );
  const page = await cairn.context.newPage();
  await page.setViewportSize(sizes.wide);
  const ask = (name: string, request: object): Promise<unknown> =>
    cairn.quiet.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
  const told = async <T>(name: string, request: object): Promise<T> => {
    const answer = (await ask(name, request)) as {
      ok: boolean;
      value: T;
      failure?: { kind: string; detail?: string };
    };
    if (!answer.ok) throw new Error(`${name}: ${answer.failure?.kind} ${answer.failure?.detail ?? ''}`);
    return answer.value;
  };
  const still = (): Promise<unknown> =>
    page.evaluate(() =>
      Promise.all(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
          .map(({ finished }) => finished.catch(() => undefined)),
      ),
    );
  return {
    page,
    async saved(id) {
      const request = { meetingId: `google:${id}` };
      for (let tries = 0; tries < 100; tries += 1) {
        const { reflection } = await told<{ reflection: { savedAt?: number } }>('reflection', request);
        if (reflection.savedAt !== undefined) return;
        await page.waitForTimeout(100);
      }
      throw new Error(`${id} was not saved.`);
    },
    async goTo(local) {
      const at = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
      shift = at - Date.now();
      await (await cairn.worker()).evaluate(`${script}(${shift})`);
      await page.goto(`${cairn.origin}/manifest.json`);
      await page.evaluate((ms) => localStorage.setItem('shift', String(ms)), shift);
    },
    async meet(id, day) {
      await (await cairn.worker()).evaluate(`${script}(${shift})`);
      const event = withAda(id, day, zone);
      type View = { meeting: { id: string }; candidates: { pairId?: string }[]; pair?: { id: string } };
      const added = await told<View>('meeting.add', { event });
      const known = added.candidates.find(({ pairId }) => pairId)?.pairId;
      const judged = await told<View>('meeting.judge', {
        meetingId: added.meeting.id,
        word: 'yes',
        with: { name: 'Ada Byron', email: 'ada@example.org', ...(known ? { pairId: known } : { role }) },
      });
      return judged.pair?.id ?? '';
    },
    async open(hash) {
      await (await cairn.worker()).evaluate(`${script}(${shift})`);
      await page.goto('about:blank');
      await page.goto(`${cairn.origin}/dashboard.html${hash}`);
    },
    async picture(name) {
      step += 1;
      if (!out) return;
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await still();
          const file = `${String(step).padStart(2, '0')}-${name}-${size}-${colorScheme}.png`;
          await page.screenshot({
            path: join(out, file),
            fullPage: true,
            style: '::-webkit-scrollbar { display: none }',
          });
        }
      }
      await page.setViewportSize(sizes.wide);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await page.screenshot({ path: join(out, `${String(step).padStart(2, '0')}-${name}-wide-forced.png`) });
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    },
    press: (name) =>
      page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click(),
    async choose(radio) {
      await radio.waitFor({ state: 'attached' });
      await radio.evaluate((field) => (field as HTMLElement).click());
    },
    shows: (words) => page.getByText(words).first().waitFor({ state: 'visible', timeout: 10_000 }),
    close: () => cairn.close(),
  };
}
