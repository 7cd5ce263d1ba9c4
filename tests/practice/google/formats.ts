import { forIntl } from '../page/dates.ts';
import type { Words } from './words.ts';

/** Dates and times as the page says them, in its language and clock. */
export interface Formats {
  readonly words: Words;
  time(at: Temporal.PlainDateTime | Temporal.PlainTime): string;
  /** "May 14, 2026" */
  date(at: Temporal.PlainDate): string;
  dateRange(from: Temporal.PlainDate, to: Temporal.PlainDate): string;
  /** "Thursday, May 14" */
  heading(at: Temporal.PlainDate): string;
  weekday(at: Temporal.PlainDate, width: 'long' | 'short'): string;
  month(at: Temporal.PlainDate): string;
  number(value: number): string;
}

/** `clock` is 12 or 24. Arabic is written with Arabic digits. */
export function makeFormats(lang: string, clock: string, words: Words): Formats {
  const locale = lang === 'ar' ? 'ar-EG' : lang;
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const long = of({ dateStyle: 'long' });
  const heading = of({ weekday: 'long', month: 'long', day: 'numeric' });
  const month = of({ month: 'long', year: 'numeric' });
  const full = of({ hour: 'numeric', minute: '2-digit', hour12: clock === '12' });
  const bare = of({ hour: 'numeric', hour12: true });
  const short = (at: Temporal.PlainTime) => {
    if (clock !== '12') return full.format(timeDate(at));
    const text = (lang !== 'ja' && at.minute === 0 ? bare : full).format(timeDate(at));
    return lang === 'en' ? text.replace(/\s/g, '').toLowerCase() : text;
  };
  return {
    words,
    time: (at) => short(at instanceof Temporal.PlainTime ? at : at.toPlainTime()),
    date: (at) => long.format(forIntl(at)),
    dateRange: (from, to) => long.formatRange(forIntl(from), forIntl(to)),
    heading: (at) => heading.format(forIntl(at)),
    weekday: (at, width) => of({ weekday: width }).format(forIntl(at)),
    month: (at) => month.format(forIntl(at)),
    number: (value) => new Intl.NumberFormat(locale).format(value),
  };
}

function timeDate(at: Temporal.PlainTime): Date {
  return new Date(`2026-01-01T${at.toString({ smallestUnit: 'second' })}Z`);
}
