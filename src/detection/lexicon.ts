import { fold } from '@/domain/fold';
import { wordLists } from './words';
import type { WordClass } from './words/word-list';

/** A letter of the tree of all words. */
export interface Branch {
  readonly next: Map<string, Branch>;
  /** What the letters so far mean when the word ends here. */
  whole?: WordClass;
  /** What they mean whatever follows. */
  start?: WordClass;
}

export interface Lexicon {
  readonly root: Branch;
  /** Ends of compound words, longest first. */
  readonly endings: readonly (readonly [ending: string, name: WordClass])[];
}

/** A hyphen between words is a space, and a space more or less is none: `check-in` is `check in`. */
export function spelled(word: string): string {
  return fold(word)
    .replace(/[-‐‑–_]/g, ' ')
    .replace(/[’ʼ׳]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

let known: Lexicon | undefined;

/** The words of all languages, as a tree; grown when it is first asked for. */
export function lexicon(): Lexicon {
  known ??= grow();
  return known;
}

function grow(): Lexicon {
  const root: Branch = { next: new Map() };
  const endings: [string, WordClass][] = [];
  for (const list of Object.values(wordLists)) {
    for (const [name, words] of Object.entries(list) as [WordClass, string][]) {
      for (const entry of words.split(',')) {
        const word = spelled(entry);
        if (word === '') continue;
        if (word.startsWith('*')) endings.push([word.slice(1), name]);
        else plant(root, word, name);
      }
    }
  }
  return { root, endings: endings.sort(([one], [other]) => other.length - one.length) };
}

function plant(root: Branch, word: string, name: WordClass): void {
  // Of several words the last may be as short as "to" or "mit": then it is meant as it stands.
  const alone = word.endsWith('.') || (word.includes(' ') && (word.split(' ').at(-1) ?? '').length <= 3);
  let branch = root;
  for (const letter of word.replace(/\.$/, '')) {
    let next = branch.next.get(letter);
    if (!next) {
      next = { next: new Map() };
      branch.next.set(letter, next);
    }
    branch = next;
  }
  if (alone) branch.whole ??= name;
  else branch.start ??= name;
}
