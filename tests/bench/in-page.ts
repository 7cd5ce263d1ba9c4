import { watchPage } from '@/app/page/watch-page';
import { googleGrid } from '@/calendars/google/grid';
import { countLayoutReads } from './layout-reads';
import { monthOf } from './month';
import { watchNaively } from './naive';
import { drawInto, prepareGoogle, type SiteName, sites, type View } from './sites';

export type Reader = 'none' | 'shipped' | 'naive';

const week = 7 * 86_400_000;
const firstDay = Date.UTC(2026, 4, 4);
let host: HTMLElement = document.createElement('div');
let stop = (): void => undefined;
let reads = 0;
let timers = 0;

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));
const nextFrame = (): Promise<void> => new Promise((resume) => requestAnimationFrame(() => resume()));

const bench = {
  /**
   * Each way of reading the page, turn and turn about: drawn anew for each, and once more as it stands. Who looks at a new
   * node first also pays for what the browser makes of it, so neither may look at what the other has seen.
   */
  passes(site: SiteName, view: View, chips: number) {
    const { calendar, url, prepare, readBarely } = sites[site];
    const draw = prepare(view, chips);
    const times = { bare: [], shipped: [], bareAgain: [], shippedAgain: [] } as Record<
      'bare' | 'shipped' | 'bareAgain' | 'shippedAgain',
      number[]
    >;
    const timed = (run: () => unknown): number => {
      const started = performance.now();
      run();
      return performance.now() - started;
    };
    const ways = [
      ['bare', 'bareAgain', readBarely],
      ['shipped', 'shippedAgain', () => calendar.read(document, url)],
    ] as const;
    for (let turn = 0; turn < 120; turn += 1) {
      for (const [anew, again, run] of turn % 2 === 0 ? ways : [...ways].reverse()) {
        draw();
        times[anew].push(timed(run));
        times[again].push(timed(run));
      }
    }
    draw();
    const { lacks, reading } = calendar.read(document, url);
    if (lacks)
      throw new Error(`The page of the bench is no ordinary one: ${JSON.stringify(reading.skipped)}`);
    const layoutReadsAgain = countLayoutReads(() => calendar.read(document, url));
    draw();
    const layoutReads = countLayoutReads(() => calendar.read(document, url));
    // The first turns are the compiler's.
    const warm = Object.fromEntries(Object.entries(times).map(([way, all]) => [way, all.slice(20)]));
    return { times: warm as typeof times, events: reading.events.length, layoutReads, layoutReadsAgain };
  },

  /**
   * The very first reading after the page was opened, when nothing is compiled or remembered yet, as the shipped watching
   * takes it: how long its longest task was, how long all of them, and when it was there.
   */
  async first(site: SiteName, view: View, chips: number) {
    const { calendar, prepare } = sites[site];
    prepare(view, chips)();
    await pause(300);
    const tasks: number[] = [];
    const was = globalThis.requestIdleCallback;
    globalThis.requestIdleCallback = (run, options) =>
      was((deadline) => {
        const started = performance.now();
        run(deadline);
        tasks.push(performance.now() - started);
      }, options);
    const ended = new AbortController();
    const started = performance.now();
    const events = await new Promise<number>((resolve) =>
      watchPage(
        () => calendar,
        document,
        ({ reading }) => resolve(reading.events.length),
        ended.signal,
      ),
    );
    const afterMs = performance.now() - started;
    ended.abort();
    await pause(0);
    globalThis.requestIdleCallback = was;
    return {
      events,
      longestTaskMs: Math.max(...tasks),
      allTasksMs: tasks.reduce((sum, each) => sum + each, 0),
      tasks: tasks.length,
      afterMs,
    };
  },

  /** A full month with a reader on it, settled. */
  async start(reader: Reader, chips: number): Promise<void> {
    host = prepareGoogle('month');
    drawInto(host, monthOf(chips));
    const ended = new AbortController();
    if (reader === 'shipped') {
      watchPage(
        () => googleGrid,
        document,
        () => {
          reads += 1;
        },
        ended.signal,
      );
      stop = () => ended.abort();
    }
    if (reader === 'naive') {
      stop = watchNaively(document, () => {
        reads += 1;
      });
    }
    await pause(2_500);
    reads = 0;
  },

  /** So many changes in bursts, as a bubble makes them; then until everything that follows from them is over. */
  async storm(changes: number) {
    reads = 0;
    const long: number[] = [];
    const tasks = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    });
    tasks.observe({ entryTypes: ['longtask'] });
    const dialog = document.createElement('div');
    document.getElementById('yDmH0d')?.append(dialog);
    for (let change = 0; change < changes; change += 1) {
      const row = document.createElement('div');
      row.textContent = `row ${change}`;
      if (change % 3 === 2) dialog.lastChild?.remove();
      else dialog.append(row);
      if (change % 25 === 24) await nextFrame();
    }
    await pause(1_000);
    tasks.disconnect();
    return {
      mutations: changes,
      reads,
      longTasks: long.length,
      longestTaskMs: Math.round(Math.max(0, ...long)),
    };
  },

  /** Goes on so many weeks, quickly; every one is drawn anew. */
  async navigate(times: number) {
    reads = 0;
    for (let turn = 0; turn < times; turn += 1) {
      drawInto(host, monthOf(112, firstDay + (turn % 8) * 5 * week));
      await pause(60);
    }
    await pause(2_500);
    return { navigations: times, reads };
  },

  /** From here on every reading, timer, idle callback and frame that is asked for is counted. */
  countFromHere(): void {
    reads = 0;
    timers = 0;
    for (const name of [
      'setTimeout',
      'setInterval',
      'requestAnimationFrame',
      'requestIdleCallback',
    ] as const) {
      const was = globalThis[name] as (...args: unknown[]) => unknown;
      Object.assign(globalThis, {
        [name]: (...args: unknown[]) => {
          timers += 1;
          return was(...args);
        },
      });
    }
  },
  counted: () => ({ reads, timers }),

  hide(): void {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  },
  stop: () => stop(),
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
