import { watchPage } from '@/app/page/watch-page';
import { google } from '@/calendars/google';
import { monthOf } from './month';

/** Measures the reader inside a page of real Chromium. Milliseconds; ratios are taken within one run, because machines differ. */
async function bench(chips: number): Promise<Record<string, number>> {
  const grid = document.createElement('div');
  grid.id = 'YPCqFe';
  const dialogs = document.createElement('div');
  dialogs.id = 'yDmH0d';
  document.body.dataset['viewkey'] = 'MONTH';
  document.body.dataset['viewfamily'] = 'EVENT';
  document.body.append(grid, dialogs);
  const url = new URL('https://calendar.google.com/calendar/u/0/r/month/2026/5/1');
  const html = monthOf(chips);
  const rebuild = (): void => {
    grid.replaceChildren(document.createRange().createContextualFragment(html));
  };
  const bare: number[] = [];
  const read: number[] = [];
  let events = 0;
  for (let round = 0; round < 60; round += 1) {
    rebuild();
    const order = round % 2 === 0 ? [bareRead, shippedRead] : [shippedRead, bareRead];
    for (const run of order) run();
  }
  function bareRead(): void {
    const started = performance.now();
    let length = 0;
    for (const chip of grid.querySelectorAll<HTMLElement>('[data-eventchip][data-eventid]')) {
      const id = chip.dataset['eventid'] ?? '';
      length += (/^(tasks_|ttb_|bday_)/.test(id) ? id : atob(id.replace(/-/g, '+').replace(/_/g, '/')))
        .length;
      length += (chip.textContent ?? '').length;
    }
    bare.push(performance.now() - started);
    if (length === 0) throw new Error('The month is empty.');
  }
  function shippedRead(): void {
    const started = performance.now();
    events = google.read(document, url).reading.events.length;
    read.push(performance.now() - started);
  }
  return {
    chips,
    events,
    bareMs: median(bare),
    readMs: median(read),
    ratio: median(read) / median(bare),
    ...(await storm(grid, rebuild)),
  };
}

/** 750 changes within a second, as when a bubble opens: how often the page is read, and the longest task it takes. */
async function storm(grid: HTMLElement, rebuild: () => void): Promise<Record<string, number>> {
  let passes = 0;
  let idlePasses = 0;
  const long: number[] = [];
  const tasks = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push(entry.duration);
  });
  const ended = new AbortController();
  watchPage(google, document, () => (passes += 1), ended.signal);
  await pause(2500);
  passes = 0;
  tasks.observe({ entryTypes: ['longtask'] });
  rebuild();
  for (let change = 0; change < 750; change += 1) {
    grid.append(document.createElement('i'));
    if (change % 50 === 49) await pause(1);
  }
  await pause(1000);
  const stormPasses = passes;
  await pause(2500);
  idlePasses = passes - stormPasses;
  ended.abort();
  return {
    stormMutations: 750,
    stormPasses,
    longTasks: long.length,
    longestTaskMs: Math.max(0, ...long),
    idlePassesAfter: idlePasses,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

Object.assign(globalThis, { bench });
