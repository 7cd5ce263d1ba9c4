import { findDates } from './dates';
import type { Speech } from './said';

/** Languages that one script alone is enough to tell by, for pages that do not say theirs. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Arabic}/u, 'ar'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Cyrillic}/u, 'ru'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Devanagari}/u, 'hi'],
  [/\d年/u, 'zh'],
];

const latin = 'en de fr es it pt nl pl sv da nb fi cs tr ro hu id ca vi'.split(' ');

/** The language a page's labels are written in, guessed from some of them by how they write their dates. */
export function guessLanguage(labels: readonly string[]): Speech {
  const asked = labels.join('\n');
  if (asked !== last.asked) last = { asked, speech: guess(labels) };
  return last.speech;
}

let last: { asked?: string; speech: Speech } = { speech: { language: 'en', sure: false } };

function guess(labels: readonly string[]): Speech {
  // What says a date is written by the page, not by the person: titles may be in any language.
  const ends = labels.map((label) => label.slice(-60));
  const most = (matches: (end: string) => boolean): boolean => ends.filter(matches).length * 2 > ends.length;
  const byScript = scripts.find(([pattern]) => most((end) => pattern.test(end)))?.[1];
  if (byScript) return { language: byScript, sure: true };
  const language = latin.find((each) => most((end) => findDates(end, each).length > 0));
  return { language: language ?? 'en', sure: language !== undefined };
}
