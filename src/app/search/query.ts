import uFuzzy from '@leeoniya/ufuzzy';
import { plain, type Term, termsOf, wordsOf } from './terms';

/** Words that are looked for, all of them, in any order. */
export interface Query {
  /** As they were typed. */
  readonly words: string;
  readonly terms: readonly Term[];
  /** Which of these compared texts hold every word, by their places. */
  exact(texts: readonly string[]): number[];
  /** The same with one typing error in the longer words. */
  nearly(texts: readonly string[]): number[];
  /** Where in a text the words that were found stand. */
  hitsIn(text: string, nearly: boolean): { readonly at: number; readonly word: string }[];
}

/** A typing error is thought of in words longer than this. */
const longWord = 4;

/** Letters of any script: as the library's readme says it (1.0.19). */
const near = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  interLft: 2,
  intraMode: 1,
});

export function queryOf(words: string): Query {
  const terms = termsOf(words);
  // The signs of a term are letters and digits: nothing in it means anything to a regular expression.
  const patterns = terms.map(
    ({ text, anywhere }) => new RegExp(anywhere ? text : `(?<![\\p{L}\\p{N}])${text}`, 'u'),
  );
  const isLong = ({ text, anywhere }: Term): boolean => !anywhere && text.length > longWord;
  const places = (texts: readonly string[], holds: (text: string) => boolean): number[] =>
    texts.flatMap((text, place) => (holds(text) ? [place] : []));
  return {
    words,
    terms,
    exact: (texts) => places(texts, (text) => patterns.every((pattern) => pattern.test(text))),
    nearly(texts) {
      let found: number[] | null = null;
      for (const [nth, term] of terms.entries()) {
        const before: number[] = found ?? texts.map((_, place) => place);
        found = isLong(term)
          ? near.filter([...texts], term.text, before)
          : before.filter((place) => patterns[nth]?.test(texts[place] ?? ''));
      }
      return found ?? [];
    },
    hitsIn: (text, nearly) =>
      wordsOf(text).flatMap(({ word, at }) => {
        const compared = plain(word);
        for (const [nth, term] of terms.entries()) {
          const place = compared.search(patterns[nth] ?? /$^/);
          // Of words that are not parted, what was looked for is marked, not the whole sentence.
          if (place >= 0 && term.anywhere && compared.length === word.length)
            return [{ at: at + place, word: word.slice(place, place + term.text.length) }];
          if (place >= 0) return [{ at, word }];
          if (nearly && isLong(term) && near.filter([compared], term.text)?.length) return [{ at, word }];
        }
        return [];
      }),
  };
}
