import type { Page } from 'playwright-core';
import type { CairnInChromium } from '../../tests/browsers/chromium.ts';
import { median, round } from './figures.ts';
import { type Both, opening } from './in-browser.ts';

/** The dashboard with little and with ten years of use: time to useful content, the search, and what it holds in memory. */
export async function dashboard(both: Both): Promise<object> {
  return {
    today: await opening(both, 'dashboard.html#/today', '.column .section'),
    pairs: await opening(both, 'dashboard.html#/pairs', '.page .rows li'),
    pair: await opening(both, 'dashboard.html#/pairs/p0', '.timeline .entry'),
    ratioBudget: 1.25,
    searchOfOnePair: await search(both.little),
    searchOfTwenty: await search(both.years),
    keystrokeBudgetMs: 50,
  };
}

interface Search {
  /** From the first letter typed into a page that was just opened to the first line that was found. */
  readonly firstMs: number;
  /** From then on, until every line of every year was looked through. */
  readonly wholeMs: number;
  /** Each key after that, to the first line found and drawn. */
  readonly keystrokeMs: number;
  readonly slowestKeystrokeMs: number;
  readonly heapBeforeMB: number;
  readonly heapMB: number;
}

/** Words that stand in every line, in some, in one, in none; with a typing error; letter by letter. */
const typed = 'l,li,lin,line,line 1,meeting,meeting 4,meeting 49,people,peolpe,write,wirte two'.split(',');

async function search(cairn: CairnInChromium): Promise<Search> {
  const page = await cairn.context.newPage();
  await page.goto(`${cairn.origin}/dashboard.html#/today`);
  await page.waitForSelector('.column .section');
  await page.waitForTimeout(500);
  const heapBeforeMB = await heapOf(page);
  await page.evaluate(keys);
  const firstMs = await type(page, 'line');
  const wholeMs = await page.evaluate(() => (globalThis as unknown as Keys).untilWhole('nowhere at all'));
  const times: number[] = [];
  for (const words of typed) {
    times.push(await type(page, words));
    await page.waitForTimeout(150);
  }
  const heapMB = await heapOf(page);
  await page.close();
  return {
    firstMs: round(firstMs, 1),
    wholeMs: round(wholeMs, 1),
    keystrokeMs: round(median(times), 1),
    slowestKeystrokeMs: round(Math.max(...times), 1),
    heapBeforeMB,
    heapMB,
  };
}

interface Keys {
  /** Types words and answers when the page shows a line with them, drawn, or says that there is none. */
  untilFound(words: string): Promise<number>;
  /** Types words that stand nowhere and answers when the page says so. */
  untilWhole(words: string): Promise<number>;
}

const type = (page: Page, words: string): Promise<number> =>
  page.evaluate((typed) => (globalThis as unknown as Keys).untilFound(typed), words);

/** Runs in the page. */
function keys(): void {
  const enter = (words: string): void => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('no field');
    field.focus();
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const until = async (words: string, there: () => boolean): Promise<number> => {
    // What was found for the words before does not count.
    for (const mark of document.querySelectorAll('mark')) mark.dataset['before'] = '';
    const start = performance.now();
    enter(words);
    const drawn = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    while (!there() && performance.now() - start < 20_000) await drawn();
    return performance.now() - start;
  };
  const here: Keys = {
    untilFound: (words) =>
      until(
        words,
        () =>
          location.hash.includes(encodeURIComponent(words)) &&
          (document.querySelector(`.results[data-words="${words}"] mark`) ??
            document.querySelector('.page .empty')) !== null,
      ),
    untilWhole: (words) => until(words, () => document.querySelector('.page .empty') !== null),
  };
  Object.assign(globalThis, here);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return round(usedSize / 1e6, 1);
}
