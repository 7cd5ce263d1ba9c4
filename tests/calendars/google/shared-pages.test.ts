import { expect, test } from 'vitest';
import { google } from '@/calendars/google';
import { mountGooglePart } from './mount';

/** Saved pages that may lie beside the project; they are no part of it. */
const pages: Readonly<Record<string, string>> = import.meta.glob('../../../../shared/pages/google/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function page(name: string): string | undefined {
  return Object.entries(pages).find(([path]) => path.endsWith(`/${name}`))?.[1];
}

function read(html: string | undefined, address: string) {
  const url = `https://calendar.google.com/calendar/u/0/r/${address}`;
  mountGooglePart(document, html ?? '', url);
  return google.read(document, new URL(url)).reading;
}

const month = page('month-view_en_2025-12.html');
test.skipIf(month === undefined)('a saved month gives the 112 entries it holds', () => {
  const reading = read(month, 'month/2025/12/1');
  const kinds = Object.groupBy(reading.events, ({ kind }) => kind);
  expect(Object.entries(kinds).map(([kind, events]) => [kind, events?.length])).toEqual([
    ['event', 45],
    ['task-block', 26],
    ['task', 35],
    ['holiday', 5],
    ['task-rollup', 1],
  ]);
  expect(reading.events.every(({ start }) => start !== undefined)).toBe(true);
  expect(reading.skipped).toEqual({ overflow: 7, nested: 41 });
  expect(reading.blind).toBeNull();
  const moved = reading.events.filter(
    ({ instance, start }) => instance?.endsWith('T170000Z') && !start?.endsWith('T18:00:00'),
  );
  expect(moved.map(({ start, end, instance }) => [start, end, instance])).toEqual([
    ['2025-12-02T09:15:00', '2025-12-02T11:15:00', '20251202T170000Z'],
  ]);
});

const bubble = page('bubble-organizer-4guests-meet_en_2026-06.html');
test.skipIf(bubble === undefined)('a saved bubble gives its four people', () => {
  const { open } = read(bubble, 'week/2026/7/6');
  expect(
    open?.people?.map(({ email, organizer, self, response }) => [email, organizer, self, response]),
  ).toEqual([
    ['mentor@example.org', true, true, 'accepted'],
    ['mentee.one@gmail.com', undefined, undefined, 'none'],
    ['mentee.two@gmail.com', undefined, undefined, 'none'],
    ['mentee.three@gmail.com', undefined, undefined, 'none'],
  ]);
  expect(open?.conference).toBe('https://meet.google.com/abc-defg-hij');
});
