import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
  watchPage(counting(), document, (_, settled) => seen.push(settled), ended.signal);
  await vi.waitFor(() => expect(reads).toBe(1));
  for (let change = 0; change < 750; change += 1) grid.append(document.createElement('i'));
  await wait(400);
  expect(reads).toBe(2);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(true), { timeout: 3_000 });
});

test('a storm that comes in bursts is one reading too; a page that never rests is read every second', async () => {
  watchPage(counting(), document, () => undefined, ended.signal);
  await vi.waitFor(() => expect(reads).toBe(1));
  const burst = () => grid.append(document.createElement('i'));
  for (let change = 0; change < 8; change += 1) {
    burst();
    await wait(60);
  }
  await wait(400);
  expect(reads).toBe(2);
  const started = performance.now();
  while (reads < 4 && performance.now() - started < 5_000) {
    burst();
    await wait(20);
  }
  expect(reads).toBe(4);
});

test('an idle page is not read', async () => {
  watchPage(counting(), document, () => undefined, ended.signal);
  await vi.waitFor(() => expect(reads).toBe(1));
  await wait(1_000);
  expect(reads).toBe(1);
});

test('a grid that was replaced is watched again', async () => {
  watchPage(counting(), document, () => undefined, ended.signal);
  await vi.waitFor(() => expect(reads).toBe(1));
  const fresh = document.createElement('div');
  fresh.id = 'grid';
  grid.replaceWith(fresh);
  await vi.waitFor(() => expect(reads).toBe(2));
  fresh.append(document.createElement('i'));
  await vi.waitFor(() => expect(reads).toBe(3));
});

test('nothing is read after the end', async () => {
  watchPage(counting(), document, () => undefined, ended.signal);
  await vi.waitFor(() => expect(reads).toBe(1));
  ended.abort();
  grid.append(document.createElement('i'));
  await wait(400);
  expect(reads).toBe(1);
});
