import { diffIndices } from 'node-diff3';

/** Scripts that put no space between words: each of their signs stands for itself. */
const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const unspaced = new RegExp(`[${scripts}]`, 'u');
const unspacedOrNot = new RegExp(`[${scripts}]|[^${scripts}]+`, 'gu');
const pieces = /\s+|[\p{L}\p{M}\p{N}'’_-]+|./gsu;

/** A text in pieces that are never taken apart: words, spaces between them, single signs. */
export function wordsOf(text: string): string[] {
  const found = text.match(pieces) ?? [];
  return unspaced.test(text) ? found.flatMap((piece) => piece.match(unspacedOrNot) ?? []) : found;
}

const isWord = (piece: string): boolean => /^[\p{L}\p{N}]/u.test(piece) && !unspaced.test(piece);

/**
 * The pieces as a text. In what one person wrote two words never touch; where they do, two devices put them in the same
 * place, and each keeps its line.
 */
export function textOf(words: readonly string[]): string {
  let text = '';
  let before = '';
  for (const word of words) {
    if (before !== '' && isWord(before) && isWord(word)) text += '\n';
    text += word;
    before = word;
  }
  return text;
}

/** So many pieces to take away at `at`, counted in the list before, and what to put there. */
export interface Edit {
  readonly at: number;
  readonly away: number;
  readonly put: readonly string[];
}

/** Comparing lists costs time with the product of what differs: beyond this it is one edit. */
const mostCompared = 4_000_000;

/**
 * What was done to a list, last edit first. What stands in both is not written anew: were it, words that another device takes
 * away at the same time would come back. Spaces and signs alone do not part an edit in two: what was written together stays so.
 */
export function editsOf(before: readonly string[], after: readonly string[]): Edit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [own, other] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (own.length === 0 && other.length === 0) return [];
  if (own.length * other.length > mostCompared || own.length === 0 || other.length === 0)
    return [{ at: start, away: own.length, put: other }];
  const edits: { from: number; to: number; putFrom: number; putTo: number }[] = [];
  for (const { buffer1, buffer2 } of diffIndices([...own], [...other])) {
    const last = edits.at(-1);
    const kept = last ? own.slice(last.to, buffer1[0]) : [];
    if (last && !kept.some((piece) => /[\p{L}\p{N}]/u.test(piece))) {
      last.to = buffer1[0] + buffer1[1];
      last.putTo = buffer2[0] + buffer2[1];
    } else {
      edits.push({
        from: buffer1[0],
        to: buffer1[0] + buffer1[1],
        putFrom: buffer2[0],
        putTo: buffer2[0] + buffer2[1],
      });
    }
  }
  return edits
    .map(({ from, to, putFrom, putTo }) => ({
      at: start + from,
      away: to - from,
      put: other.slice(putFrom, putTo),
    }))
    .reverse();
}
