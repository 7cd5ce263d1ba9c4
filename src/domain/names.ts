import { fold } from './fold';
import { consonantsOf, isConsonantal, soundOf } from './latin-letters';

/**
 * Whether two names are one person's, as calendars write them: in another order, with or without accents, in another
 * script, with a middle name or a title. Careful on purpose: a first name alone is nobody, and a nickname is only known
 * once the person has confirmed it (then it stands in `alsoKnownAs`, and is compared like any name).
 */

/** Titles and the like, which one calendar shows and another does not. */
const titles = new Set(
  'dr prof professor mr mrs ms mx sir dame frau herr m mme mlle sr sra srta dott sig phd md mba msc bsc jr sr ii iii ing dipl mag г пан пані г-н г-жа أ د م أستاذ أستاذة'.split(
    ' ',
  ),
);
const honorifics = /(?:さん|様|先生|くん|ちゃん|님|씨|先生|女士|小姐)$/u;

/** The words of a name, each in one spelling; what stands in brackets and after a bar is an organisation. */
export function wordsOf(name: string): string[] {
  return fold(name.slice(0, 200))
    .replace(/[([{<].*?[)\]}>]/g, ' ')
    .replace(/\s[|–—]\s.*$/, ' ')
    .split(/[\s,.;/_-]+/u)
    .map((word) => word.replace(/["'’ʼ`]/g, '').replace(honorifics, ''))
    .filter((word) => word !== '' && !titles.has(word));
}

const isLatin = (word: string): boolean => /^[a-z0-9]+$/.test(word);

/** Two words that may be one: the same letters, or, where scripts or accents differ, the same sound. */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (isConsonantal(one) !== isConsonantal(other)) {
    const consonants = consonantsOf(one);
    return consonants.length > 1 && consonants === consonantsOf(other);
  }
  if (one.length < 3 || other.length < 3) return false;
  const plain = isLatin(one) && isLatin(other);
  // Two Latin spellings are only one where an umlaut was written out; else Stein and Sten would be one.
  if (plain) return /[aou]e/.test(`${one} ${other}`) && withoutUmlauts(one) === withoutUmlauts(other);
  return soundOf(one) === soundOf(other);
}

const withoutUmlauts = (word: string): string => word.replace(/([aou])e/g, '$1');

/**
 * One name for one person: at least two words of the shorter name stand in the other, and all of the shorter one do, an
 * initial standing for the word it begins. A name of one word is only the very same word.
 */
export function sameName(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  if (!short || !long || short.length === 0) return false;
  if (short.length === 1) return long.length === 1 && sameWholeWord(short[0] ?? '', long[0] ?? '');
  const left = [...long];
  let whole = 0;
  for (const word of [...short].sort((a, b) => b.length - a.length)) {
    const at = left.findIndex((each) => sameWord(word, each));
    const initial = at >= 0 ? -1 : left.findIndex((each) => isInitialOf(word, each));
    if (at < 0 && initial < 0) return false;
    if (at >= 0) whole += 1;
    left.splice(at >= 0 ? at : initial, 1);
  }
  return whole >= 2 || (whole === 1 && unspaced(one) && unspaced(other));
}

/** Of names of one word only another script is bridged where nothing is left out: Han and kana names are one word. */
function sameWholeWord(one: string, other: string): boolean {
  return (
    one === other || (!isConsonantal(one + other) && isLatin(one) !== isLatin(other) && sameWord(one, other))
  );
}

export const unspaced = (name: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(name);

function isInitialOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 && long.startsWith(short);
}

/** Whether an address is made of a whole name: `ada.byron@`, `byron_ada@`. An initial and a surname are not enough. */
export function nameFitsAddress(name: string, address: string): boolean {
  const [local = ''] = address.split('@');
  const words = local
    .toLowerCase()
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '');
  return words.length >= 2 && words.every((word) => word.length > 1) && sameName(name, words.join(' '));
}

/** Asks of one text, again and again, whether a whole name stands in it, in either order. A first name does not count. */
export function nameFinder(text: string): (name: string) => boolean {
  const said = wordsOf(text.replace(/[()[\]{}<>|:&]/g, ' '));
  const folded = fold(text);
  return (name) => {
    if (unspaced(name)) return name.length > 1 && folded.includes(fold(name).replace(honorifics, ''));
    const words = wordsOf(name);
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    if (words.length < 2) return false;
    return said.some((word, at) => {
      const next = said[at + 1] ?? '';
      const after = said[at + 2] ?? '';
      return sameWord(word, first)
        ? sameWord(next, last) || sameWord(after, last)
        : sameWord(word, last) && sameWord(next, first);
    });
  };
}
