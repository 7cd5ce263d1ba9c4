import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Bench, Reader } from '../../tests/bench/in-page.ts';
import type { SiteName, View } from '../../tests/bench/sites.ts';
import { findBrowser, quietChromium } from '../../tests/browsers/find.ts';
import { bundleForPage } from '../bundle.ts';
import { median, round } from './figures.ts';

/** What reading a calendar page costs the person whose calendar it is. Milliseconds unless a name says otherwise. */
export async function calendar(): Promise<CalendarFigures | undefined> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: [...quietChromium] });
  try {
    return {
      passes: {
        month112: await passes(browser, 'google', 'month', 112),
        month1000: await passes(browser, 'google', 'month', 1000),
        week250: await passes(browser, 'google', 'week', 250),
        outlookMonth112: await passes(browser, 'outlook', 'month', 112),
        outlookMonth1000: await passes(browser, 'outlook', 'month', 1000),
        outlookWeek250: await passes(browser, 'outlook', 'week', 250),
      },
      storm: await compare(browser, storm),
      navigation50: await compare(browser, navigation),
      idleHour: await compare(browser, idle),
      hidden: await compare(browser, hidden),
    };
  } finally {
    await browser.close();
  }
}

const alone = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

interface Stage {
  readonly page: Page;
  readonly session: CDPSession;
}

const addresses: Readonly<Record<SiteName, string>> = {
  google: 'https://calendar.google.com/calendar/u/0/r/',
  outlook: 'https://outlook.office.com/calendar/view/',
};

async function openStage(browser: Browser, site: SiteName, view: View): Promise<Stage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.route('**/*', (route) =>
    // A page of its own group is told the time to five microseconds.
    route.fulfill({
      contentType: 'text/html',
      headers: alone,
      body: '<!doctype html><html lang="en"><body></body></html>',
    }),
  );
  await page.goto(`${addresses[site]}${view}${site === 'google' ? '/2026/5/1' : ''}`);
  await page.evaluate(await bundleForPage('tests/bench/in-page.ts'));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session };
}

/** Runs one of the page's own measurements. */
function inPage<N extends keyof Bench>(
  page: Page,
  name: N,
  ...args: Parameters<Bench[N]>
): Promise<Awaited<ReturnType<Bench[N]>>> {
  return page.evaluate(
    ([each, given]) =>
      (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[
        each as string
      ]?.(...(given as unknown[])),
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<Bench[N]>>>;
}

/** A full pass of the shipped reader beside a bare query-and-decode of the same nodes. */
async function passes(browser: Browser, site: SiteName, view: View, chips: number): Promise<Passes> {
  const { page } = await openStage(browser, site, view);
  const first = await inPage(page, 'first', site, view, chips);
  const { times, events, layoutReads, layoutReadsAgain } = await inPage(page, 'passes', site, view, chips);
  await page.close();
  const [bare, shipped] = [median(times.bare), median(times.shipped)];
  const [bareAgain, shippedAgain] = [median(times.bareAgain), median(times.shippedAgain)];
  return {
    chips,
    events,
    firstLongestTaskMs: round(first.longestTaskMs, 1),
    firstLongestTaskMsBudget: 50,
    firstAllTasksMs: round(first.allTasksMs, 1),
    firstTasks: first.tasks,
    firstReadAfterMs: round(first.afterMs, 0),
    bareMs: round(bare, 3),
    shippedMs: round(shipped, 3),
    ratio: round(shipped / bare),
    ratioBudget: 2,
    bareAgainMs: round(bareAgain, 3),
    shippedAgainMs: round(shippedAgain, 3),
    ratioAgain: round(shippedAgain / bareAgain),
    layoutReads,
    layoutReadsAgain,
    // Outlook's month says which day a card is on by where it lies, and by nothing else.
    ...(site === 'google' ? { layoutReadsBudget: 0 } : {}),
  };
}

/** What reading one full page costs: drawn anew, and again as it stands. */
export interface Passes {
  readonly chips: number;
  readonly events: number;
  readonly firstLongestTaskMs: number;
  readonly firstLongestTaskMsBudget: number;
  readonly firstAllTasksMs: number;
  readonly firstTasks: number;
  readonly firstReadAfterMs: number;
  readonly bareMs: number;
  readonly shippedMs: number;
  readonly ratio: number;
  readonly ratioBudget: number;
  readonly bareAgainMs: number;
  readonly shippedAgainMs: number;
  readonly ratioAgain: number;
  readonly layoutReads: number;
  readonly layoutReadsAgain: number;
  readonly layoutReadsBudget?: number;
}

export type Compared = Readonly<Record<Reader, Readonly<Record<string, number>>>>;

export interface CalendarFigures {
  readonly passes: Readonly<Record<string, Passes>>;
  readonly storm: Compared;
  readonly navigation50: Compared;
  readonly idleHour: Compared;
  readonly hidden: Compared;
}

/** Always in the same run: nobody, the shipped reader, and one as they are usually written. */
async function compare(
  browser: Browser,
  measure: (stage: Stage, reader: Reader) => Promise<Readonly<Record<string, number>>>,
): Promise<Compared> {
  const once = async (reader: Reader) => {
    const stage = await openStage(browser, 'google', 'month');
    const figures = await measure(stage, reader);
    await stage.page.close();
    return figures;
  };
  return { none: await once('none'), shipped: await once('shipped'), naive: await once('naive') };
}

type Metrics = Readonly<Record<string, number>>;

async function metricsOf({ session }: Stage): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

const spent = (before: Metrics, after: Metrics) => ({
  taskMs: round(((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) * 1000, 1),
  scriptMs: round(((after['ScriptDuration'] ?? 0) - (before['ScriptDuration'] ?? 0)) * 1000, 1),
  layouts: (after['LayoutCount'] ?? 0) - (before['LayoutCount'] ?? 0),
});

/** 750 changes, as when a bubble opens over a full month. */
async function storm(stage: Stage, reader: Reader): Promise<Readonly<Record<string, number>>> {
  await inPage(stage.page, 'start', reader, 112);
  const before = await metricsOf(stage);
  const told = await inPage(stage.page, 'storm', 750);
  return { ...told, ...spent(before, await metricsOf(stage)) };
}

/** Fifty weeks on, one after the other: what is left behind. */
async function navigation(stage: Stage, reader: Reader): Promise<Readonly<Record<string, number>>> {
  await inPage(stage.page, 'start', reader, 112);
  await inPage(stage.page, 'navigate', 10);
  await stage.session.send('HeapProfiler.collectGarbage');
  const before = await metricsOf(stage);
  const told = await inPage(stage.page, 'navigate', 50);
  const after = await metricsOf(stage);
  await stage.session.send('HeapProfiler.collectGarbage');
  const settled = await metricsOf(stage);
  // What is remembered of the weeks that were seen is bounded: another fifty add nothing.
  await inPage(stage.page, 'navigate', 50);
  await stage.session.send('HeapProfiler.collectGarbage');
  const later = await metricsOf(stage);
  return {
    ...told,
    ...spent(before, after),
    listenersLeft: (settled['JSEventListeners'] ?? 0) - (before['JSEventListeners'] ?? 0),
    nodesLeft: (settled['Nodes'] ?? 0) - (before['Nodes'] ?? 0),
    heapGrowthKB: grown(before, settled),
    heapGrowthLaterKB: grown(settled, later),
  };
}

const grown = (before: Metrics, after: Metrics): number =>
  round(((after['JSHeapUsedSize'] ?? 0) - (before['JSHeapUsedSize'] ?? 0)) / 1000, 0);

/** An hour in which nothing changes: time is moved on, what runs is counted. */
async function idle(stage: Stage, reader: Reader): Promise<Readonly<Record<string, number>>> {
  await stage.page.clock.install();
  const started = inPage(stage.page, 'start', reader, 112);
  await stage.page.clock.runFor(10_000);
  await started;
  await inPage(stage.page, 'countFromHere');
  await stage.page.clock.runFor(3_600_000);
  const counted = await inPage(stage.page, 'counted');
  return { ...counted, all: counted.reads + counted.timers };
}

/** The calendar goes on changing behind another tab. */
async function hidden(stage: Stage, reader: Reader): Promise<Readonly<Record<string, number>>> {
  await inPage(stage.page, 'start', reader, 112);
  await inPage(stage.page, 'hide');
  await inPage(stage.page, 'countFromHere');
  await inPage(stage.page, 'storm', 750);
  return inPage(stage.page, 'counted');
}
