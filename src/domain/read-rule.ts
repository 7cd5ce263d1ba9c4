import type { RecurrenceRule } from './recurrence';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** The smallest and largest number of each part, by size: negative ones count from the end where a part allows it. */
const ranges: Readonly<Record<string, readonly [number, number, boolean]>> = {
  BYMONTH: [1, 12, false],
  BYWEEKNO: [1, 53, true],
  BYYEARDAY: [1, 366, true],
  BYMONTHDAY: [1, 31, true],
  BYHOUR: [0, 23, false],
  BYMINUTE: [0, 59, false],
  BYSECOND: [0, 60, false],
  BYSETPOS: [1, 366, true],
};
const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', ...Object.keys(ranges)];

/**
 * An RRULE (RFC 5545, 3.3.10). `undefined` for one that is broken, that means more often than daily, or that has a part this
 * version does not know: half a rule would yield days nobody meant.
 * @param localUntil the local time of an `UNTIL` (`20260514T120000Z`, `20260514`); `undefined` where it is none
 */
export function readRule(
  text: string,
  localUntil: (until: string) => string | undefined,
): RecurrenceRule | undefined {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    if (part.trim() === '') continue;
    const [name = '', value = ''] = part.trim().split('=');
    if (!known.includes(name) || parts.has(name) || value === '') return undefined;
    parts.set(name, value);
  }
  const freq = frequencies.find((each) => each === parts.get('FREQ'));
  const interval = whole(parts.get('INTERVAL') ?? '1');
  const count = parts.has('COUNT') ? whole(parts.get('COUNT') ?? '') : undefined;
  const until = parts.has('UNTIL') ? localUntil(parts.get('UNTIL') ?? '') : undefined;
  const byDay = (parts.get('BYDAY')?.split(',') ?? []).map(dayOf);
  const numbers = Object.fromEntries(
    Object.keys(ranges).map((name) => [name, numbersOf(name, parts.get(name))]),
  );
  const wkst = weekdays.indexOf(parts.get('WKST') ?? 'MO');
  if (freq === undefined || !interval || wkst < 0) return undefined;
  if (parts.has('COUNT') && !count) return undefined;
  if (parts.has('UNTIL') && until === undefined) return undefined;
  if (byDay.some((each) => each === undefined)) return undefined;
  if (Object.values(numbers).some((each) => each === undefined)) return undefined;
  const of = (name: string): readonly number[] => numbers[name] ?? [];
  if (of('BYWEEKNO').length > 0 && freq !== 'YEARLY') return undefined;
  if (of('BYYEARDAY').length > 0 && freq !== 'YEARLY') return undefined;
  if (of('BYMONTHDAY').length > 0 && freq === 'WEEKLY') return undefined;
  return {
    freq,
    interval,
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
    weekStart: wkst,
    byMonth: of('BYMONTH'),
    byWeek: of('BYWEEKNO'),
    byYearDay: of('BYYEARDAY'),
    byMonthDay: of('BYMONTHDAY'),
    byDay: byDay.filter((each) => each !== undefined),
    byHour: of('BYHOUR'),
    byMinute: of('BYMINUTE'),
    bySecond: of('BYSECOND'),
    bySetPosition: of('BYSETPOS'),
  };
}

/** A whole number above zero; 0 for anything else. */
const whole = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0);

function dayOf(text: string): { nth: number; weekday: number } | undefined {
  const [, nth = '0', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = weekdays.indexOf(name);
  return weekday < 0 || Math.abs(Number(nth)) > 53 ? undefined : { nth: Number(nth), weekday };
}

function numbersOf(name: string, text: string | undefined): number[] | undefined {
  if (text === undefined) return [];
  const [least = 0, most = 0, fromEnd = false] = ranges[name] ?? [];
  const numbers = text.split(',').map((each) => (/^[+-]?\d{1,3}$/.test(each) ? Number(each) : Number.NaN));
  const fits = (value: number): boolean =>
    (value >= least || (fromEnd && value < 0)) && Math.abs(value) >= least && Math.abs(value) <= most;
  return numbers.every(fits) ? numbers : undefined;
}
