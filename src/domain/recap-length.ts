/** How long a follow-up mail is best, in words: long enough to be of use, short enough to be read the same day. */
export const goodLength = { from: 120, to: 180 } as const;

/** The words of a text, in any script: where words are not parted by spaces, the language's own rules part them. */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (isWordLike) words += 1;
  return words;
}

export type Length = 'short' | 'good' | 'long';

/** A mail may be shorter than the guide without harm, so `short` is no fault; only `long` is worth a word. */
export function lengthOfMail(words: number): Length {
  return words > goodLength.to ? 'long' : words < goodLength.from ? 'short' : 'good';
}
