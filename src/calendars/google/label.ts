import { remembered } from '../remembered';
import { answerIn } from './answers';
import { findDates } from './dates';
import { plainText } from './plain-text';
import { supported } from './words';

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
/** "Title (Day 1 of 3)", as rows of the schedule say it. */
export const dayOfSeveral = /\s*[(（][^()（）]*\p{Nd}[^()（）]*[)）]$/u;

/** Cuts a chip's hidden text at its visible title; `undefined` when the title does not stand in it. */
export function cutLabel(text: string, shown: string): Label | undefined {
  const label = plainText(text, longest);
  for (const title of new Set([shown, shown.replace(dayOfSeveral, '')])) {
    const at = title === '' ? -1 : findTitle(label, title);
    if (at < 0) continue;
    const tail = label.slice(at + title.length).replace(/^[」\s]*[,、，،]?\s*/, '');
    return { title, head: label.slice(0, at), tail: tail.split(separator) };
  }
  return undefined;
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

/** How many separators a date of this language has: "January 9, 2026" has one. */
const separatorsInDate = remembered((language) => {
  const date = new Intl.DateTimeFormat(supported(language), { dateStyle: 'long' }).format(0);
  return date.split(separator).length - 1;
});

/** The dates at the label's end, and how many of its pieces they take; none where the label says its dates with the times. */
function endOf({ tail }: Label, language: string): readonly [dates: readonly string[], pieces: number] {
  for (const pieces of [1, 1 + separatorsInDate(language)]) {
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

const named = /^([^:：\p{Nd}]{1,40})[:：]\s*(.+)$/u;

/** What labels call places, in the languages it was seen in (2020 to 2026). */
const knownPlaceWords =
  'Location Ort Lieu Ubicación Posizione Local Localização Locatie Lokalizacja Plats Placering Konum Locația Lokasi Lloc Lokasyon Məkan Kokapena 場所 地点 地點 위치'.split(
    ' ',
  );

/**
 * What places are called in this page's labels. After the calendar's name, or after it and an answer, only a place can
 * be written as `word: text`; later it may be a colour.
 */
export function wordsForPlaces(
  labels: readonly (readonly string[])[],
  known: ReadonlySet<string>,
): ReadonlySet<string> {
  // Where nothing follows the second piece, it says that there is no place.
  const without = new Set(
    labels.flatMap(([, second = '', third]) => (third === undefined && isPhrase(second) ? second : [])),
  );
  const found = labels.flatMap(([, second = '', third = '']) => {
    const word = named.exec(second)?.[1];
    if (word !== undefined) return word;
    const isAnswer = answerIn(second) !== undefined || (without.size > 0 && !without.has(second));
    return isAnswer ? (named.exec(third)?.[1] ?? []) : [];
  });
  return new Set([...knownPlaceWords, 'Место проведения', ...[...known, ...found].slice(0, 200)]);
}

/** Neither `word: text` nor an answer. */
function isPhrase(piece: string): boolean {
  return piece !== '' && !named.test(piece) && answerIn(piece) === undefined;
}

/** The place in a label's pieces, all commas kept; `undefined` where none is said, or it cannot be told from a colour. */
export function placeIn(pieces: readonly string[], words: ReadonlySet<string>): string | undefined {
  const at = pieces.findIndex((piece, index) => index > 0 && words.has(named.exec(piece)?.[1] ?? ''));
  if (at < 0) return undefined;
  const after = pieces.slice(at + 1);
  // The only other thing said as `word: text` is the colour, which comes last.
  const colour = after.findIndex((piece, index) => index === after.length - 1 && named.test(piece));
  const place = [named.exec(pieces[at] ?? '')?.[2] ?? '', ...(colour < 0 ? after : after.slice(0, colour))];
  return plainText(place.join(', '));
}
