import type { Place } from './find-names';
import type { PlacedWord } from './placed-words';
import { placedWords } from './placed-words';

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
  ours: readonly string[],
): Place[] {
  const own = new Set(ours.flatMap(runsOf));
  const others = new Set(theirs.flatMap(runsOf).filter((each) => !own.has(each)));
  const found: Place[] = [];
  const add = (at: number, end: number): void => {
    const last = found.at(-1);
    if (last && at <= last.at + last.length)
      found[found.length - 1] = { at: last.at, length: Math.max(end, last.at + last.length) - last.at };
    else found.push({ at, length: end - at });
  };
  for (let index = 0; index + run <= words.length; index += 1) {
    const some = words.slice(index, index + run);
    const last = some[run - 1];
    if (last && others.has(keyOf(some))) add(some[0]?.at ?? 0, last.at + last.length);
  }
  if (unspacedText.test(text)) {
    for (let at = 0; at + unspacedRun <= text.length; at += 1) {
      if (others.has(text.slice(at, at + unspacedRun))) add(at, at + unspacedRun);
    }
  }
  return found;
}

const keyOf = (words: readonly PlacedWord[]): string => words.map(({ folded }) => folded).join(' ');
const meansSomething = (words: readonly PlacedWord[]): boolean =>
  longer(words, 5) >= 2 || (longer(words, 8) >= 1 && longer(words, 4) >= 3);
const longer = (words: readonly PlacedWord[], than: number): number =>
  words.filter(({ folded }) => folded.length >= than).length;

/** Every run of a text; of one that is shorter there is none. */
function runsOf(text: string): string[] {
  const words = placedWords(text);
  const runs: string[] = [];
  for (let index = 0; index + run <= words.length; index += 1) {
    const some = words.slice(index, index + run);
    if (meansSomething(some)) runs.push(keyOf(some));
  }
  if (unspacedText.test(text)) {
    for (let at = 0; at + unspacedRun <= text.length; at += 1) {
      const some = text.slice(at, at + unspacedRun);
      if ([...some].every((letter) => unspacedText.test(letter))) runs.push(some);
    }
  }
  return runs;
}
