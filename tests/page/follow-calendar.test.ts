import { fake } from '../ui/fake-browser';
// The stand-in comes before anything of the product.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followCalendar } from '@/app/page/follow-calendar';
import type { OpenPart } from '@/app/page/open-part';
import type { GridReader } from '@/calendars/calendar';
import type { PageReading, SeenEvent } from '@/domain/event';

let ended: AbortController;
let grid: HTMLElement;
let reports: PageReading[];
let loads: number;
let part: OpenPart | undefined;
let arrive: () => void;

const event: SeenEvent = { calendar: 'google', id: 'a', title: 'Ada', allDay: false, kind: 'event', via: {} };

/** A calendar with one chip, on which something is open while its grid says so. */
const calendar: GridReader = {
  id: 'google',
  name: 'Calendar',
  matches: [],
  viewOf: () => 'week',
  read: () => ({
    reading: {
      calendar: 'google',
      view: 'week',
      me: {},
      events: [event],
      covers: [],
      skipped: {},
      blind: null,
    },
    chips: [{ id: 'a', element: grid }],
    mayBeOpen: grid.hasAttribute('data-open'),
  }),
  observed: () => [{ node: grid, options: { attributes: true, attributeFilter: ['data-open'] } }],
  noteActivation: (target) => target === grid,
};

const opening: OpenPart = {
  complete: (read) => ({ ...read, reading: { ...read.reading, open: { ...event, people: [] } } }),
  follow: vi.fn(async () => undefined),
  obey: (order) => order.order,
  startOver: () => undefined,
};

beforeEach(() => {
  ended = new AbortController();
  grid = document.createElement('div');
  document.body.replaceChildren(grid);
  reports = [];
  loads = 0;
  part = opening;
  arrive = () => undefined;
  fake.listeners.length = 0;
  fake.listeners.push((message, _sender, respond) => {
    const { name, request } = message as { name: string; request: { reading: PageReading } };
    if (name === 'page.report') reports.push(request.reading);
    if (name !== undefined) respond({ ok: true, value: { marks: [{ id: 'a', mark: 'mentoring' }] } });
  });
});
afterEach(() => ended.abort());

function follow(): void {
  followCalendar(
    calendar,
    document,
    {
      loadOpenPart: () => {
        loads += 1;
        return new Promise((resolve) => {
          arrive = () => resolve(part);
        });
      },
      alive: () => true,
      orphaned: () => undefined,
    },
    ended.signal,
  );
}

const marked = () => grid.getAttribute('data-cairn');
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a page on which nothing is opened is read and marked without the part for open events', async () => {
  follow();
  await vi.waitFor(() => expect(marked()).toBe('mentoring'));
  expect(loads).toBe(0);
});

test('the part is asked for with the press that opens an event, before anything is open', async () => {
  follow();
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  grid.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  expect(loads).toBe(1);
});

test('what is open is told with the part alone, never as if it were closed', async () => {
  follow();
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  grid.setAttribute('data-open', '');
  await vi.waitFor(() => expect(loads).toBe(1));
  await wait(100);
  expect(reports).toHaveLength(1);
  expect(marked()).toBe('mentoring');
  arrive();
  await vi.waitFor(() => expect(reports).toHaveLength(2));
  expect(reports.at(-1)?.open?.id).toBe('a');
  expect(opening.follow).toHaveBeenCalled();
});

test('a part that cannot be had leaves the marks, is said, and asked for again', async () => {
  part = undefined;
  follow();
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  grid.setAttribute('data-open', '');
  await vi.waitFor(() => expect(loads).toBe(1));
  arrive();
  await vi.waitFor(() => expect(reports).toHaveLength(2));
  expect(reports.at(-1)).toMatchObject({ blind: 'part-missing', events: [{ id: 'a' }] });
  expect(marked()).toBe('mentoring');
  grid.setAttribute('data-open', 'again');
  await vi.waitFor(() => expect(loads).toBe(2));
});

test('an order that needs the part waits for it', async () => {
  follow();
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  const answer = new Promise((resolve) => {
    for (const listener of fake.listeners) listener({ order: 'report' }, {}, resolve);
  });
  await vi.waitFor(() => expect(loads).toBe(1));
  arrive();
  expect(await answer).toBe('report');
});
