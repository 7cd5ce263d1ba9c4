import type { Part } from './find-words';
import type { WordClass } from './words/word-list';

/** What a segment of a title consists of, once the names in it are found. */
export type Item =
  | { readonly is: 'word'; readonly name: WordClass; readonly text: string; readonly goesOn?: true }
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
  if (part.name !== undefined)
    return { is: 'word', name: part.name, text: part.text, ...(part.goesOn ? { goesOn: true } : {}) };
  if (isWithinWord(part)) return { is: 'mark' };
  if (joining.test(part.text)) return { is: 'joint' };
  // "Ada x Bea", and the Indonesian "and", which is also a name.
  if (before?.is === 'name' && /^(?:[xX]|dan)$/.test(part.text)) return { is: 'joint' };
  const [token] = part.tokens;
  if (!token?.word) return { is: 'mark' };
  return /^\p{N}/u.test(part.text) ? { is: 'number' } : { is: 'unknown', text: part.text };
}

/** How many parts from here on make a name: up to three words, and what stands between them ("van der"). */
function nameFrom(
  segment: readonly Part[],
  at: number,
  lettering: Lettering,
  before: readonly Item[],
): number {
  let length = 0;
  let words = 0;
  while (at + length < segment.length) {
    if (couldBeName(segment[at + length], words, lettering, before)) words += 1;
    else if (words === 0 || !leadsOn(segment, at + length)) break;
    length += 1;
  }
  return words <= longestName ? length : 0;
}

/** A hyphen without space around it. */
function isWithinWord({ text, tokens }: Part): boolean {
  return /^[-‐‑–]$/.test(text) && tokens[0]?.apart === false;
}

/** A small word within a name: another one or the rest of the name follows. */
function leadsOn(segment: readonly Part[], at: number): boolean {
  const part = segment[at];
  if (part && isWithinWord(part)) return /^\p{Lu}/u.test(segment[at + 1]?.text ?? '');
  if (!particles.test(segment[at]?.text ?? '')) return false;
  const next = segment[at + 1]?.text ?? '';
  return (
    /^\p{Lu}\p{Ll}/u.test(next) ||
    (particles.test(next) && /^\p{Lu}\p{Ll}/u.test(segment[at + 2]?.text ?? ''))
  );
}

function couldBeName(
  part: Part | undefined,
  place: number,
  { capitals, small }: Lettering,
  before: readonly Item[],
): boolean {
  const [token] = part?.tokens ?? [];
  if (!token?.word) return false;
  const { raw } = token;
  if (part?.name !== undefined) return place === 0 && isNameAfterAll(part, before.at(-1));
  if (raw.includes('@')) return place === 0;
  if (/\p{N}/u.test(raw)) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(raw)) return true;
  if (/^x$/i.test(raw)) return false;
  if (/^\p{Lu}[’'\p{Ll}\p{M}]/u.test(raw)) return true;
  if (/^\p{Lu}+$/u.test(raw)) return raw.length <= 2 || capitals;
  if (!small) return false;
  // In a title without capitals only a place where a name is due tells one: "talk to bob", "1on1 with sam".
  return place === 0 && isDue(before.at(-1));
}

/** "with Per": a capital where a name is due makes a name of a small word of some language. */
function isNameAfterAll({ name, text, tokens }: Part, before: Item | undefined): boolean {
  if (name !== 'filler' || tokens.length > 1 || before?.is !== 'word' || before.name !== 'with') return false;
  return /^\p{Lu}\p{Ll}+$/u.test(text) && !beforeNames.test(text);
}

const beforeNames =
  /^(?:the|an?|my|our|your|new|dr|mrs?|ms|prof|professor|frau|herr|mi|mein|meine|mon|ma|pani?|sr|sra|dra|sig|pak|bu)$/i;

function isDue(item: Item | undefined): boolean {
  if (item === undefined || item.is === 'joint') return true;
  return (
    item?.is === 'word' && (item.name === 'with' || item.name === 'two' || /\b(?:to|with|w)$/.test(item.text))
  );
}
