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
let whole: GridReader | undefined;
let wholeLoads: number;
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
    lacks: grid.hasAttribute('data-poor'),
  }),
  observed: () => [
    { node: grid, options: { attributes: true, attributeFilter: ['data-open', 'data-poor'] } },
  ],
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
  wholeLoads = 0;
  whole = undefined;
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
      loadWholeReader: async () => {
        wholeLoads += 1;
        return whole;
      },
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

/** Reads what the ordinary reader cannot: when the event is. */
const reading: GridReader = {
  ...calendar,
  read: (...where) => {
    const read = calendar.read(...where);
    const events = [{ ...event, start: '2026-05-14T14:00:00' }];
    return { ...read, lacks: false, reading: { ...read.reading, events } };
  },
};

test('an ordinary page is read without the whole reader, also one that lacks something while it is drawn', async () => {
  follow();
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  grid.setAttribute('data-poor', '');
  await wait(300);
  grid.removeAttribute('data-poor');
  await wait(2_000);
  expect(wholeLoads).toBe(0);
  expect(reports.every(({ blind }) => blind === null)).toBe(true);
});

test('a page that still lacks something when it rests is read by the whole reader, and marked all along', async () => {
  whole = reading;
  grid.setAttribute('data-poor', '');
  follow();
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  expect(reports[0]?.events[0]?.start).toBeUndefined();
  expect(marked()).toBe('mentoring');
  await vi.waitFor(() => expect(reports.at(-1)?.events[0]?.start).toBe('2026-05-14T14:00:00'), 5_000);
  expect(wholeLoads).toBe(1);
  grid.setAttribute('data-poor', 'still');
  await wait(2_000);
  expect(wholeLoads).toBe(1);
  expect(reports.every(({ blind }) => blind === null)).toBe(true);
});

test('a page that never rests does not wait for it for ever', async () => {
  whole = reading;
  grid.setAttribute('data-poor', '');
  follow();
  const restless = setInterval(() => grid.setAttribute('data-poor', String(performance.now())), 250);
  await vi.waitFor(() => expect(wholeLoads).toBe(1), 8_000);
  clearInterval(restless);
});

test('where the whole reader is refused the page keeps its marks and says that a part is missing', async () => {
  grid.setAttribute('data-poor', '');
  follow();
  await vi.waitFor(() => expect(reports.at(-1)?.blind).toBe('part-missing'), 5_000);
  expect(reports.at(-1)?.events).toHaveLength(1);
  expect(marked()).toBe('mentoring');
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
