import type { PageOwner, SeenEvent } from '../../domain/event';
import { fallbacks } from './all-fallbacks';
import { findClocks, plainOf } from './clock';
import { readLabel, type Said } from './label';
import { openSelectors } from './open-selectors';
import { isSeriesWord, saysNoPlace } from './open-words';
import { type Guests, isAboutPeople, readGuests } from './people';
import { personButtons } from './person-buttons';
import { type Piece, piecesOf, textOf } from './pieces';
import { recurringWays } from './selectors';

/** What the box of an open event (a peek, a reading form) tells. It carries no id. */
export interface BoxFacts {
  readonly title: string;
  readonly said: Said;
  readonly place?: string;
  readonly guests: Guests;
  readonly recurring?: true;
  readonly description?: string;
  readonly conference?: string;
}

const longestDescription = 4_000;
/** Beside a date and its times a line holds a weekday and a short word; more letters are a sentence. */
const strayLetters = 40;

/**
 * Reads a box by the order of its texts, which all captures share (2022 to 2026): subject, buttons, time, whether it
 * comes back, place, persons, the event's own text.
 */
export function readBox(box: Element, me: PageOwner, languages: readonly string[]): BoxFacts | undefined {
  const names = personButtons(box);
  const pieces = piecesOf(box, new Set(names.keys()));
  const time = findTime(pieces, languages);
  const free = (piece: Piece) => !piece.action && !piece.person && /[^\s\p{P}]/u.test(piece.text);
  const before = time ? pieces.slice(0, time.from) : pieces;
  const heading = box.querySelector('[role="heading"], h1, h2');
  const first = before.find(free) ?? pieces.find(free);
  const title = heading && textOf(heading) !== '' ? textOf(heading) : first?.text.trim();
  if (title === undefined || title === '') return undefined;
  const guests = readGuests(pieces, names, me, languages);
  const firstPerson = pieces.findIndex((piece) => piece.person && names.has(piece.person));
  const after = time ? time.to : first ? pieces.indexOf(first) + 1 : 0;
  const between = pieces
    .slice(after, firstPerson < after ? after + 2 : firstPerson)
    .filter((piece) => free(piece) && !isAboutPeople(piece.text));
  const [place, recurring] = placeIn(
    between.map(({ text }) => text.trim()),
    firstPerson >= after,
  );
  const body = bodyOf(box, pieces.slice(Math.max(guests.end, after)).filter(free), firstPerson >= 0);
  const conference = box.querySelector<HTMLAnchorElement>(openSelectors.join.join(','))?.href;
  return {
    title,
    said: time?.said ?? { tail: '' },
    guests,
    ...(place ? { place } : {}),
    ...(recurring || box.querySelector(recurringWays[0]) ? { recurring: true } : {}),
    ...(body ? { description: body } : {}),
    ...(conference?.startsWith('http') ? { conference } : {}),
  };
}

interface Time {
  readonly said: Said;
  /** The pieces that say it. */
  readonly from: number;
  readonly to: number;
}

/** The first texts, up to four side by side, that are a date or two times and hardly anything else. */
function findTime(pieces: readonly Piece[], languages: readonly string[]): Time | undefined {
  let bare: Time | undefined;
  for (let from = 1; from < pieces.length; from += 1) {
    for (let to = from + 1; to <= Math.min(pieces.length, from + 4); to += 1) {
      const part = pieces.slice(from, to);
      if (part.some((piece) => piece.person || piece.action)) break;
      const text = part.map((piece) => piece.text.trim()).join(' ');
      if (text.length > 200) break;
      const said = readTimeLine(text, languages);
      if (said?.from && (said.clocks || to === from + 1))
        return better(pieces, { said, from, to }, languages);
      if (said?.clocks) bare ??= { said, from, to };
    }
  }
  return bare;
}

/** A date alone may be half of it: the times stand in the next text. */
function better(pieces: readonly Piece[], time: Time, languages: readonly string[]): Time {
  if (time.said.clocks) return time;
  for (let to = time.to + 1; to <= Math.min(pieces.length, time.from + 4); to += 1) {
    const part = pieces.slice(time.from, to);
    if (part.some((piece) => piece.person || piece.action)) break;
    const said = readTimeLine(part.map((piece) => piece.text.trim()).join(' '), languages);
    if (said?.from && said.clocks) return { said, from: time.from, to };
  }
  return time;
}

function readTimeLine(text: string, languages: readonly string[]): Said | undefined {
  const plain = plainOf(text);
  if (!/\d/.test(plain) || (plain.match(/\p{L}/gu)?.length ?? 0) > strayLetters) return undefined;
  const said = readLabel(text, undefined, languages, fallbacks);
  if (!said.from && (!said.clocks || findClocks(plain, languages, fallbacks).length !== 2)) return undefined;
  return said;
}

function placeIn(texts: readonly string[], bounded: boolean): readonly [string | undefined, boolean] {
  const known = texts.findIndex(isSeriesWord);
  // Between time and persons a series has two lines, all else one: the first of two says that it comes back.
  const recurring = known >= 0 || (bounded && texts.length === 2 && (texts[0]?.length ?? 0) < 30);
  const rest = known >= 0 ? texts.filter((_, index) => index !== known) : recurring ? texts.slice(1) : texts;
  const place = rest[0];
  return [place === undefined || saysNoPlace(place) ? undefined : place, recurring];
}

function bodyOf(box: Element, pieces: readonly Piece[], hasPersons: boolean): string | undefined {
  const whole = box.querySelector(openSelectors.body.join(','));
  if (whole) return textOf(whole).slice(0, longestDescription) || undefined;
  if (!hasPersons) return undefined;
  const lines = pieces
    .filter(({ element }) => !element.closest('[role="group"], form'))
    .map(({ text }) => text.trim());
  return lines.join('\n').slice(0, longestDescription) || undefined;
}

/** The facts as an event shows them, but for its time and id. */
export function shownIn({ guests, ...facts }: BoxFacts): Partial<SeenEvent> {
  const organizer = guests.people.find((person) => person.organizer);
  const by = organizer?.name ?? organizer?.email;
  return {
    ...(facts.place ? { place: facts.place } : {}),
    ...(facts.recurring ? { recurring: true } : {}),
    ...(facts.description ? { description: facts.description } : {}),
    ...(facts.conference ? { conference: facts.conference } : {}),
    ...(guests.people.length > 0 ? { people: [...guests.people] } : {}),
    ...(guests.count === undefined ? {} : { peopleCount: guests.count }),
    ...(by ? { organizer: by } : {}),
  };
}
