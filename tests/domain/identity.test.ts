import { describe, expect, test } from 'vitest';
import type { SeenEvent } from '@/domain/event';
import { mergeSeen, sameMeeting, seriesKey } from '@/domain/identity';

const now = Date.UTC(2026, 4, 1);
const sight = { now, zone: 'Europe/Berlin', host: 'calendar.google.com' };

const seen = (change: Partial<SeenEvent> = {}): SeenEvent => ({
  calendar: 'google',
  id: 'abc',
  calendarId: 'me@example.org',
  title: 'Mentoring with Ada',
  start: '2026-05-14T14:00:00',
  end: '2026-05-14T15:00:00',
  allDay: false,
  kind: 'event',
  via: {},
  ...change,
});

describe('what a sighting adds to a meeting', () => {
  test('the same event on several chips and calendars stays one meeting with one source', () => {
    const first = mergeSeen(undefined, seen(), sight);
    const again = mergeSeen(first, seen({ calendarId: 'team@example.org' }), { ...sight, now: now + 1 });
    expect(again.id).toBe(first.id);
    expect(again.sources).toHaveLength(1);
  });

  test('a month that shows the start alone does not change a known length', () => {
    const known = mergeSeen(undefined, seen({ end: '2026-05-14T14:30:00' }), sight);
    const { end: _, ...inMonth } = seen({ start: '2026-05-15T10:00:00' });
    expect(mergeSeen(known, inMonth, sight)).toMatchObject({
      start: '2026-05-15T10:00:00',
      end: '2026-05-15T10:30:00',
    });
  });

  test('a moved event is the same meeting at its new time, and no longer missing', () => {
    const known = { ...mergeSeen(undefined, seen(), sight), missingSince: now };
    const moved = mergeSeen(known, seen({ start: '2026-05-15T09:00:00', end: '2026-05-15T10:00:00' }), sight);
    expect(moved.id).toBe(known.id);
    expect(new Date(moved.startAt).toISOString()).toBe('2026-05-15T07:00:00.000Z');
    expect(moved.missingSince).toBeUndefined();
  });

  test('a chip without people does not forget the people of the bubble', () => {
    const people = [{ name: 'Ada', email: 'ada@example.org' }];
    const known = mergeSeen(undefined, seen({ people }), sight);
    expect(mergeSeen(known, seen(), sight).people).toEqual(people);
  });

  test('the same moment shown in another zone is no change', () => {
    const known = mergeSeen(undefined, seen(), sight);
    const elsewhere = seen({
      start: '2026-05-14T08:00:00',
      end: '2026-05-14T09:00:00',
      zone: 'America/New_York',
    });
    expect(mergeSeen(known, elsewhere, sight)).toMatchObject({
      start: '2026-05-14T14:00:00',
      zone: 'Europe/Berlin',
    });
  });

  test('of two calendars the first decides the time, so that open tabs cannot move it to and fro', () => {
    const known = mergeSeen(undefined, seen(), sight);
    const inOutlook = seen({ calendar: 'outlook', id: 'xyz', people: [{ name: 'Ada' }] });
    const both = mergeSeen(known, inOutlook, sight);
    expect(both.sources.map(({ calendar }) => calendar)).toEqual(['google', 'outlook']);
    const late = mergeSeen(
      both,
      { ...inOutlook, start: '2026-05-14T16:00:00', end: '2026-05-14T17:00:00' },
      sight,
    );
    expect(late.start).toBe('2026-05-14T14:00:00');
    const daysLater = { ...sight, now: now + 3 * 86_400_000 };
    expect(
      mergeSeen(late, { ...inOutlook, start: '2026-05-14T16:00:00', end: '2026-05-14T17:00:00' }, daysLater)
        .start,
    ).toBe('2026-05-14T16:00:00');
  });

  test('an event whose time is not shown is known without one', () => {
    const { start: _, end: __, ...bare } = seen();
    expect(mergeSeen(undefined, bare, sight)).toMatchObject({ start: '', startAt: 0 });
  });
});

describe('the same meeting in two calendars', () => {
  const google = mergeSeen(undefined, seen({ people: [{ email: 'ada@example.org' }] }), sight);
  const outlook = (change: Partial<SeenEvent> = {}) =>
    mergeSeen(undefined, seen({ calendar: 'outlook', id: 'xyz', ...change }), sight);

  test('same time and title are one', () => {
    expect(sameMeeting(google, outlook({ title: 'Mentoring  with ADA' }))).toBe(true);
  });

  test('another time, another title or other people are two', () => {
    expect(sameMeeting(google, outlook({ start: '2026-05-14T14:30:00' }))).toBe(false);
    expect(sameMeeting(google, outlook({ title: 'Mentoring with Bo' }))).toBe(false);
    expect(sameMeeting(google, outlook({ people: [{ email: 'bo@example.org' }] }))).toBe(false);
  });

  test('two events of one calendar are two, however alike', () => {
    expect(sameMeeting(google, mergeSeen(undefined, seen({ id: 'def' }), sight))).toBe(false);
  });
});

describe('what a series is known by', () => {
  test('its id, where the calendar tells', () => {
    expect(seriesKey(seen({ series: 's1' }))).toBe('google:s1');
  });

  test('title, weekday and hour where it does not: two series called 1:1 stay two', () => {
    const one = seen({ calendar: 'outlook', recurring: true, title: '1:1' });
    expect(seriesKey(one)).toBe(seriesKey({ ...one, start: '2026-05-21T14:00:00' }));
    expect(seriesKey(one)).not.toBe(seriesKey({ ...one, start: '2026-05-14T16:00:00' }));
  });

  test('a single event has none', () => {
    expect(seriesKey(seen())).toBeUndefined();
  });
});
