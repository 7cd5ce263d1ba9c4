import { findDates } from './dates';
import { plainText } from './plain-text';

/**
 * The hidden text of a chip: `<times>, <title>, <calendar>[, <answer>][, Location: <place> | No location][, Color: <name>], <date>`
 * in the page's language (labels of 24 languages seen 2020 to 2026). It is cut at the title, which is known from the
 * visible text, and never at commas: titles and places hold commas too.
 */
export interface Label {
  readonly title: string;
  /** What stands before the title. */
  readonly head: string;
  /** What follows it, in the pieces its separators make. */
  readonly tail: readonly string[];
}

const longest = 30_000;
const separator = /\s*[,、，،]\s*/;

/** Cuts a chip's hidden text at its visible title; `undefined` when the title does not stand in it. */
export function cutLabel(text: string, title: string): Label | undefined {
  const label = plainText(text, longest);
  const at = title === '' ? -1 : findTitle(label, title);
  if (at < 0) return undefined;
  const tail = label.slice(at + title.length).replace(/^[」\s]*[,、，،]?\s*/, '');
  return { title, head: label.slice(0, at), tail: tail.split(separator) };
}

/** Where the title stands as a piece of its own: "1" is not found in "11am to 1pm, 1, Robin". */
function findTitle(label: string, title: string): number {
  for (let at = label.indexOf(title); at >= 0; at = label.indexOf(title, at + 1)) {
    // A title that is called like its own time.
    if (
      at === 0 &&
      /^.{0,3}$/.test(label.slice(title.length).split(title)[0] ?? '') &&
      label.includes(title, 1)
    )
      continue;
    const before = label.slice(Math.max(0, at - 2), at).trimEnd();
    const after = label.slice(at + title.length, at + title.length + 3).trimStart();
    if (/[,、，،「:：]$|^$/.test(before) && /^[,、，،」]|^$/.test(after)) return at;
  }
  return -1;
}

/** "Working location: Home, …": a word and a colon before the title, where every event has a time or "All day". */
export function isNamedKind({ head }: Label): boolean {
  return /^[^,、，،\p{Nd}]{2,}[:：]\s?$/u.test(head);
}

/**
 * The dates at the label's end, and how many of its pieces they take: "January 9, 2026" has two; none where the label says
 * its dates with the times.
 */
function endOf({ tail }: Label, language: string): readonly [dates: readonly string[], pieces: number] {
  for (const pieces of [1, 2]) {
    const dates = findDates(tail.slice(-pieces).join(', '), language);
    if (dates.length > 0) return [dates, pieces];
  }
  return [[], 0];
}

export function datesAtEnd(label: Label, language: string): readonly string[] {
  return endOf(label, language)[0];
}

/** The pieces between title and date. */
export function piecesBetween(label: Label, language: string): readonly string[] {
  const [, pieces] = endOf(label, language);
  return label.tail.slice(0, label.tail.length - pieces).filter((piece) => piece !== '');
}
