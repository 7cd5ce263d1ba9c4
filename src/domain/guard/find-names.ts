import { fold } from '../fold';
import { consonantsOf, isConsonantal } from '../latin-letters';
import { unspaced, wordsOf } from '../names';
import { isNameWord } from './inflected';
import { looksLikeName, type PlacedWord } from './placed-words';
import { isAlsoWord, isAlwaysCapital } from './words-that-are-names';

export interface Place {
  readonly at: number;
  readonly length: number;
}

/** Titles before a family name make it a person, whatever else the word means. */
const titles = new Set(
  'mr mrs ms mx dr prof herr frau herrn m mme mlle sr sra pan pani panu panie'.split(' '),
);

/** A name as it is looked for: its words folded, and which of them alone would be somebody. */
export interface SoughtName {
  readonly words: readonly string[];
  readonly whole: string;
  /** Never a word that somebody in this very conversation is called by. */
  readonly alone: readonly string[];
}

/** @param own the names of the two people of this conversation */
export function soughtNames(names: readonly string[], own: readonly string[]): SoughtName[] {
  const ours = own.flatMap(wordsOf);
  const isOurs = (word: string): boolean => ours.some((each) => each === word || isNameWord(word, each));
  return names.flatMap((name) => {
    const words = wordsOf(name);
    const whole = fold(name).replace(/\s+/g, '');
    if (words.length === 0 || (words.length === 1 && isOurs(words[0] ?? ''))) return [];
    return [
      {
        words,
        whole,
        alone: words.filter((word) => word.length > 1 && /\p{L}/u.test(word) && !isOurs(word)),
      },
    ];
  });
}

/** Where one of the names stands in the text. */
export function findNames(text: string, words: readonly PlacedWord[], names: readonly SoughtName[]): Place[] {
  return names.flatMap((name) => (unspaced(name.whole) ? together(text, name) : apart(words, name)));
}

/** Names of scripts that part no words: the whole name, or the family name with what one calls somebody by. */
function together(text: string, { whole }: SoughtName): Place[] {
  const plain = text.normalize('NFC');
  const found: Place[] = [];
  const add = (pattern: string): void => {
    for (const match of plain.matchAll(new RegExp(pattern, 'gu')))
      found.push({ at: match.index, length: match[0].length });
  };
  if (whole.length < 2) return [];
  const [first = '', second = ''] = whole;
  const loose = [...whole].map(escaped).join('\\s?');
  add(loose);
  if (whole.length >= 3 && found.length === 0) {
    const called = 'さん|様|さま|先生|くん|君|ちゃん|同学|老师|先生|女士|小姐|经理|总|씨|님|선생';
    const given = [...whole].slice(whole.length >= 4 ? 2 : 1).join('');
    add(`(?:${escaped(first + second)}|${escaped(first)})(?:${called})`);
    if (given.length >= 2) add(`${escaped(given)}(?:${called}|이|가|는|은|를|을|와|과|의|에게|한테)`);
  }
  return found;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function apart(words: readonly PlacedWord[], name: SoughtName): Place[] {
  const found: Place[] = [];
  const isPart = (word: PlacedWord | undefined): boolean =>
    word !== undefined && name.words.some((each) => each.length > 1 && matches(word, each));
  for (const [index, word] of words.entries()) {
    const part = name.words.find((each) => each.length > 1 && matches(word, each));
    if (part === undefined || !looksLikeName(word)) continue;
    const next = words[index + 1];
    const joined = next !== undefined && isPart(next) && !matches(next, part) && looksLikeName(next);
    const covered = found.some(({ at, length }) => word.at < at + length);
    if (joined && next) found.push({ at: word.at, length: next.at + next.length - word.at });
    else if (!covered && saysSomebody(word, part, name, words[index - 1])) found.push(word);
  }
  return found.map(({ at, length }) => ({ at, length }));
}

/** `Anne-Marie` is one word and its parts. */
const matches = ({ folded }: PlacedWord, name: string): boolean =>
  isNameWord(folded, name) ||
  (folded.includes('-') && folded.split('-').some((each) => isNameWord(each, name)));

function saysSomebody(
  word: PlacedWord,
  part: string,
  name: SoughtName,
  last: PlacedWord | undefined,
): boolean {
  if (!name.alone.includes(part)) return false;
  // Across to a script without vowels two consonants are too few to be somebody.
  if (isConsonantal(word.folded) !== isConsonantal(part) && consonantsOf(part).length < 3) return false;
  if (last && titles.has(last.folded)) return true;
  const [bare = ''] = word.folded.split(/['’ʼ`]/);
  const ordinary = isAlsoWord(bare) || isAlsoWord(part);
  if (!ordinary) return part.length > 2 || !word.first;
  return !word.first && !isAlwaysCapital(part);
}
