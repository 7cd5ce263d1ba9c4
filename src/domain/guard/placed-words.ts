import { fold } from '../fold';

/** One word of a text, where it stands and in the one spelling it is compared in. */
export interface PlacedWord {
  readonly at: number;
  readonly length: number;
  readonly said: string;
  readonly folded: string;
  /** First of a sentence or a line: its capital says nothing. */
  readonly first: boolean;
}

/** A word with its apostrophes and hyphens. */
export const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text with their places: what is found can be shown where it stands. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    const [said] = match;
    const between = text.slice(end, match.index);
    const first = words.length === 0 || /[.!?…:;。！？¿¡\n“"«„•·–-]\s*$|\n/.test(between);
    words.push({ at: match.index, length: said.length, said, folded: fold(said), first });
    end = match.index + said.length;
  }
  return words;
}

/** Whether a word is written as a name: scripts without capitals write every word so. */
export function looksLikeName({ said }: PlacedWord): boolean {
  const [letter = ''] = said;
  return /\p{Lu}|\p{Lt}/u.test(letter) || !/\p{Ll}/u.test(letter);
}
