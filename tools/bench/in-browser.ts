import type { Page } from 'playwright-core';
import { type CairnInChromium, launchChromium } from '../../tests/browsers/chromium.ts';
import { bundleForPage } from '../bundle.ts';
import { median, round } from './figures.ts';

/** The built extension twice: with one pair's first months in its store, and with twenty pairs' ten years. */
export interface Both {
  readonly little: CairnInChromium;
  readonly years: CairnInChromium;
}

export async function withBoth<T>(measure: (both: Both) => Promise<T>): Promise<T> {
  const little = await launchSeeded(1, 20, 200);
  const years = await launchSeeded(20, 5000, 50_000);
  try {
    return await measure({ little, years });
  } finally {
    await little.close();
    await years.close();
  }
}

async function launchSeeded(
  ...much: [pairs: number, meetings: number, lines: number]
): Promise<CairnInChromium> {
  const cairn = await launchChromium({ port: 9 });
  const page = await cairn.openPopup();
  await page.evaluate(await bundleForPage('tests/bench/seed.ts'));
  await page.evaluate(
    (amounts) => (globalThis as unknown as { seed(...amounts: number[]): Promise<void> }).seed(...amounts),
    much,
  );
  await page.close();
  return cairn;
}

/** From a page's first moment to useful content, with little and with years of use. */
export interface Growth {
  readonly onePairMs: number;
  readonly twentyPairsMs: number;
  readonly ratio: number;
}

/**
 * The middle of some openings of one page. The two take turns, so that a machine that gets busy is busy for both; the
 * ratio is the middle of the ratios of the turns.
 */
export async function opening(both: Both, address: string, useful: string): Promise<Growth> {
  const [one, twenty] = [await preparePage(both.little, useful), await preparePage(both.years, useful)];
  const turns: (readonly [number, number])[] = [];
  for (let turn = 0; turn < 17; turn += 1) {
    const times = [
      await open(both.little, one, address, useful),
      await open(both.years, twenty, address, useful),
    ] as const;
    // The first openings also wake the worker: that is no matter of the store.
    if (turn > 1) turns.push(times);
  }
  await one.close();
  await twenty.close();
  return {
    onePairMs: round(median(turns.map(([time]) => time)), 1),
    twentyPairsMs: round(median(turns.map(([, time]) => time)), 1),
    ratio: round(median(turns.map(([little, years]) => years / little))),
  };
}

export async function preparePage({ context }: CairnInChromium, useful: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((selector) => {
    const seen = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      performance.mark('useful');
      seen.disconnect();
    });
    seen.observe(document, { childList: true, subtree: true });
  }, useful);
  return page;
}

export async function open(
  { origin }: CairnInChromium,
  page: Page,
  address: string,
  useful: string,
): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${origin}/${address}`, { waitUntil: 'commit' });
  await page.waitForSelector(useful, { state: 'visible' });
  const at = await page.evaluate(() => performance.getEntriesByName('useful')[0]?.startTime ?? Number.NaN);
  // What the page asked for beyond that is answered before the next opening asks.
  await page.waitForTimeout(250);
  return at;
}
