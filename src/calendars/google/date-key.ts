import { remembered } from '../remembered';

/**
 * The date in a `data-datekey`: `(year - 1970) << 9 | month << 5 | day`, month from 1 (seen on saved pages of 2019 to
 * 2025-12). `undefined` for anything else.
 */
export function dateOfKey(key: string | null | undefined): string | undefined {
  return key ? dateOf(key) : undefined;
}

const dateOf = remembered((key) => {
  const number = Number(key);
  const date = [1970 + (number >> 9), (number >> 5) & 15, number & 31]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return number > 0 && isDate(date) ? date : undefined;
});

/** `20260109` as `2026-01-09`. */
export function dateOfDigits(digits: string | null | undefined): string | undefined {
  const date = /^(\d{4})(\d\d)(\d\d)$/
    .exec(digits ?? '')
    ?.slice(1)
    .join('-');
  return date !== undefined && isDate(date) ? date : undefined;
}

/** The date `days` later. */
export function addDays(date: string, days: number): string {
  return sumOf(`${date} ${days}`);
}

const sumOf = remembered((key) => {
  const [date = '', days] = key.split(' ');
  return Temporal.PlainDate.from(date)
    .add({ days: Number(days) })
    .toString();
});

/** Local ISO with seconds; minutes may reach beyond the day. */
export function localTime(date: string, minutes: number): string {
  const day = Math.floor(minutes / 1_440);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day === 0 ? date : addDays(date, day)}T${two(Math.floor(minutes / 60) - day * 24)}:${two(minutes % 60)}:00`;
}

/** Whether the calendar has this day. */
export const isDate = remembered((date) => {
  try {
    return Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
});
