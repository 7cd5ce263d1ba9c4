import { fold } from '../fold';
import type { Place } from './find-names';
import { type PlacedWord, wordPattern } from './placed-words';

/** So many words in a row, said of somebody else: nobody says them by chance. */
const run = 4;
/** In scripts that part no words, so many characters. */
const unspacedRun = 8;
const unspacedText = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Where the text says what was written about somebody else: four words in a row, of which two are long enough to mean
 * something. What is said with this person too (a question of a template, a goal both have) is nobody's alone.
 */
export function findPhrases(
  text: string,
  words: readonly PlacedWord[],
  theirs: readonly string[],
  ours: Searched,
): Place[] {
  const others = searched(theirs);
  const found: Place[] = [];
  const add = (at: number, end: number): void => {
    const last = found.at(-1);
    if (last && at <= last.at + last.length)
      found[found.length - 1] = { at: last.at, length: Math.max(end, last.at + last.length) - last.at };
    else found.push({ at, length: end - at });
  };
  for (let index = 0; index + run <= words.length; index += 1) {
    const some = words.slice(index, index + run);
    const [first, last] = [some[0], some[run - 1]];
    if (!first || !last || !meansSomething(some)) continue;
    const key = ` ${some.map(({ folded }) => folded).join(' ')} `;
    if (others.words.includes(key) && !ours.words.includes(key)) add(first.at, last.at + last.length);
  }
  if (!unspacedText.test(text)) return found;
  for (let at = 0; at + unspacedRun <= text.length; at += 1) {
    const key = text.slice(at, at + unspacedRun);
    const isWhole = [...key].every((letter) => unspacedText.test(letter));
    if (isWhole && others.letters.includes(key) && !ours.letters.includes(key)) add(at, at + unspacedRun);
  }
  return found;
}

/** Texts in which runs are looked for: their words in one spelling, a line's end being no word. */
export interface Searched {
  readonly words: string;
  readonly letters: string;
}

export function searched(texts: readonly string[]): Searched {
  const wordsOf = (text: string): string => (fold(text).match(wordPattern) ?? []).join(' ');
  return { words: texts.map((text) => ` ${wordsOf(text)} `).join('\n'), letters: texts.join('\n') };
}

const meansSomething = (words: readonly PlacedWord[]): boolean =>
  longer(words, 5) >= 2 || (longer(words, 8) >= 1 && longer(words, 4) >= 3);
const longer = (words: readonly PlacedWord[], than: number): number =>
  words.filter(({ folded }) => folded.length >= than).length;
