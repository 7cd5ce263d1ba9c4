import { remembered } from '../remembered';
import type { Fallbacks } from './fallbacks';
import { findLanguage, type Language, nameKey } from './languages';

/** A date found in a text. */
export interface Found {
  readonly index: number;
  readonly end: number;
  /** The dates it may mean (`2026-05-14`), likeliest first: more than one where day and month cannot be told apart. */
  readonly days: readonly string[];
  /** The language it was found in, where its month has a name. */
  readonly tag?: string;
  /** Its weekday stands beside it and agrees. */
  readonly sure: boolean;
}

/** `2026年9月17日`, `2026년 9월 17일`: the signs say which number is which. */
const signed = /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?/g;
const weekdayReach = 16;

/**
 * The complete dates (day, month, year) in a plain text, in order. Month names are those the browser knows for the
 * languages; the first language that finds anything answers. All-number dates are looked for only if there is no other.
 */
export function findDates(plain: string, languages: readonly string[], fallbacks?: Fallbacks): Found[] {
  if (!/\d{4}|\d ?[./-] ?\d{2}(?!\d)/.test(plain)) return [];
  // Halves of the day are said by signs as well: without the fallbacks only those of the page's own languages are known.
  const isOwn = ([found]: RegExpExecArray) =>
    fallbacks !== undefined ||
    languages.some((tag) => (/[년월]/.test(found) ? /^ko/ : /^(?:ja|zh)/).test(tag));
  const bySigns = [...plain.matchAll(signed)].filter(isOwn).map((match) => ({
    match,
    days: dayOf(match[1], match[2], match[3]),
  }));
  const signedDates = keep(plain, bySigns, languages);
  if (signedDates.length > 0) return signedDates;
  const likely = dated(plain, languages, languages);
  return likely.length > 0 || !fallbacks ? likely : fallbacks.datesIn(plain, languages);
}

/** The dates with a month's name in the first language that has any. */
export function dated(plain: string, tags: readonly string[], languages: readonly string[]): Found[] {
  if (!/(?<!\d)\d{4}(?!\d)/.test(plain)) return [];
  for (const tag of tags) {
    const language = findLanguage(tag);
    const found = language ? keep(plain, named(plain, language), [tag, ...languages]) : [];
    if (found.length > 0) return found.map((each) => ({ ...each, tag }));
  }
  return [];
}

export interface Raw {
  readonly match: RegExpExecArray;
  readonly days: readonly string[];
}

const datePatternOf = remembered((months) => {
  const month = `(?<!\\p{L})(${months})(?!\\p{L})`;
  const source = [
    `${month}\\.?[ ,]{0,3}(\\d{1,2})(?!\\d)[^\\d\\n]{0,6}(\\d{4})`,
    `(?<!\\d)(\\d{1,2})[^\\d\\n:]{1,6}?${month}[^\\d\\n]{0,6}(\\d{4})`,
    `(?<!\\d)(\\d{4})[^\\d\\n]{0,6}?${month}[^\\d\\n]{0,3}(\\d{1,2})`,
  ].join('|');
  return new RegExp(`(?:${source})(?!\\d)`, 'giu');
});

function named(plain: string, language: Language): Raw[] {
  return [...plain.matchAll(datePatternOf(language.months.pattern))].map((match) => {
    const name = match[1] ?? match[5] ?? match[8] ?? '';
    const month = String(language.months.numbers.get(nameKey(name)) ?? 0);
    return { match, days: dayOf(match[3] ?? match[6] ?? match[7], month, match[2] ?? match[4] ?? match[9]) };
  });
}

/** The one date these numbers are, none if there is no such day. */
export function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string[] {
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return parts.year < 1900 ? [] : [Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString()];
  } catch {
    return [];
  }
}

export function keep(plain: string, raw: readonly Raw[], languages: readonly string[]): Found[] {
  return raw
    .filter(({ days }) => days.length > 0)
    .map(({ match, days }) => {
      const index = match.index;
      const end = index + match[0].length;
      const weekdays = weekdaysBeside(plain, index, end, languages);
      const agreeing = days.filter((day) => weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek));
      return { index, end, days: agreeing.length > 0 ? agreeing : days, sure: agreeing.length > 0 };
    });
}

function weekdaysBeside(plain: string, index: number, end: number, languages: readonly string[]): number[] {
  const beside = `${plain.slice(Math.max(0, index - weekdayReach), index)} | ${plain.slice(end, end + weekdayReach)}`;
  for (const tag of languages) {
    const language = findLanguage(tag);
    if (!language) continue;
    const said = [...beside.matchAll(weekdayExpression(language))];
    if (said.length > 0) return said.map(([name]) => language.weekdays.numbers.get(nameKey(name)) ?? 0);
  }
  return [];
}

/** The names of weekdays of a language, wherever they stand as words of their own. */
export function weekdayExpression(language: Language): RegExp {
  return weekdayPatternOf(language.weekdays.pattern);
}

const weekdayPatternOf = remembered((weekdays) => new RegExp(`(?<!\\p{L})(?:${weekdays})(?!\\p{L})`, 'giu'));
