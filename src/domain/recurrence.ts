import {
  civilDay,
  dayNumber,
  daysInMonth,
  daysInYear,
  localText,
  readLocal,
  weekdayOf,
  weekStart,
} from './days';

/** How often, as RFC 5545 (3.3.10) has it, with local times. What comes more often than daily is no meeting and not read. */
export interface RecurrenceRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count?: number | undefined;
  /** The last local time that may be; a date means all of it. */
  readonly until?: string | undefined;
  /** First day of the week, 0 is Sunday. */
  readonly weekStart: number;
  readonly byMonth: readonly number[];
  readonly byWeek: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byMonthDay: readonly number[];
  /** `nth` 0 is every such day. */
  readonly byDay: readonly { readonly nth: number; readonly weekday: number }[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPosition: readonly number[];
}

/** A rule is given up after it was looked at for so many days: a hundred years of a daily one. */
const mostDays = 40_000;

/**
 * The local times of a rule in a stretch of days, in order. Works by the day: each is asked whether the rule means it, so
 * no rule can run for ever or yield a day it does not mean. ical.js 2.2.1 does both (tried: `FREQ=DAILY;BYMONTH=2;
 * BYMONTHDAY=30` never returns, `FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30` yields the 2nd of March), which is why its parser is
 * used and its iterator is not.
 * @param start local time of the first occurrence, which always counts as one
 * @param first the first and last day (`days.ts`) of the stretch
 */
export function occurrencesOf(rule: RecurrenceRule, start: string, first: number, last: number): string[] {
  const from = readLocal(start);
  if (from === undefined) return [];
  const until = rule.until?.length === 10 ? `${rule.until}T23:59:59` : rule.until;
  const fits = (time: string): boolean =>
    time > start &&
    (until === undefined || (time.length === 10 ? time <= until.slice(0, 10) : time <= until));
  const found: string[] = [];
  if (from.day >= first && from.day <= last && !(until !== undefined && start > until)) found.push(start);
  let left = (rule.count ?? Infinity) - 1;
  // Only a count makes it necessary to know everything that came before.
  const begin = rule.count === undefined ? Math.max(from.day, first) : from.day;
  for (const period of periodsOf(rule, from.day, begin, last)) {
    for (const time of timesIn(rule, from, period)) {
      if (!fits(time)) continue;
      left -= 1;
      if (left < 0) return found;
      const { day = 0 } = readLocal(time) ?? {};
      if (day > last) return found;
      if (day >= first) found.push(time);
    }
  }
  return found;
}

interface Period {
  readonly first: number;
  readonly last: number;
}

/** The periods of the rule that touch the stretch: every day, week, month or year it does not skip. */
function* periodsOf(
  { freq, interval, weekStart: first, byWeek }: RecurrenceRule,
  start: number,
  from: number,
  to: number,
): Generator<Period> {
  if (freq === 'DAILY' || freq === 'WEEKLY') {
    const length = freq === 'DAILY' ? 1 : 7;
    const zero = freq === 'DAILY' ? start : weekStart(start, first);
    const step = length * interval;
    const skipped = Math.max(0, Math.floor((from - zero) / step));
    for (let at = zero + skipped * step, n = 0; at <= to && n < mostDays; at += step, n += 1)
      yield { first: at, last: at + length - 1 };
    return;
  }
  const { year, month } = civilDay(start);
  const began = civilDay(from);
  if (freq === 'MONTHLY') {
    const zero = year * 12 + month - 1;
    const skipped = Math.max(0, Math.floor((began.year * 12 + began.month - 1 - zero) / interval));
    for (let at = zero + skipped * interval, n = 0; n < mostDays / 28; at += interval, n += 1) {
      const of = { year: Math.floor(at / 12), month: (at % 12) + 1 };
      const begins = dayNumber({ ...of, day: 1 });
      if (begins > to) return;
      yield { first: begins, last: begins + daysInMonth(of.year, of.month) - 1 };
    }
    return;
  }
  // A week belongs to the year that has four days of it: a year of weeks may begin in December.
  const skipped = Math.max(0, Math.floor((began.year - 1 - year) / interval));
  for (let at = year + skipped * interval, n = 0; n < mostDays / 365; at += interval, n += 1) {
    const begins = byWeek.length > 0 ? firstWeek(at, first) : dayNumber({ year: at, month: 1, day: 1 });
    if (begins > to) return;
    const ends = byWeek.length > 0 ? firstWeek(at + 1, first) - 1 : begins + daysInYear(at) - 1;
    yield { first: begins, last: ends };
  }
}

/** The first day of the first week of a year. */
const firstWeek = (year: number, first: number): number =>
  weekStart(dayNumber({ year, month: 1, day: 4 }), first);

/** The local times of one period, in order, with the positions picked. */
function timesIn(
  rule: RecurrenceRule,
  start: { day: number; seconds: number | undefined },
  { first, last }: Period,
): string[] {
  const times: string[] = [];
  const clock = start.seconds === undefined ? [undefined] : clockOf(rule, start.seconds);
  for (let day = first; day <= last; day += 1) {
    if (isMeant(rule, start.day, day, first, last)) for (const at of clock) times.push(localText(day, at));
  }
  if (rule.bySetPosition.length === 0) return times;
  const picked = rule.bySetPosition.map((place) => times[place > 0 ? place - 1 : times.length + place]);
  return [...new Set(picked)].filter((time) => time !== undefined).sort();
}

/** Seconds of the day. */
function clockOf({ byHour, byMinute, bySecond }: RecurrenceRule, seconds: number): number[] {
  const or = (given: readonly number[], own: number): readonly number[] => (given.length > 0 ? given : [own]);
  const found = new Set<number>();
  for (const hour of or(byHour, Math.floor(seconds / 3600)))
    for (const minute of or(byMinute, Math.floor(seconds / 60) % 60))
      for (const second of or(bySecond, seconds % 60)) found.add(hour * 3600 + minute * 60 + second);
  return [...found].sort((one, other) => one - other);
}

/** Whether the rule means this day of the period: every part that is given must, and where none is, the first day's own stand in. */
function isMeant(rule: RecurrenceRule, start: number, number: number, first: number, last: number): boolean {
  const { freq, byMonth, byWeek, byYearDay, byMonthDay, byDay } = rule;
  const { year, month, day } = civilDay(number);
  const length = daysInMonth(year, month);
  if (byMonth.length > 0 && !byMonth.includes(month)) return false;
  if (byMonthDay.length > 0 && !byMonthDay.includes(day) && !byMonthDay.includes(day - length - 1))
    return false;
  if (byYearDay.length > 0) {
    const nth = number - dayNumber({ year, month: 1, day: 1 }) + 1;
    if (!byYearDay.includes(nth) && !byYearDay.includes(nth - daysInYear(year) - 1)) return false;
  }
  if (byWeek.length > 0) {
    const week = Math.floor((number - first) / 7) + 1;
    if (!byWeek.includes(week) && !byWeek.includes(week - (last - first + 1) / 7 - 1)) return false;
  }
  if (byDay.length > 0) {
    const whole = freq === 'YEARLY' && byMonth.length === 0 && byWeek.length === 0;
    const [begins, ends] = whole ? [first, last] : [number - day + 1, number - day + length];
    return byDay.some(({ nth, weekday }) => {
      if (weekdayOf(number) !== weekday) return false;
      if (nth === 0 || freq === 'DAILY' || freq === 'WEEKLY') return true;
      return nth > 0
        ? Math.floor((number - begins) / 7) + 1 === nth
        : Math.floor((ends - number) / 7) + 1 === -nth;
    });
  }
  if (byMonthDay.length > 0 || byYearDay.length > 0 || freq === 'DAILY') return true;
  if (freq === 'WEEKLY' || byWeek.length > 0) return weekdayOf(number) === weekdayOf(start);
  const own = civilDay(start);
  return day === own.day && (freq === 'MONTHLY' || byMonth.length > 0 || month === own.month);
}
