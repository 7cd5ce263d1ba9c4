import type { PageOwner, Person } from '../../domain/event';
import { fallbacks } from './all-fallbacks';
import { findClocks, plainOf } from './clock';
import { findDates } from './dates';
import { findResponse, isOrganizer, isToYou } from './open-words';
import type { Piece } from './pieces';

/** Who takes part, as far as an open event names them. */
export interface Guests {
  readonly people: readonly Person[];
  /** How many answered and did not, where only that is shown. */
  readonly count?: number;
  /** Where the persons end: what follows is the event's text. */
  readonly end: number;
}

/** Persons are told apart by name: each has two buttons, a picture and a name. A guest without a name is an address. */
export function readGuests(
  pieces: readonly Piece[],
  names: ReadonlyMap<Element, string>,
  me: PageOwner,
  languages: readonly string[],
): Guests {
  const found = new Map<string, { -readonly [K in keyof Person]: Person[K] }>();
  let end = 0;
  let group: Pick<Person, 'response' | 'organizer'> = {};
  let grouped = false;
  for (const [index, piece] of pieces.entries()) {
    const name = piece.person && names.get(piece.person);
    if (name === undefined) {
      if (index >= end && !piece.action) group = groupNamed(piece.text) ?? group;
      continue;
    }
    end = Math.max(end, index + 1);
    const key = keyOf(name);
    const person = found.get(key) ?? asPerson(name, me);
    found.set(key, person);
    if (saysSentenceOfMine(index, pieces, names)) Object.assign(person, { organizer: true, self: true });
    if (!showsName(piece, name)) continue;
    Object.assign(person, group);
    grouped ||= Object.keys(group).length > 0;
    const [said, until] = beside(index, pieces);
    end = Math.max(end, until);
    const response = findResponse(said);
    if (response !== undefined) person.response = response;
    if (isOrganizer(said)) person.organizer = true;
    if (isToYou(said)) person.self = true;
  }
  const people = [...found.values()];
  const counted = grouped ? undefined : countsBehind(pieces, end, people.length, languages);
  const only = people.length === 1 && counted ? people[0] : undefined;
  // Of a meeting too large for names, the one who invited is named alone.
  if (only && !only.self) only.organizer = true;
  return { people, ...(counted ? { count: counted.count, end: counted.end } : { end }) };
}

/** A reading form has its people under headings: the organizer, `Accepted 3`, those without an answer. */
function groupNamed(text: string): Pick<Person, 'response' | 'organizer'> | undefined {
  if (isOrganizer(text)) return { organizer: true };
  const response = findResponse(text.replace(/[\p{Nd}():]+/gu, ' '));
  return response === undefined ? undefined : { response };
}

/** The line of a box is about its people: no place, no text of the event. */
export function isAboutPeople(text: string): boolean {
  return groupNamed(text) !== undefined;
}

function asPerson(name: string, me: PageOwner): Person {
  const isAddress = /^\S+@\S+\.\S+$/.test(name);
  const self = isAddress
    ? name.toLowerCase() === me.email
    : me.name !== undefined && keyOf(name) === keyOf(me.name);
  return { ...(isAddress ? { email: name.toLowerCase() } : { name }), ...(self ? { self: true } : {}) };
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase().replace(/\s+/g, ' ').trim();
}

function showsName(piece: Piece, name: string): boolean {
  return piece.text !== '' && keyOf(piece.text).includes(keyOf(name));
}

/** What a name's own line says behind it, and where that ends. */
function beside(index: number, pieces: readonly Piece[]): readonly [string, number] {
  const own = pieces[index]?.person;
  let row = own?.parentElement;
  for (let level = 0; level < 2 && row; level += 1, row = row.parentElement) {
    let until = index + 1;
    while (until < pieces.length && !pieces[until]?.person && row.contains(pieces[until]?.element ?? null))
      until += 1;
    const inRow = pieces.slice(index + 1, until);
    if (inRow.length > 0 && inRow.length <= 3)
      return [
        inRow
          .map(({ text }) => text)
          .join('')
          .trim(),
        until,
      ];
    if (inRow.length > 3) break;
    // The line around holds other persons too: what it says is not about this one.
    const outer = row.parentElement;
    const others = pieces.some(
      (each) =>
        each.person && each.person !== own && !row?.contains(each.person) && outer?.contains(each.person),
    );
    if (others) break;
  }
  return ['', index + 1];
}

/**
 * "You're the organizer, <name> didn't respond": a picture, then a text that is no name, then the name of another one.
 * Nobody else is ever shown by the picture alone, so no word of the sentence is needed.
 */
function saysSentenceOfMine(
  index: number,
  pieces: readonly Piece[],
  names: ReadonlyMap<Element, string>,
): boolean {
  const piece = pieces[index];
  const name = piece?.person && names.get(piece.person);
  const next = pieces.findIndex((each, at) => at > index && each.person !== undefined);
  const other = pieces[next];
  const otherName = other?.person && names.get(other.person);
  const between = pieces.slice(index + 1, next);
  if (!name || !otherName || between.length === 0 || between.length > 3) return false;
  if (showsName(piece, name) || keyOf(name) === keyOf(otherName) || !showsName(other, otherName))
    return false;
  const named = pieces.some(
    (each) => each.person && keyOf(names.get(each.person) ?? '') === keyOf(name) && showsName(each, name),
  );
  const row = other.person?.parentElement;
  return (
    !named &&
    /\p{L}{2}/u.test(between.map(({ text }) => text).join('')) &&
    between.every(({ action, element }) => !action && row?.contains(element))
  );
}

/** `Accepted 5, Didn't respond 3`: fields of one number and a few words each. */
function countsBehind(
  pieces: readonly Piece[],
  from: number,
  people: number,
  languages: readonly string[],
): { count: number; end: number } | undefined {
  if (people === 0) return undefined;
  for (let at = from; at < Math.min(pieces.length, from + 2); at += 1) {
    const piece = pieces[at];
    if (!piece || piece.person || piece.action || piece.text.length > 120) continue;
    const plain = plainOf(piece.text).trim();
    if (findClocks(plain, languages, fallbacks).length > 0) continue;
    if (findDates(plain, languages, fallbacks).length > 0) continue;
    const fields = plain.split(/[,،、;·]/).map((field) => field.trim());
    const numbers = fields.map((field) => /^(?:\D*\p{L}\D*?(\d{1,4})|(\d{1,4})\D*\p{L}\D*)$/u.exec(field));
    if (!numbers.every((match) => match !== null)) continue;
    const known = fields.some((field) => findResponse(field.replace(/\d+/g, '')) !== undefined);
    if (!known && (people > 1 || fields.length < 2)) continue;
    const count = numbers.reduce((sum, match) => sum + Number(match?.[1] ?? match?.[2] ?? 0), 0);
    return { count, end: at + 1 };
  }
  return undefined;
}
