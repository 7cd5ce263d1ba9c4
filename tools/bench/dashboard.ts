import { launchChromium } from '../../tests/browsers/chromium.ts';
import { bundleForPage } from '../bundle.ts';
import { median, round } from './figures.ts';

interface Opening {
  readonly todayMs: number;
  readonly pairMs: number;
  readonly searchReadyMs: number;
  readonly keystrokeMs: number;
  readonly heapMB: number;
}

/** The dashboard with little and with ten years of use: time to useful content, the search, and what it holds in memory. */
export async function dashboard(): Promise<object> {
  const little = await measure(1, 20, 200);
  const much = await measure(20, 5000, 50_000);
  return {
    onePair: little,
    twentyPairs: much,
    todayRatio: round(much.todayMs / little.todayMs),
    pairRatio: round(much.pairMs / little.pairMs),
    ratioBudget: 1.25,
  };
}

async function measure(pairs: number, meetings: number, lines: number): Promise<Opening> {
  const cairn = await launchChromium({ port: 9 });
  try {
    const page = await cairn.openPopup();
    await page.evaluate(await bundleForPage('tests/bench/seed.ts'));
    await page.evaluate(
      ([p, m, l]) =>
        (globalThis as unknown as { seed(p: number, m: number, l: number): Promise<void> }).seed(p, m, l),
      [pairs, meetings, lines] as const,
    );
    const open = async (hash: string, useful: string): Promise<number> => {
      const times: number[] = [];
      for (let turn = 0; turn < 9; turn += 1) {
        await page.goto('about:blank');
        await page.goto(`${cairn.origin}/dashboard.html${hash}`, { waitUntil: 'commit' });
        await page.waitForSelector(useful, { state: 'visible' });
        const at = await page.evaluate(() => performance.now());
        // The first openings also wake the worker: that is no matter of the store.
        if (turn > 1) times.push(at);
      }
      return round(median(times), 1);
    };
    const todayMs = await open('#/today', '.column .section');
    const pairMs = await open('#/pairs/p0', '.timeline .entry');
    await page.goto('about:blank');
    await page.goto(`${cairn.origin}/dashboard.html#/today`);
    await page.waitForSelector('.column .section');
    const before = await page.evaluate(() => performance.now());
    await page.getByRole('searchbox').fill('line');
    await page.waitForFunction(() => document.querySelector('.page [role=status]')?.textContent?.match(/\d/));
    await page.waitForFunction(() => document.querySelectorAll('mark').length > 0);
    const searchReadyMs = round((await page.evaluate(() => performance.now())) - before, 1);
    await page.waitForTimeout(4000);
    const keys: number[] = [];
    for (const words of ['meeting', 'meeting 4', 'meeting 49', 'long', 'long as', 'peop', 'write', 'wirte']) {
      const took = await page.evaluate(async (typed) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]');
        if (!field) return Number.NaN;
        const start = performance.now();
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - start;
      }, words);
      keys.push(took);
    }
    const heap = await page.evaluate(
      () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
    );
    return {
      todayMs,
      pairMs,
      searchReadyMs,
      keystrokeMs: round(median(keys), 1),
      heapMB: round(heap / 1e6, 1),
    };
  } finally {
    await cairn.close();
  }
}
