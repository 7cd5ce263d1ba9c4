import type { Clock } from './clock';
import { type Found, weekdayExpression } from './dates';
import { type Spoken, separators } from './label';
import { findLanguage } from './languages';

/**
 * The subject may hold times and dates of its own. The event's date is the first one with its weekday beside it and a
 * field of two times right before; then one with its weekday (an all-day event); then the first.
 */
export function mostLikely(
  rest: string,
  dates: readonly Found[],
  clocks: readonly Clock[],
  languages: readonly string[],
): Spoken | undefined {
  const ways = dates.map((date) => ({ sure: date.sure, ...wayOf(rest, date, clocks, languages) }));
  const timed = ways.filter(({ pair }) => pair.length === 2);
  return timed.find(({ sure }) => sure) ?? ways.find(({ sure }) => sure) ?? timed[0] ?? ways[0];
}

function wayOf(rest: string, date: Found, clocks: readonly Clock[], languages: readonly string[]): Spoken {
  const head = withoutWeekday(rest.slice(0, date.index), languages);
  const field = new RegExp(`(?:^|[${separators}])[^${separators}]*$`).exec(head)?.index ?? 0;
  const inField = clocks.filter(({ index, end }) => index >= field && end <= head.length);
  if (inField.length === 2) return { date, pair: inField, cut: field };
  const behind = clocks.filter(({ index }) => index >= date.end).slice(0, 2);
  const dateFirst = behind.length === 2 && behind[0] !== undefined && behind[0].index - date.end <= 3;
  if (dateFirst) return { date, pair: behind, cut: /\n[^\n]{0,8}$/.test(head) ? field : head.length };
  return { date, pair: [], cut: field };
}

/** Cuts the weekday before a date, and the separator before that. */
function withoutWeekday(head: string, languages: readonly string[]): string {
  for (const tag of languages) {
    const language = findLanguage(tag);
    const last = language && [...head.slice(-24).matchAll(weekdayExpression(language))].at(-1);
    if (!last || !/^\W*$/.test(head.slice(-24).slice(last.index + last[0].length))) continue;
    return trimmed(head.slice(0, Math.max(0, head.length - 24) + last.index));
  }
  // A weekday in a language nobody expects: one word of its own before the date.
  const bare = head.replace(new RegExp(`(^|[${separators}])[^${separators}\\d]{1,24}$`), '$1');
  return trimmed(/[\p{L}]/u.test(bare) ? bare : head);
}

function trimmed(head: string): string {
  return head.replace(new RegExp(`[\\s${separators}]+$`), '');
}
