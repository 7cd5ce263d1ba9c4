import { forIntl } from '../page/dates.ts';
import type { Words } from './words.ts';

/** Dates and times as the page says them, in its language and clock. */
export interface Formats {
  readonly words: Words;
  time(at: Temporal.PlainDateTime | Temporal.PlainTime): string;
  hour(at: Temporal.PlainTime): string;
  /** "Thursday, May 14, 2026" */
  full(at: Temporal.PlainDate): string;
  /** "Thu 5/14/2026" */
  short(at: Temporal.PlainDate): string;
  /** "14, May, 2026", as the small month says its days. */
  spoken(at: Temporal.PlainDate): string;
  weekday(at: Temporal.PlainDate, width: 'long' | 'short' | 'narrow'): string;
  month(at: Temporal.PlainDate): string;
  number(value: number): string;
}

/** `clock` is 12 or 24. Arabic is written with Arabic digits. */
export function makeFormats(lang: string, clock: string, words: Words): Formats {
  const locale = lang === 'ar' ? 'ar-EG' : lang === 'en' ? 'en-US' : lang;
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const twelve = clock === '12';
  const time = of({ hour: twelve ? 'numeric' : '2-digit', minute: '2-digit', hour12: twelve });
  const hour = of({ hour: 'numeric', hour12: twelve, ...(twelve ? {} : { minute: '2-digit' }) });
  const full = of({ dateStyle: 'full' });
  const numbers = of({ year: 'numeric', month: 'numeric', day: 'numeric' });
  const month = of({ month: 'long', year: 'numeric' });
  const onlyMonth = of({ month: 'long' });
  const weekday = (at: Temporal.PlainDate, width: 'long' | 'short' | 'narrow') =>
    of({ weekday: width }).format(forIntl(at));
  const number = (value: number) => new Intl.NumberFormat(locale, { useGrouping: false }).format(value);
  return {
    words,
    time: (at) => time.format(timeDate(at instanceof Temporal.PlainTime ? at : at.toPlainTime())),
    hour: (at) => hour.format(timeDate(at)),
    full: (at) => full.format(forIntl(at)),
    short: (at) => `${weekday(at, 'short')} ${numbers.format(forIntl(at))}`,
    spoken: (at) => [number(at.day), onlyMonth.format(forIntl(at)), number(at.year)].join(words.separator),
    weekday,
    month: (at) => month.format(forIntl(at)),
    number,
  };
}

function timeDate(at: Temporal.PlainTime): Date {
  return new Date(`2026-01-01T${at.toString({ smallestUnit: 'second' })}Z`);
}
