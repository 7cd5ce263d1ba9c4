import type { Found } from './haystack';
import type { Query } from './query';

export interface Snippet {
  readonly text: string;
  readonly hit: boolean;
}

/** How many signs around the first hit a result shows. */
const around = 70;

/** The words around the hit, in pieces: what was found, and what stands between. */
export function snippetOf({ line: { text }, nearly }: Found, query: Query): Snippet[] {
  const hits = query.hitsIn(text, nearly);
  const first = hits[0]?.at ?? 0;
  const from = first <= around ? 0 : text.lastIndexOf(' ', first - around) + 1;
  const until = Math.min(text.length, Math.max(from + around * 3, first + around));
  const pieces: Snippet[] = [];
  let at = from;
  for (const { word, at: place } of hits) {
    if (place < at || place >= until) continue;
    if (place > at) pieces.push({ text: text.slice(at, place), hit: false });
    pieces.push({ text: word, hit: true });
    at = place + word.length;
  }
  if (at < until) pieces.push({ text: text.slice(at, until), hit: false });
  const head = from > 0 ? [{ text: '… ', hit: false }] : [];
  const tail = until < text.length ? [{ text: ' …', hit: false }] : [];
  return [...head, ...pieces, ...tail];
}
