import { launchChromium } from '../../tests/browsers/chromium.ts';
import { bundleForPage } from '../bundle.ts';
import { median, round } from './figures.ts';

/** From the popup's start to its first useful content, with little and with years of use in the store. */
export async function popup(): Promise<object> {
  const little = await openings(1, 5, 20);
  const much = await openings(20, 5000, 50_000);
  return { onePairMs: little, twentyPairsMs: much, ratio: round(much / little), ratioBudget: 1.25 };
}

async function openings(pairs: number, meetings: number, lines: number): Promise<number> {
  const cairn = await launchChromium({ port: 9 });
  try {
    const page = await cairn.openPopup();
    await page.evaluate(await bundleForPage('tests/bench/seed.ts'));
    await page.evaluate(
      ([p, m, l]) =>
        (globalThis as unknown as { seed(p: number, m: number, l: number): Promise<void> }).seed(p, m, l),
      [pairs, meetings, lines] as const,
    );
    await page.addInitScript(() => {
      const seen = new MutationObserver(() => {
        if (document.querySelector('main') === null) return;
        performance.mark('useful');
        seen.disconnect();
      });
      seen.observe(document, { childList: true, subtree: true });
    });
    const times: number[] = [];
    for (let turn = 0; turn < 14; turn += 1) {
      await page.goto('about:blank');
      await page.goto(`${cairn.origin}/popup.html`, { waitUntil: 'commit' });
      await page.waitForSelector('main', { state: 'visible' });
      const useful = await page.evaluate(() => performance.getEntriesByName('useful')[0]?.startTime);
      // The first opening also wakes the worker: that is no matter of the store.
      if (turn > 1 && useful !== undefined) times.push(useful);
    }
    return round(median(times), 1);
  } finally {
    await cairn.close();
  }
}
