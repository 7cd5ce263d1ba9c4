import MiniSearch from 'minisearch';
import type { SearchLine } from '@/domain/mentoring-views';

export interface Found {
  readonly line: SearchLine;
  /** The words of the line that were found, as they stand in it. */
  readonly terms: readonly string[];
}

export interface SearchIndex {
  add(lines: readonly SearchLine[]): Promise<void>;
  /** Best first; newer before older where they are as good. */
  find(words: string, most?: number): Found[];
  readonly size: number;
}

/** With so many results nobody meant another word. */
const enough = 5;

/** As many lines at a time as leave the page free in between. */
const chunk = 400;

/** Words of any script: letters and digits together; where words are not parted by spaces, each sign on its own. */
export function termsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word) ? [...word] : [word],
  );
}

/** A word as it is compared: without accents, whatever its case. */
const plain = (term: string): string =>
  term
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** The lines of all pairs, searched as one types: by beginnings of words, with a typing error in longer ones. */
export function createSearchIndex(): SearchIndex {
  const lines = new Map<string, SearchLine>();
  const index = new MiniSearch<{ key: string; text: string }>({
    idField: 'key',
    fields: ['text'],
    tokenize: termsOf,
    processTerm: plain,
  });
  return {
    async add(fresh) {
      const documents = fresh.flatMap((line) => {
        const key = `${line.kind}:${line.id}:${line.meetingId ?? ''}`;
        if (lines.has(key)) return [];
        lines.set(key, line);
        return [{ key, text: line.text }];
      });
      await index.addAllAsync(documents, { chunkSize: chunk });
    },
    find(words, most = 60) {
      const asked = termsOf(words);
      if (asked.length === 0) return [];
      const exact = index.search(words, { prefix: true, combineWith: 'AND' });
      // A typing error is thought of only where the words as they stand find nearly nothing: that is where it helps, and
      // the search of every keystroke stays quick.
      const results =
        exact.length >= enough
          ? exact
          : index.search(words, {
              prefix: true,
              combineWith: 'AND',
              fuzzy: (term) => (term.length > 4 ? 0.2 : false),
              // The beginning of a word is what was meant; a word that is nearly it comes after.
              weights: { prefix: 0.9, fuzzy: 0.1 },
            });
      return results
        .slice(0, most * 3)
        .flatMap(({ id, terms, score }) => {
          const line = lines.get(String(id));
          return line ? [{ line, terms, score }] : [];
        })
        .sort((one, other) => other.score - one.score || other.line.at - one.line.at)
        .slice(0, most)
        .map(({ line, terms }) => ({ line, terms }));
    },
    get size() {
      return lines.size;
    },
  };
}

export interface Snippet {
  readonly text: string;
  readonly hit: boolean;
}

/** How many signs around the first hit a result shows. */
const around = 70;

/** The words around the hit, in pieces: what was found, and what stands between. */
export function snippetOf(text: string, terms: readonly string[]): Snippet[] {
  const wanted = new Set(terms.map(plain));
  const hits = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].filter(([word]) =>
    termsOf(word).some((term) => wanted.has(plain(term))),
  );
  const first = hits[0]?.index ?? 0;
  const from = first <= around ? 0 : text.lastIndexOf(' ', first - around) + 1;
  const until = Math.min(text.length, Math.max(from + around * 3, first + around));
  const pieces: Snippet[] = [];
  let at = from;
  for (const { 0: word, index } of hits) {
    if (index < at || index >= until) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), hit: false });
    pieces.push({ text: word, hit: true });
    at = index + word.length;
  }
  if (at < until) pieces.push({ text: text.slice(at, until), hit: false });
  const head = from > 0 ? [{ text: '… ', hit: false }] : [];
  const tail = until < text.length ? [{ text: ' …', hit: false }] : [];
  return [...head, ...pieces, ...tail];
}
