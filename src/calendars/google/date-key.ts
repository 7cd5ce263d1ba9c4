/**
 * The date in a `data-datekey`: `(year - 1970) << 9 | month << 5 | day`, month from 1 (seen on saved pages of 2019 to
 * 2025-12). `undefined` for anything else.
 */
export function dateOfKey(key: string | null | undefined): string | undefined {
  if (!key) return undefined;
  if (known.size > 2_000) known.clear();
  if (!known.has(key)) known.set(key, readKey(key));
  return known.get(key);
}

/** A page names the same few days over and over. */
const known = new Map<string, string | undefined>();

function readKey(key: string): string | undefined {
  const number = Number(key);
  const date = [1970 + (number >> 9), (number >> 5) & 15, number & 31]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return number > 0 && isDate(date) ? date : undefined;
}

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
  const key = `${date} ${days}`;
  if (sums.size > 2_000) sums.clear();
  const sum = sums.get(key) ?? Temporal.PlainDate.from(date).add({ days }).toString();
  sums.set(key, sum);
  return sum;
}

const sums = new Map<string, string>();

/** Local ISO with seconds; minutes may reach beyond the day. */
export function localTime(date: string, minutes: number): string {
  return Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes }).toString();
}

/** Whether the calendar has this day. */
export function isDate(date: string): boolean {
  try {
    return Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
}
