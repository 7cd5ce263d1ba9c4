import { findDates } from '@/calendars/google/dates';

/** Languages that one script alone is enough to tell by, for pages that do not say theirs. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]|曜日/, 'ja'],
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

/**
 * The language of a part that has lost it, guessed by how its texts write their dates: they are the page's words, while
 * titles may be in any language. `year` where the texts name none.
 */
export function guessLanguage(texts: readonly string[], year?: number): string | undefined {
  const ends = texts.map((text) => text.slice(-60));
  const most = (matches: (end: string) => boolean): boolean => ends.filter(matches).length * 2 > ends.length;
  return (
    scripts.find(([pattern]) => most((end) => pattern.test(end)))?.[1] ??
    latin.find((language) => most((end) => findDates(end, language, year).length > 0))
  );
}
