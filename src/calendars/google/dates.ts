import { remembered } from '../remembered';
import { isDate } from './date-key';
import { plainText } from './plain-text';
import { withoutTimes } from './times';
import { monthsOf } from './words';

/** A year, a month by name or before 月 and 월, a day. */
const patternOf = remembered(
  (language) =>
    new RegExp(
      `(?<!\\d)(\\d{4})(?!\\d)|(\\d{1,2})\\s?[月월]|(?<!\\p{L}\\p{L})(${monthsOf(language).months})(?!\\p{L})|(?<!\\d)(\\d{1,2})(?!\\d)`,
      'gu',
    ),
);

interface Piece {
  readonly is: 'year' | 'month' | 'day';
  readonly value: number;
}

/**
 * The dates a text names, as ISO dates in their order: `March 10 – 11, 2026` is two, `2026年 1月 11日` is one. `year` is
 * taken where the text names none; without either there is no date. Times in the text are no dates.
 */
export function findDates(text: string, language: string, year?: number): readonly string[] {
  return datesIn(`${language}\n${year ?? ''}\n${plainText(text)}`);
}

const datesIn = remembered((key): readonly string[] => {
  const [language = '', said, text = ''] = key.split('\n');
  const year = said ? Number(said) : undefined;
  const words = monthsOf(language);
  const pieces = [...withoutTimes(inOrder(text), language).matchAll(patternOf(language))].map(
    ([, yearly, numbered, named, day]): Piece => {
      if (yearly !== undefined) return { is: 'year', value: gregorian(Number(yearly)) };
      if (day !== undefined) return { is: 'day', value: Number(day) };
      return {
        is: 'month',
        value: numbered === undefined ? (words.monthOf(named ?? '') ?? 0) : Number(numbered),
      };
    },
  );
  return pieces.flatMap(({ is, value }, index) => {
    if (is !== 'day') return [];
    const parts = [nearest(pieces, 'year', index) ?? year, nearest(pieces, 'month', index), value];
    if (parts.includes(undefined)) return [];
    const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
    return isDate(date) ? [date] : [];
  });
});

/** `2026/05/13` says its parts by their order. */
function inOrder(text: string): string {
  return text.replace(/(?<!\d)(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/g, '$1年$3月$4');
}

/** Of the pieces of one sort the one that belongs to the day at `index`: before it or after, as the text's first date has it. */
function nearest(pieces: readonly Piece[], sort: Piece['is'], index: number): number | undefined {
  const firstDay = pieces.findIndex(({ is }) => is === 'day');
  const before = pieces.slice(0, index).filter(({ is }) => is === sort);
  const after = pieces.slice(index).filter(({ is }) => is === sort);
  const leads = pieces.findIndex(({ is }) => is === sort) < firstDay;
  return (leads ? (before.at(-1) ?? after[0]) : (after[0] ?? before.at(-1)))?.value;
}

/** Thai pages count the years of the Buddha. */
function gregorian(year: number): number {
  return year > 2_400 ? year - 543 : year;
}
