import type { SeenEvent } from '../../domain/event';
import { type Card, isBareTimes } from './cards';
import { clockShape, findClocks, pairOf, plainOf } from './clock';
import type { Days, Lies } from './columns';
import type { Fallbacks, Subject } from './fallbacks';
import { readLabel, type Said } from './label';
import { privateWays, recurringWays, stripWays } from './selectors';

/** What one card alone tells; several cards may be one event. */
export interface Draft {
  readonly card: Card;
  readonly id: string | undefined;
  readonly lies: Lies | undefined;
  readonly told: Told;
}

/** What the texts of a card say, wherever it stands. */
export interface Told {
  readonly title: string;
  readonly place: string | undefined;
  /** Minutes since midnight; absent for an all-day event. */
  readonly clocks: readonly [number, number] | undefined;
  readonly said: Said;
  /** Whether it lasts all day cannot be told. */
  readonly doubtful: boolean;
  /** What follows the date in the card's name. */
  readonly tail: string | undefined;
  /** Name of the one who invited, where the name's grammar tells. */
  readonly organizer: string | undefined;
  readonly recurring: boolean;
  readonly private: boolean;
  readonly via: Readonly<Record<string, string>>;
  /** The event it came to on its own, and where its card lay. */
  event?: { readonly event: SeenEvent; readonly id: string; readonly lies: Lies; readonly sheet: object };
}

interface Texts {
  readonly lines: readonly string[];
  readonly label: string;
  /** Only looked for where there is no title. */
  readonly subject: Subject | undefined;
  readonly inStrip: boolean;
  readonly icons: { readonly recurring: boolean; readonly private: boolean };
}

/** What is said by cards that are called the same, with all that it depends on. */
interface Known {
  readonly lines: readonly string[];
  readonly subject: string | undefined;
  readonly inStrip: boolean;
  readonly recurring: boolean;
  readonly private: boolean;
  readonly languages: readonly string[];
  readonly fallbacks: Fallbacks | undefined;
  readonly told: Told | undefined;
}

/** Pages are read many times and their cards hardly change: what a text says is worked out once. */
const byLabel = new Map<string, Known>();
const mostKnown = 2_000;

/** Cards that show a picture: asked of the page at once, because most have none. */
export interface Icons {
  readonly recurring: ReadonlySet<Element>;
  readonly private: ReadonlySet<Element>;
}

export function iconsIn(page: Document): Icons {
  const cardsWith = (selector: string): ReadonlySet<Element> => {
    const cards = new Set<Element>();
    for (const icon of page.querySelectorAll(selector)) {
      for (let at: Element | null = icon; at; at = at.parentElement) cards.add(at);
    }
    return cards;
  };
  return { recurring: cardsWith(recurringWays[0]), private: cardsWith(privateWays[0]) };
}

/** Reads a card. `undefined` when it has no subject anywhere. */
export function draftOf(
  card: Card,
  days: Days,
  icons: Icons,
  languages: readonly string[],
  fallbacks?: Fallbacks,
): Draft | undefined {
  const told = toldBy(card, icons, languages, fallbacks);
  if (!told) return undefined;
  const { element, button, label } = card;
  const lies = days.lies(element, label) ?? (button === element ? undefined : days.lies(button, label));
  return { told, card, id: card.itemId, lies };
}

/** What the texts of a card say. */
function toldBy(
  { element, button, lines, label }: Card,
  icons: Icons,
  languages: readonly string[],
  fallbacks: Fallbacks | undefined,
): Told | undefined {
  const subject = lines.length > 0 ? undefined : fallbacks?.subjectOf(button, label, languages);
  const inStrip = isInStrip(element);
  const recurring = icons.recurring.has(element);
  const hidden = icons.private.has(element);
  const known = byLabel.get(label);
  if (
    known?.lines === lines &&
    known.inStrip === inStrip &&
    known.recurring === recurring &&
    known.private === hidden &&
    known.languages === languages &&
    known.fallbacks === fallbacks &&
    known.subject === subject?.title
  )
    return known.told;
  const texts: Texts = { lines, label, subject, inStrip, icons: { recurring, private: hidden } };
  const told = tell(texts, languages, fallbacks);
  if (byLabel.size >= mostKnown) byLabel.clear();
  byLabel.set(label, { lines, subject: subject?.title, ...texts.icons, inStrip, languages, fallbacks, told });
  return told;
}

/** By what a card stands in: hundreds may stand in the same. */
const strips = new WeakMap<Element, boolean>();

function isInStrip({ parentElement: around }: Element): boolean {
  if (!around) return false;
  const known = strips.get(around) ?? around.closest(stripWays[0]) !== null;
  strips.set(around, known);
  return known;
}

function tell(
  { lines, label, subject, inStrip, icons }: Texts,
  languages: readonly string[],
  fallbacks: Fallbacks | undefined,
): Told | undefined {
  const title = lines[0] ?? subject?.title ?? '';
  if (title === '') return undefined;
  const said = readLabel(label, subject?.old ? undefined : title, languages, fallbacks);
  const last = lines.length > 1 ? lines.at(-1) : undefined;
  // A last line that is named behind the date is a place, whatever hours it opens.
  const lineClocks =
    last === undefined || namedBehind(last, said)
      ? undefined
      : clocksOfLine(last, said, languages, fallbacks);
  // The strip above the hours holds all-day events, and those over several days with times.
  const clocks = inStrip && !(said.clocks && said.to) ? undefined : (lineClocks ?? said.clocks);
  const inLines = placeOf(lines, lineClocks !== undefined, said);
  // Where there is a title it tells the place, or that there is none.
  const lined = lines.length > 0;
  const old = subject?.old;
  const place = inLines ?? old?.place;
  return {
    title,
    place,
    clocks,
    said,
    // Without its name: two times in the strip may be a place's, and a card that says no time at all may have one.
    doubtful:
      (said.from === undefined && (inStrip || !clocks) && (!lined || clocksIn(last) > 1)) ||
      (lineClocks !== undefined && said.clocks !== undefined && String(lineClocks) !== String(said.clocks)),
    tail: said.from && !old ? said.tail : undefined,
    organizer: old?.organizer,
    recurring: icons.recurring || old?.recurring === true,
    private: icons.private,
    via: {
      title: subject?.via ?? 'title',
      ...(clocks ? { time: lineClocks ? 'title' : 'label' } : {}),
      ...(place ? { place: inLines ? 'title' : 'label' } : {}),
      ...(old?.organizer ? { organizer: 'label' } : {}),
    },
  };
}

/**
 * The last line of the title, where it is two times. A few words around them are let pass only where the card's name
 * tells the place apart: a café may say its hours.
 */
function clocksOfLine(
  line: string,
  { from, tag }: Said,
  likely: readonly string[],
  fallbacks: Fallbacks | undefined,
): readonly [number, number] | undefined {
  const languages = tag === undefined ? likely : [tag, ...likely];
  const plain = plainOf(line);
  const clocks = findClocks(plain, languages, fallbacks);
  const [first, second] = clocks;
  if (!first || !second || clocks.length > 2 || line.length > 160) return undefined;
  return from !== undefined || isBareTimes(plain, languages, fallbacks) ? pairOf(first, second) : undefined;
}

/** How many times a line seems to say, in whatever language. */
function clocksIn(line = ''): number {
  return plainOf(line).match(clockShape)?.length ?? 0;
}

/** The lines between subject and times. Without times a line is a place only if it is named behind the date. */
function placeOf(lines: readonly string[], timed: boolean, said: Said): string | undefined {
  const between = timed ? lines.slice(1, -1) : lines.slice(1).filter((line) => namedBehind(line, said));
  return between.join(', ') || undefined;
}

function namedBehind(line: string, { from, tail }: Said): boolean {
  return from !== undefined && plainOf(tail).includes(plainOf(line));
}
