/** One thing that is looked for: the beginning of a word, or, where words are not parted by spaces, signs anywhere. */
export interface Term {
  readonly text: string;
  readonly anywhere: boolean;
}

const runs = /[\p{L}\p{M}\p{N}]+/gu;
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What somebody looks for: words of any script; signs between them are of no account. */
export function termsOf(words: string): Term[] {
  return (plain(words).match(runs) ?? []).map((text) => ({ text, anywhere: unparted.test(text) }));
}

/** A text as it is compared: without accents, whatever its case. */
export function plain(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
}

/** The words of a text with their places in it. */
export function wordsOf(text: string): { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(runs)].map(({ 0: word, index }) => ({ word, at: index }));
}
