import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { civilDay, dayNumber, dayText, readLocal, weekdayOf } from '@/domain/days';
import { readRule } from '@/domain/read-rule';
import { occurrencesOf } from '@/domain/recurrence';

const day = (text: string): number => readLocal(text)?.day ?? Number.NaN;
const untilOf = (text: string): string | undefined => {
  const [, date = '', time] = /^(\d{8})(?:T(\d{6})Z?)?$/.exec(text) ?? [];
  const local =
    date.replace(/(....)(..)(..)/, '$1-$2-$3') + (time ? `T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}` : '');
  return readLocal(local) ? local : undefined;
};
function days(rule: string, start: string, from: string, to: string): string[] {
  const read = readRule(rule, untilOf);
  return read ? occurrencesOf(read, start, day(from), day(to)) : ['no rule'];
}
const short = (times: readonly string[]): string[] => times.map((time) => time.slice(5, 10));

/** The examples of RFC 5545 (3.8.5.3), all of which begin at nine in New York. */
describe('the examples of RFC 5545', () => {
  test.each([
    [
      'FREQ=DAILY;COUNT=10',
      '1997-09-02',
      ['09-02', '09-03', '09-04', '09-05', '09-06', '09-07', '09-08', '09-09', '09-10', '09-11'],
    ],
    ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02', ['09-02', '09-12', '09-22', '10-02', '10-12']],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      ['09-02', '09-04', '09-16', '09-18', '09-30', '10-02', '10-14', '10-16'],
    ],
    [
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05',
      ['09-05', '10-03', '11-07', '12-05', '01-02', '02-06', '03-06', '04-03', '05-01', '06-05'],
    ],
    ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22', ['09-22', '10-20', '11-17', '12-22', '01-19', '02-16']],
    [
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '1997-09-30',
      ['09-30', '10-01', '10-31', '11-01', '11-30', '12-01', '12-31', '01-01', '01-31', '02-01'],
    ],
    [
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '1997-09-10',
      ['09-10', '09-11', '09-12', '09-13', '09-14', '09-15', '03-10', '03-11', '03-12', '03-13'],
    ],
    [
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1997-06-10',
      ['06-10', '07-10', '06-10', '07-10', '06-10', '07-10', '06-10', '07-10', '06-10', '07-10'],
    ],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01-01',
      ['01-01', '04-10', '07-19', '01-01', '04-09', '07-18', '01-01', '04-10', '07-19', '01-01'],
    ],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', ['05-19', '05-18', '05-17']],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12', ['05-12', '05-11', '05-17']],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=6',
      '1998-02-13',
      ['02-13', '03-13', '11-13', '08-13', '10-13', '04-13'],
    ],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=4',
      '1997-09-13',
      ['09-13', '10-11', '11-08', '12-13'],
    ],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      ['11-05', '11-07', '11-02'],
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', ['09-04', '10-07', '11-06']],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7',
      '1997-09-29',
      ['09-29', '10-30', '11-27', '12-30', '01-29', '02-26', '03-30'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      ['08-05', '08-10', '08-19', '08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      ['08-05', '08-17', '08-19', '08-31'],
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '2007-01-15', ['01-15', '01-30', '02-15', '03-15', '03-30']],
  ])('%s', (rule, start, wanted) => {
    expect(short(days(rule, `${start}T09:00:00`, start, '2030-01-01'))).toEqual(wanted);
  });
});

describe('a rule', () => {
  test.each([
    ['a day that never comes', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 1],
    ['a day that never comes in a year', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 1],
    ['a long month that is none', 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31', 1],
    ['a position that never is', 'FREQ=MONTHLY;BYSETPOS=40;BYDAY=MO', 1],
    ['a step of millennia', 'FREQ=WEEKLY;INTERVAL=999999', 1],
    ['a count beyond all days', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999', 1],
    ['nobody’s week', 'FREQ=WEEKLY;BYMONTH=2;COUNT=999999', 5],
  ])('of %s comes to an end at once', (_, rule, found) => {
    const from = performance.now();
    expect(days(rule, '1996-05-07T14:00:00', '1996-05-01', '1997-02-28')).toHaveLength(found);
    expect(days(rule, '1926-05-07T14:00:00', '2026-05-01', '2026-07-28').length).toBeLessThan(20);
    expect(performance.now() - from).toBeLessThan(500);
  });

  test.each([
    'FREQ=SECONDLY',
    'FREQ=HOURLY;INTERVAL=24',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=-1',
    'FREQ=WEEKLY;COUNT=0',
    'FREQ=WEEKLY;UNTIL=20260230',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYMONTHDAY=3',
    'FREQ=MONTHLY;BYWEEKNO=20',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=YEARLY;BYMONTH=0',
    'FREQ=WEEKLY;RSCALE=HEBREW',
    'FREQ=WEEKLY;FREQ=DAILY',
    'BYDAY=MO',
    '',
  ])('that cannot be meant is none: %s', (rule) => {
    expect(readRule(rule, untilOf)).toBeUndefined();
  });

  test('knows ends as dates and as times, for days and for hours', () => {
    const until = (rule: string, start: string) => short(days(rule, start, '2026-05-01', '2026-06-30'));
    expect(until('FREQ=WEEKLY;UNTIL=20260521', '2026-05-07T14:00:00')).toEqual(['05-07', '05-14', '05-21']);
    expect(until('FREQ=WEEKLY;UNTIL=20260521T140000', '2026-05-07T14:00:00')).toEqual([
      '05-07',
      '05-14',
      '05-21',
    ]);
    expect(until('FREQ=WEEKLY;UNTIL=20260521T135959', '2026-05-07T14:00:00')).toEqual(['05-07', '05-14']);
    expect(until('FREQ=WEEKLY;UNTIL=20260521', '2026-05-07')).toEqual(['05-07', '05-14', '05-21']);
    expect(until('FREQ=WEEKLY;UNTIL=20260501', '2026-05-07')).toEqual([]);
  });

  test('means the same days as ical.js, wherever that one holds to the rule', () => {
    const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    let compared = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
        fc.integer({ min: 1, max: 5 }),
        fc.option(fc.integer({ min: 1, max: 40 })),
        fc.subarray(weekdays, { minLength: 1 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 500 }),
        (freq, interval, count, names, form, ago) => {
          const start = `${dayText(day('2026-05-04') - ago)}T14:00:00`;
          const own = weekdays[weekdayOf(day(start))] ?? '';
          const { day: nth } = civilDay(day(start));
          const byDay =
            form === 1 && (freq === 'WEEKLY' || freq === 'DAILY')
              ? `;BYDAY=${[...new Set([own, ...names])].join()}`
              : form === 2 && freq === 'MONTHLY' && nth < 29
                ? `;BYDAY=${Math.ceil(nth / 7)}${own}`
                : form === 3 && freq === 'MONTHLY' && nth < 29
                  ? `;BYMONTHDAY=${nth}`
                  : '';
          fc.pre(nth < 29);
          const rule = `FREQ=${freq};INTERVAL=${interval}${count ? `;COUNT=${count}` : ''}${byDay}`;
          const all = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromJSDate(new Date(`${start}Z`), true));
          const wanted: string[] = [];
          for (let steps = 0; steps < 900; steps += 1) {
            const next = all.next()?.toString().slice(0, 19);
            if (!next || next > '2026-08-01') break;
            if (next >= '2026-05-04') wanted.push(next);
          }
          compared += wanted.length;
          expect([rule, start, days(rule, start, '2026-05-04', '2026-07-31')]).toEqual([rule, start, wanted]);
        },
      ),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('never yields a day it does not mean, whatever it says', () => {
    const numbers = (most: number, negative: boolean) =>
      fc.array(fc.integer({ min: negative ? -most : 1, max: most }).filter(Boolean), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
        fc.integer({ min: 1, max: 99 }),
        numbers(12, false),
        numbers(31, true),
        numbers(53, true),
        numbers(5, true),
        (freq, interval, months, monthDays, weeks, places) => {
          const part = (name: string, of: readonly number[]) =>
            of.length > 0 ? `;${name}=${of.join()}` : '';
          const rule = `FREQ=${freq};INTERVAL=${interval}${part('BYMONTH', months)}${part('BYMONTHDAY', monthDays)}${freq === 'YEARLY' ? part('BYWEEKNO', weeks) : ''}${part('BYSETPOS', places)}`;
          fc.pre(readRule(rule, untilOf) !== undefined);
          const start = '2020-02-29T14:00:00';
          for (const time of days(rule, start, '2020-01-01', '2026-12-31').slice(1)) {
            const { year, month, day: date } = civilDay(day(time));
            const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
            if (months.length > 0) expect(months).toContain(month);
            expect(
              monthDays.length === 0 || monthDays.includes(date) || monthDays.includes(date - length - 1),
            ).toBe(true);
            expect(readLocal(time)).toBeDefined();
            expect(time > start).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('days are counted as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (number) => {
      expect(dayNumber(civilDay(number))).toBe(number);
      expect(weekdayOf(number)).toBe(new Date(number * 86_400_000).getUTCDay());
    }),
  );
  expect([
    readLocal('2026-02-29'),
    readLocal('2026-13-01T00:00:00'),
    readLocal('2026-01-01T24:00:00'),
    readLocal('x'),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});
