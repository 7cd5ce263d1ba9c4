/** Days as numbers, counted from 1970-01-01: whole-number arithmetic for rules that look at thousands of them. */

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The number of a day of the calendar. Days beyond a month's end run on, as `Date` has it. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / 86_400_000);
}

export function civilDay(number: number): CivilDay {
  const at = new Date(number * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** 0 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const daysInYear = (year: number): number =>
  dayNumber({ year: year + 1, month: 1, day: 1 }) - dayNumber({ year, month: 1, day: 1 });

/** The first day of the week a day is in. */
export const weekStart = (number: number, first: number): number =>
  number - ((weekdayOf(number) - first + 7) % 7);

/** `2026-05-14`. */
export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** A date and time that exist, as they are written in a local time of ISO form; `undefined` for the 30th of February. */
export function readLocal(text: string): { day: number; seconds: number | undefined } | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const number = dayNumber({ year, month, day });
  if (hour === undefined || Number.isNaN(hour)) return { day: number, seconds: undefined };
  if (hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 60) return undefined;
  // A leap second is said, and never meant: the last second of its minute.
  return { day: number, seconds: hour * 3600 + (minute ?? 0) * 60 + Math.min(second ?? 0, 59) };
}

/** `2026-05-14T14:00:00`; without a time, the date alone. */
export function localText(day: number, seconds: number | undefined): string {
  if (seconds === undefined) return dayText(day);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${dayText(day)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
