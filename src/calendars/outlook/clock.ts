import { remembered } from '../remembered';
import type { Fallbacks } from './fallbacks';
import { findLanguage } from './languages';

/** A time of day found in a text. */
export interface Clock {
  readonly index: number;
  readonly end: number;
  /** Since midnight. */
  readonly minutes: number;
  /** Morning or afternoon was said. */
  readonly said: boolean;
}

/** What a time of day looks like. */
export const clockShape = /(?<![\d.:/-])(\d{1,2})(?: ?[:：h時] ?|\.)(\d{2})(?:分)?(?![.:/]?\d)/gi;

/**
 * A text in which times and dates can be found, place by place the same: any script's digits become 0–9, and every sort
 * of space and direction mark a space. Line ends stay.
 */
export function plainOf(text: string): string {
  return text.replace(/[\u0660-\uff19]/g, digit).replace(/[^\S\n]|\u200b|\p{Bidi_C}/gu, ' ');
}

/** In every block digits begin at `…0`, in the Indian ones at `…6`. */
function digit(letter: string): string {
  const code = letter.charCodeAt(0);
  return /\p{Nd}/u.test(letter) ? String((code & 15) - (code >= 0x900 && code < 0xe00 ? 6 : 0)) : letter;
}

/**
 * The times of day in a plain text: `9:00`, `15.30`, `9h05`, with morning and afternoon as the languages write them,
 * before the time or after it.
 */
export function findClocks(
  plain: string,
  languages: readonly string[],
  fallbacks?: Pick<Fallbacks, 'languagesFor'>,
): Clock[] {
  const clocks: Clock[] = [];
  for (const found of plain.matchAll(clockShape)) {
    const [hour, minute] = [Number(found[1]), Number(found[2])];
    if (hour > 24 || minute > 59) continue;
    const end = found.index + found[0].length;
    const period = hour > 12 ? undefined : findPeriod(plain, found.index, end, languages, fallbacks);
    const hours = period ? (hour % 12) + (period.pm ? 12 : 0) : hour;
    clocks.push({
      index: found.index - (period?.before ?? 0),
      end: end + (period?.after ?? 0),
      minutes: hours * 60 + minute,
      said: period !== undefined,
    });
  }
  return clocks;
}

interface Period {
  readonly pm: boolean;
  /** How many characters of it stand before and after the digits. */
  readonly before: number;
  readonly after: number;
}

function findPeriod(
  plain: string,
  index: number,
  end: number,
  languages: readonly string[],
  fallbacks: Pick<Fallbacks, 'languagesFor'> | undefined,
): Period | undefined {
  const before = plain.slice(Math.max(0, index - 16), index);
  const after = plain.slice(end, end + 16);
  // A time with neither letters nor marks beside it is the common case.
  if (!/[\p{L}] ?$/u.test(before) && !/^ ?\p{L}/u.test(after)) return undefined;
  // A little Latin word ("de", "to") is a time of day only in a language the page is likely to be in.
  const foreign = `${before} ${after}`.replace(/\p{Script=Latin}/gu, '');
  for (const tag of [...languages, ...(fallbacks?.languagesFor(foreign, languages) ?? [])]) {
    const stands = findLanguage(tag)?.periods.before;
    const found = expressionOf(tag)?.exec(stands ? before : after);
    if (!found) continue;
    const length = found[0].length;
    return { pm: found[2] !== undefined, before: stands ? length : 0, after: stands ? 0 : length };
  }
  return undefined;
}

const expressionOf = remembered((tag): RegExp | undefined => {
  const periods = findLanguage(tag)?.periods;
  const said = periods && periods.am !== '' && periods.am !== periods.pm ? periods : undefined;
  const either = `(?:(${said?.am})|(${said?.pm}))`;
  const source = said?.before ? `(?<!\\p{L})${either} ?$` : `^ ?${either}(?!\\p{L})`;
  return said ? new RegExp(source, 'iu') : undefined;
});

/**
 * `11:00 – 1:00 PM`: what is said once holds for both, as far as the order of the two allows; `오후 3:30 ~ 5:00`: where it is
 * said first, the second is the next such time.
 */
export function pairOf(first: Clock, second: Clock): readonly [number, number] {
  if (first.said && !second.said && second.minutes < 13 * 60) {
    const next = second.minutes % 720;
    return [first.minutes, next < first.minutes && first.minutes <= next + 720 ? next + 720 : next];
  }
  if (first.said || !second.said || first.minutes >= 13 * 60) return [first.minutes, second.minutes];
  const half = second.minutes >= 720 ? 720 : 0;
  const start = (first.minutes % 720) + half;
  return [start > second.minutes ? first.minutes % 720 : start, second.minutes];
}
