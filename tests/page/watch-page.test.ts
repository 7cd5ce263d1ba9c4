import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from '@/app/page/watch-page';
import type { GridReader, ReadPage } from '@/calendars/calendar';

let grid: HTMLElement;
let ended: AbortController;
let reads: number;

/** A calendar that counts how often it is read. */
function counting(): GridReader {
  const one: ReadPage = {
    reading: { calendar: 'google', view: 'week', me: {}, events: [], covers: [], skipped: {}, blind: null },
    chips: [{ id: 'a', element: document.createElement('div') }],
  };
  return {
    id: 'google',
    name: 'Counting',
    matches: [],
    viewOf: () => 'week',
    read: () => {
      reads += 1;
      return one;
    },
    observed: (page) => {
      const node = page.querySelector('#grid');
      return node
        ? [
            { node, options: { childList: true, subtree: true } },
            { node: page.body, options: { childList: true } },
          ]
        : [];
    },
    noteActivation: () => false,
  };
}

/** A busy machine gets its time: what is tested is what happens, not when. */
const patient = { timeout: 15_000 };
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => {
  reads = 0;
  ended = new AbortController();
  grid = document.createElement('div');
  grid.id = 'grid';
  document.body.replaceChildren(grid);
});
afterEach(() => ended.abort());

test('a storm of changes is one reading, and a settled one follows when it is over', async () => {
  const seen: boolean[] = [];
  watchPage(
    () => counting(),
    document,
    (_, settled) => seen.push(settled),
    ended.signal,
  );
  await vi.waitFor(() => expect(reads).toBe(1), patient);
  for (let change = 0; change < 750; change += 1) grid.append(document.createElement('i'));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(true), patient);
  expect(reads).toBe(2);
});

test('a storm that comes in bursts is one reading too; a page that never rests is read every second', async () => {
  watchPage(
    () => counting(),
    document,
    () => undefined,
    ended.signal,
  );
  await vi.waitFor(() => expect(reads).toBe(1), patient);
  const burst = () => grid.append(document.createElement('i'));
  // Bursts follow each other faster than the page would have to be at rest, also on a machine that is busy.
  for (let change = 0; change < 20; change += 1) {
    burst();
    await wait(10);
  }
  await vi.waitFor(() => expect(reads).toBe(2), patient);
  await wait(300);
  expect(reads).toBe(2);
  const started = performance.now();
  while (reads < 4 && performance.now() - started < patient.timeout) {
    burst();
    await wait(20);
  }
  expect(reads).toBeGreaterThanOrEqual(4);
});

test('an idle page is not read', async () => {
  watchPage(
    () => counting(),
    document,
    () => undefined,
    ended.signal,
  );
  await vi.waitFor(() => expect(reads).toBe(1), patient);
  await wait(1_000);
  expect(reads).toBe(1);
});

test('a grid that was replaced is watched again', async () => {
  watchPage(
    () => counting(),
    document,
    () => undefined,
    ended.signal,
  );
  await vi.waitFor(() => expect(reads).toBe(1), patient);
  const fresh = document.createElement('div');
  fresh.id = 'grid';
  grid.replaceWith(fresh);
  await vi.waitFor(() => expect(reads).toBe(2), patient);
  fresh.append(document.createElement('i'));
  await vi.waitFor(() => expect(reads).toBe(3), patient);
});

test('nothing is read after the end', async () => {
  watchPage(
    () => counting(),
    document,
    () => undefined,
    ended.signal,
  );
  await vi.waitFor(() => expect(reads).toBe(1), patient);
  ended.abort();
  grid.append(document.createElement('i'));
  await wait(400);
  expect(reads).toBe(1);
});

/** As long as the page goes on drawing: a reader that needs a tenth of a second for what it has not seen yet. */
function slow(): GridReader & { begun: number; done: number } {
  const busy = { begun: 0, done: 0 };
  return Object.assign(busy, counting(), {
    *readAhead() {
      busy.begun += 1;
      for (let piece = 0; piece < 60; piece += 1) {
        const started = performance.now();
        while (performance.now() - started < 2);
        busy.done += 1;
        yield piece;
      }
    },
  });
}

describe('what a reading needs', () => {
  const was = globalThis.requestIdleCallback;
  /** How many pieces of two milliseconds were done in one go, each time. */
  let pieces: number[];
  let calendar: ReturnType<typeof slow>;
  beforeEach(() => {
    pieces = [];
    calendar = slow();
    globalThis.requestIdleCallback = (run, options) =>
      was((deadline) => {
        const before = calendar.done;
        run(deadline);
        pieces.push(calendar.done - before);
      }, options);
  });
  afterEach(() => {
    globalThis.requestIdleCallback = was;
  });

  test('is worked out before it in pieces, between which the page can answer', async () => {
    watchPage(
      () => calendar,
      document,
      () => expect(calendar.done).toBe(60),
      ended.signal,
    );
    await vi.waitFor(() => expect(reads).toBe(1), patient);
    expect(calendar.begun).toBe(1);
    expect(Math.max(...pieces)).toBeLessThanOrEqual(10);
  });

  test('is left where it stands when the page changes, and begun for the page as it is now', async () => {
    watchPage(
      () => calendar,
      document,
      () => undefined,
      ended.signal,
    );
    await vi.waitFor(() => expect(calendar.done).toBeGreaterThan(0), { ...patient, interval: 5 });
    grid.append(document.createElement('i'));
    await vi.waitFor(() => expect(reads).toBe(1), patient);
    expect(calendar.begun).toBe(2);
    expect(calendar.done).toBeLessThan(120);
  });

  test('is worked out to its end on a page that never rests', async () => {
    watchPage(
      () => calendar,
      document,
      () => undefined,
      ended.signal,
    );
    const started = performance.now();
    while (reads === 0 && performance.now() - started < patient.timeout) {
      grid.append(document.createElement('i'));
      await wait(20);
    }
    expect(reads).toBe(1);
    expect(performance.now() - started).toBeGreaterThan(1_000);
  });
});
