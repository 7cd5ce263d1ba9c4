import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { GridReader } from '@/calendars/calendar';
import { completeReading } from '@/calendars/complete';
import { googleGrid } from '@/calendars/google/grid';
import { wholeGoogleGrid } from '@/calendars/google/whole-grid';
import { outlookGrid } from '@/calendars/outlook/grid';
import { wholeOutlookGrid } from '@/calendars/outlook/whole-grid';
import type { SeenEvent } from '@/domain/event';
import { drawPage } from './google/made-page';
import { damages } from './google/pages/damage';
import { endOf, type Look, type ModelEvent, plus, startOf } from './google/pages/model';
import { drawSheet, type Meant, type Sheet } from './outlook/draw';
import { drawnLanguages } from './outlook/drawn-words';

/**
 * A content script holds the reader of an ordinary page alone (docs/decisions/007). What these tests say: there it reads
 * as much as the whole one, and says so; anywhere else it says that it lacks something, and never a wrong date.
 */
const runs = { seed: 20_260_517 };

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
});

const known = { zone: 'Europe/Rome', languages: ['en'] };

/** What both readers make of the page, with the facts the background adds. */
function both(grid: GridReader, whole: GridReader, address: string) {
  const url = new URL(address);
  const ordinary = grid.read(document, url);
  const facts = (reading: typeof ordinary.reading) => {
    const { events, ...rest } = completeReading(reading, known);
    return { ...rest, events: events.map((event) => ({ ...event, via: undefined })) };
  };
  return {
    lacks: ordinary.lacks,
    ordinary: facts(ordinary.reading),
    whole: facts(whole.read(document, url).reading),
  };
}

const googleEvents: fc.Arbitrary<ModelEvent[]> = fc.uniqueArray(
  fc
    .record({
      number: fc.integer({ min: 0, max: 99_999 }),
      title: fc.constantFrom(
        '1:1',
        'Mentoring: Robin & Sam',
        'Review, March 3, 2025',
        '会議、東京',
        'إرشاد: ليلى',
      ),
      offset: fc.integer({ min: 0, max: 6 }),
      from: fc.integer({ min: 14, max: 40 }).map((step) => step * 30),
      days: fc.constantFrom(0, 0, 0, 1, 2),
      place: fc.option(fc.constantFrom('Room 5', 'Quay Street 12, 3rd floor'), { nil: undefined }),
      answer: fc.option(fc.constantFrom('accepted', 'declined', 'tentative'), { nil: undefined }),
      colour: fc.boolean(),
    })
    .map(
      ({ number, offset, ...rest }): ModelEvent => ({
        ...rest,
        minutes: 60,
        date: plus('2026-03-08', offset),
        id: `made${number}`,
        calendar: 'robin.mentor@gmail.com',
      }),
    ),
  { minLength: 1, maxLength: 9, selector: ({ id }) => id },
);

const looks: fc.Arbitrary<Look> = fc.record({
  view: fc.constantFrom<Look['view'][]>('day', 'week', 'custom', 'month'),
  language: fc.constantFrom('en', 'de', 'ja', 'ar'),
  clock: fc.constantFrom(12, 24),
  hour: fc.constantFrom(48, 40),
  bars: fc.constantFrom('wide', 'repeated'),
  salt: fc.nat(1_000_000),
});

const googleAddress = (view: Look['view']): string =>
  `https://calendar.google.com/calendar/u/0/r/${view === 'custom' ? 'customday' : view}/2026/3/10`;

describe('Google Calendar', () => {
  test('an ordinary page is read in full without the whole reader', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(googleEvents, looks, (made, look) => {
        drawPage(made, look);
        const { lacks, ordinary, whole } = both(googleGrid, wholeGoogleGrid, googleAddress(look.view));
        expect(lacks).toBe(false);
        expect(ordinary).toEqual(whole);
      }),
      { ...runs, numRuns: 150 },
    );
  });

  test('on a damaged page nothing is wrong, and what is missing is said', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        googleEvents,
        looks,
        fc.constantFrom(...damages),
        fc.nat(1_000),
        (made, look, damage, seed) => {
          damage.apply(drawPage(made, look), seed);
          const { lacks, ordinary, whole } = both(googleGrid, wholeGoogleGrid, googleAddress(look.view));
          for (const seen of ordinary.events) {
            const meant = made.find(({ id }) => id === seen.id);
            expect(meant, damage.name).toBeDefined();
            if (meant && seen.start !== undefined) expect(seen.start, damage.name).toBe(startOf(meant));
            if (meant && seen.end !== undefined) expect(seen.end, damage.name).toBe(endOf(meant));
          }
          const isPoor = whole.events.length > ordinary.events.length || ordinary.events.some(isUndated);
          if (isPoor) expect(lacks, damage.name).toBe(true);
        },
      ),
      { ...runs, numRuns: 400 },
    );
  });
});

const isUndated = ({ start }: Pick<SeenEvent, 'start'>): boolean => start === undefined;

const firsts = { day: '2026-09-16', workweek: '2026-09-14', week: '2026-10-19', month: '2026-03-02' };

const sheets: fc.Arbitrary<Sheet> = fc
  .constantFrom('day', 'workweek', 'week', 'month')
  .chain((view) =>
    fc.record({
      view: fc.constant(view),
      first: fc.constant(firsts[view]),
      lang: fc.constantFrom(...drawnLanguages),
      clock: fc.constantFrom(12, 24),
      nested: fc.boolean(),
      events: fc.array(
        fc.record({
          title: fc.constantFrom('Mentoring: Ada / Bo', 'Planning, Q4', '面談、田中さん', 'لقاء ليلى', 'x'),
          day: fc.integer({ min: 0, max: view === 'day' ? 0 : 4 }),
          hour: fc.integer({ min: 7, max: 18 }),
          place: fc.option(fc.constantFrom('Microsoft Teams Meeting', 'By the river'), { nil: undefined }),
          organizer: fc.option(fc.constantFrom('Greta Lindqvist', 'Noh, Kim'), { nil: undefined }),
          recurring: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  )
  .map(({ events, ...sheet }) => ({
    ...sheet,
    events: events.map(({ day, hour, title, place, organizer, recurring }, index): Meant => {
      const start = Temporal.PlainDate.from(sheet.first).add({ days: day }).toPlainDateTime({ hour });
      const iso = (at: Temporal.PlainDateTime) => at.toString({ smallestUnit: 'second' });
      return {
        id: `AAMk${index}=`,
        title,
        start: iso(start),
        end: iso(start.add({ minutes: 45 })),
        recurring,
        ...(place ? { place } : {}),
        ...(organizer ? { organizer } : {}),
      };
    }),
  }));

test('Outlook: an ordinary page is read in full without the whole reader', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      drawSheet(document, sheet);
      const address = `https://outlook.office.com/calendar/view/${sheet.view}`;
      const { lacks, ordinary, whole } = both(outlookGrid, wholeOutlookGrid, address);
      expect(lacks).toBe(false);
      expect(ordinary).toEqual(whole);
      expect(ordinary.events.some(isUndated)).toBe(false);
    }),
    { ...runs, numRuns: 150 },
  );
});
