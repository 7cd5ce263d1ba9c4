import { type Card, isBareTimes } from './cards';
import { findClocks, pairOf, plainOf } from './clock';
import type { Days, Lies } from './columns';
import type { Fallbacks, Subject } from './fallbacks';
import { readLabel, type Said } from './label';
import { selectors } from './selectors';

/** What one card alone tells; several cards may be one event. */
export interface Draft {
  readonly card: Card;
  readonly id: string | undefined;
  readonly title: string;
  readonly place: string | undefined;
  /** Minutes since midnight; absent for an all-day event. */
  readonly clocks: readonly [number, number] | undefined;
  readonly said: Said;
  readonly lies: Lies | undefined;
  /** Whether it lasts all day cannot be told. */
  readonly doubtful: boolean;
  /** What follows the date in the card's name. */
  readonly tail: string | undefined;
  /** Name of the one who invited, where the name's grammar tells. */
  readonly organizer: string | undefined;
  readonly recurring: boolean;
  readonly private: boolean;
  readonly via: Readonly<Record<string, string>>;
}

/** What the texts of a card say, wherever it stands. */
type Told = Omit<Draft, 'card' | 'id' | 'lies'>;

interface Texts {
  readonly lines: readonly string[];
  readonly label: string;
  /** Only looked for where there is no title. */
  readonly subject: Subject | undefined;
  readonly inStrip: boolean;
  readonly icons: { readonly recurring: boolean; readonly private: boolean };
}

/** Pages are read many times and their cards hardly change: what a text says is worked out once. */
const told = new Map<string, Told | undefined>();
const mostTold = 2_000;

/** Reads a card. `undefined` when it has no subject anywhere. */
export function draftOf(
  card: Card,
  days: Days,
  languages: readonly string[],
  fallbacks?: Fallbacks,
): Draft | undefined {
  const known = toldBy(card, languages, fallbacks);
  if (!known) return undefined;
  const { element, button } = card;
  const lies = days.lies(element) ?? (button === element ? undefined : days.lies(button));
  return { ...known, card, id: card.itemId, lies, via: { card: card.via, ...known.via } };
}

/** What the texts of a card say. */
export function toldBy(
  { element, button, lines, label }: Card,
  languages: readonly string[],
  fallbacks?: Fallbacks,
): Told | undefined {
  const has = (selector: string) => element.querySelector(selector) !== null;
  const texts: Texts = {
    lines,
    label,
    subject: lines.length > 0 ? undefined : fallbacks?.subjectOf(button, label, languages),
    inStrip: isInStrip(element),
    icons: { recurring: has(selectors.recurring[0]), private: has(selectors.private[0]) },
  };
  const { subject, inStrip, icons } = texts;
  const key = [
    ...lines,
    label,
    JSON.stringify(subject),
    inStrip,
    icons.recurring,
    icons.private,
    languages,
    fallbacks !== undefined,
  ].join('\0');
  if (!told.has(key)) {
    if (told.size >= mostTold) told.clear();
    told.set(key, tell(texts, languages, fallbacks));
  }
  return told.get(key);
}

/** By what a card stands in: hundreds may stand in the same. */
const strips = new WeakMap<Element, boolean>();

function isInStrip({ parentElement: around }: Element): boolean {
  if (!around) return false;
  const known = strips.get(around) ?? around.closest(selectors.strip[0]) !== null;
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
      (said.from === undefined && (inStrip ? lineClocks !== undefined || !lined : !clocks && !lined)) ||
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

/** The lines between subject and times. Without times a line is a place only if it is named behind the date. */
function placeOf(lines: readonly string[], timed: boolean, said: Said): string | undefined {
  const between = timed ? lines.slice(1, -1) : lines.slice(1).filter((line) => namedBehind(line, said));
  return between.join(', ') || undefined;
}

function namedBehind(line: string, { from, tail }: Said): boolean {
  return from !== undefined && plainOf(tail).includes(plainOf(line));
}
