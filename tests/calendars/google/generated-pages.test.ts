import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { SeenEvent } from '@/domain/event';
import { drawPage, owner, readMade } from './made-page';
import { daysOf } from './pages/chips';
import { damages } from './pages/damage';
import { endOf, type Look, type MadeView, type ModelEvent, periods, plus, startOf } from './pages/model';

/** The same pages in every run, so that a run that fails says that the code changed. To look further, change the seed. */
const runs = { seed: 20_260_310 };

const titles = [
  '1:1',
  'Mentoring: Robin & Sam',
  'Sam, Robin and 2 more',
  'Review, March 3, 2025',
  '10am to 11am',
  'Lunch, Robin Mentor, No location',
  '会議、東京',
  'إرشاد: ليلى',
  '9:30',
  '<b>bold</b>',
  'Ends with a comma,',
  '3',
];

const event: fc.Arbitrary<ModelEvent> = fc
  .record({
    number: fc.integer({ min: 0, max: 99_999 }),
    title: fc.oneof(
      fc.constantFrom(...titles),
      fc
        .string({ minLength: 1, maxLength: 20 })
        .map((text) => `x${text.replace(/[\s,、，،「」:：()（）]/g, '')}x`),
    ),
    offset: fc.integer({ min: -2, max: 9 }),
    from: fc.integer({ min: 0, max: 287 }).map((step) => step * 5),
    minutes: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 3, max: 36 }).map((step) => step * 5) },
      fc.constantFrom(480, 720, 1500, 2880),
    ),
    days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 9 })),
    place: fc.option(fc.constantFrom('Room 5', 'Quay Street 12, 3rd floor', '7', 'Café'), { nil: undefined }),
    answer: fc.option(fc.constantFrom('accepted', 'declined', 'tentative'), { nil: undefined }),
    colour: fc.boolean(),
    series: fc.boolean(),
    calendar: fc.constantFrom(owner, owner, 'c0ffee@group.calendar.google.com'),
  })
  .map(({ number, offset, series, ...rest }) => {
    const date = plus('2026-03-08', offset);
    const digits = date.replaceAll('-', '');
    return {
      ...rest,
      date,
      id: `made${number}${series ? `_${digits}${rest.days > 0 ? '' : 'T070000Z'}` : ''}`,
    };
  });

const look: fc.Arbitrary<Look> = fc.record({
  view: fc.constantFrom<MadeView[]>('day', 'week', 'custom', 'month', 'schedule', 'search'),
  language: fc.constantFrom('en', 'de', 'ja', 'ar'),
  clock: fc.constantFrom(12, 24),
  hour: fc.constantFrom(48, 40),
  bars: fc.constantFrom('wide', 'repeated'),
  salt: fc.nat(1_000_000),
});

const events = fc.uniqueArray(event, { minLength: 1, maxLength: 9, selector: ({ id }) => id });

afterEach(() => {
  document.documentElement.removeAttribute('dir');
});

test('a whole page gives every event as it is', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(events, look, (made, look) => {
      drawPage(made, look);
      const reading = readMade(look.view);
      const read = new Map(reading.events.map((each) => [each.id, each]));
      const [first, count] = periods[look.view];
      const days = Array.from({ length: count }, (_, index) => plus(first, index));
      for (const each of made.filter((one) => isDrawn(one, days, look.view))) {
        const seen = read.get(each.id);
        if (!seen && (reading.skipped['overflow'] ?? 0) > 0) continue;
        expect(seen && told(seen)).toEqual(expected(each));
      }
      expect(reading.events.every(({ id }) => made.some((each) => each.id === id))).toBe(true);
      expect(reading.blind).toBeNull();
    }),
    { ...runs, numRuns: 150 },
  );
});

test('a damaged page never gives a wrong date, and says what it could not read', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(events, look, fc.constantFrom(...damages), fc.nat(1_000), (made, look, damage, seed) => {
      const host = drawPage(made, look);
      damage.apply(host, seed);
      const reading = readMade(look.view);
      for (const seen of reading.events) {
        const meant = made.find(({ id }) => id === seen.id);
        expect(meant, damage.name).toBeDefined();
        if (!meant) continue;
        if (seen.start !== undefined) expect(seen.start, damage.name).toBe(startOf(meant));
        if (seen.end !== undefined) expect(seen.end, damage.name).toBe(endOf(meant));
        if (seen.start !== undefined) expect(seen.allDay, damage.name).toBe(meant.days > 0);
        if (seen.place !== undefined) expect(seen.place, damage.name).toBe(meant.place);
      }
    }),
    { ...runs, numRuns: 500 },
  );
});

function isDrawn(made: ModelEvent, days: readonly string[], view: MadeView): boolean {
  if (view === 'month' && made.days === 0 && made.minutes < 1440) return days.includes(made.date);
  return daysOf(made, days).length > 0;
}

function told({ title, start, end, allDay, kind, place, declined }: SeenEvent) {
  return { title, start, end, allDay, kind, place, declined: declined ?? false };
}

function expected(made: ModelEvent) {
  return {
    title: made.title,
    start: startOf(made),
    end: endOf(made),
    allDay: made.days > 0,
    kind: 'event',
    place: made.place,
    declined: made.answer === 'declined',
  };
}
