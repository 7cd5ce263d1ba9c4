import type { Part } from './find-words';
import type { WordClass } from './words/word-list';

/** What a segment of a title consists of, once the names in it are found. */
export type Item =
  | { readonly is: 'word'; readonly name: WordClass; readonly text: string }
  | { readonly is: 'name'; readonly text: string; readonly words: number }
  | { readonly is: 'joint' }
  | { readonly is: 'number' | 'mark' }
  | { readonly is: 'unknown'; readonly text: string };

/** How the letters of a title are used: in a title all in capitals, or all in small letters, case says nothing. */
export interface Lettering {
  readonly capitals: boolean;
  readonly small: boolean;
}

export function letteringOf(title: string): Lettering {
  return { capitals: !/\p{Ll}/u.test(title), small: !/\p{Lu}/u.test(title) };
}

const joining = /^(?:[&/+×|]|<[-=]*>|[-=]+>|<|>|↔|⇄|⟷|[-–—])$/u;
const particles = /^(?:de|da|di|du|van|von|der|den|ter|bin|ibn|al|el|la|le|dos|del|ben)$/u;
const longestName = 3;

/** Reads a segment as names and what is between them. Four unknown words in a row are no name. */
export function itemsOf(segment: readonly Part[], lettering: Lettering): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < segment.length; ) {
    const part = segment[at];
    if (!part) break;
    const length = nameFrom(segment, at, lettering, items);
    if (length > 0) {
      const parts = segment.slice(at, at + length);
      items.push({ is: 'name', text: parts.map(({ text }) => text).join(' '), words: length });
      at += length;
    } else {
      items.push(itemOf(part, items.at(-1)));
      at += 1;
    }
  }
  return items;
}

function itemOf(part: Part, before: Item | undefined): Item {
  if (part.name === 'and') return { is: 'joint' };
  if (part.name !== undefined) return { is: 'word', name: part.name, text: part.text };
  if (joining.test(part.text)) return { is: 'joint' };
  if (before?.is === 'name' && /^x$/i.test(part.text)) return { is: 'joint' };
  const [token] = part.tokens;
  if (!token?.word) return { is: 'mark' };
  return /^\p{N}/u.test(part.text) ? { is: 'number' } : { is: 'unknown', text: part.text };
}

function nameFrom(
  segment: readonly Part[],
  at: number,
  lettering: Lettering,
  before: readonly Item[],
): number {
  let length = 0;
  while (couldBeName(segment[at + length], length, lettering, before)) length += 1;
  return length <= longestName ? length : 0;
}

function couldBeName(
  part: Part | undefined,
  place: number,
  { capitals, small }: Lettering,
  before: readonly Item[],
): boolean {
  const [token] = part?.tokens ?? [];
  if (!token?.word || part?.name !== undefined) return false;
  const { raw } = token;
  if (raw.includes('@')) return place === 0;
  if (/\p{N}/u.test(raw)) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(raw)) return true;
  if (/^x$/i.test(raw)) return false;
  if (/^\p{Lu}[’'\p{Ll}\p{M}]/u.test(raw)) return true;
  if (/^\p{Lu}+$/u.test(raw)) return raw.length <= 2 || capitals;
  if (!small) return place > 0 && particles.test(raw);
  // In a title without capitals only a place where a name is due tells one: "talk to bob", "1on1 with sam".
  return place === 0 && isDue(before.at(-1));
}

function isDue(item: Item | undefined): boolean {
  if (item === undefined || item.is === 'joint') return true;
  return (
    item?.is === 'word' && (item.name === 'with' || item.name === 'two' || /\b(?:to|with|w)$/.test(item.text))
  );
}
