import { wordLists } from './words';
import type { WordClass } from './words/word-list';

/** Scripts that put no space between words: a word is found wherever it stands. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(word: string): string {
  const alone = word.endsWith('.');
  const text = escape(alone ? word.slice(0, -1) : word);
  if (unspaced.test(word)) return text;
  return `(?<![\\p{L}\\p{N}])${text}${alone ? '(?![\\p{L}\\p{N}])' : ''}`;
}

const patterns = new Map<WordClass, RegExp>();
for (const name of new Set(wordLists.flatMap((list) => Object.keys(list) as WordClass[]))) {
  // The longest first: "group mentoring" is to be named, not "group".
  const words = [...new Set(wordLists.flatMap((list) => list[name] ?? []))].sort(
    (one, other) => other.length - one.length,
  );
  patterns.set(name, new RegExp(words.map(patternOf).join('|'), 'u'));
}

/** What a title is compared as: one spelling of letters, no markup of direction, no endless text. */
export function plainTitle(title: string): string {
  return title
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .toLowerCase();
}

/** The first word of a class that stands in a text prepared by `plainTitle`; `undefined` when there is none. */
export function findWord(text: string, name: WordClass): string | undefined {
  return patterns.get(name)?.exec(text)?.[0];
}
