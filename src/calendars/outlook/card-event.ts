import { type Card, isBareTimes } from './cards';
import { findClocks, pairOf, plainOf } from './clock';
import type { Days, Lies } from './columns';
import { readLabel, type Said } from './label';
import { readOldLabel, withoutCharm } from './old-label';
import { selectors } from './selectors';
import { readTail } from './tail';
import { fateOf } from './words';

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
  /** Name of the one who invited. */
  readonly organizer: string | undefined;
  readonly recurring: boolean;
  readonly private: boolean;
  readonly fate: ReturnType<typeof fateOf>;
  readonly via: Readonly<Record<string, string>>;
}

/** What the texts of a card say, wherever it stands. */
type Told = Omit<Draft, 'card' | 'id' | 'lies'>;

interface Texts {
  readonly lines: readonly string[];
  readonly label: string;
  /** Only looked for where there is no title. */
  readonly onCard: string | undefined;
  readonly inStrip: boolean;
  readonly icons: { readonly recurring: boolean; readonly private: boolean };
}

/** Pages are read many times and their cards hardly change: what a text says is worked out once. */
const told = new Map<string, Told | undefined>();
const mostTold = 2_000;

/** Reads a card. `undefined` when it has no subject anywhere. */
export function draftOf(card: Card, days: Days, languages: readonly string[]): Draft | undefined {
  const known = toldBy(card, languages);
  if (!known) return undefined;
  const { element, button } = card;
  const lies = days.lies(element) ?? (button === element ? undefined : days.lies(button));
  return { ...known, card, id: card.itemId, lies, via: { card: card.via, ...known.via } };
}

/** What the texts of a card say. */
export function toldBy(
  { element, button, lines, label }: Card,
  languages: readonly string[],
): Told | undefined {
  const has = (selector: string) => element.querySelector(selector) !== null;
  const texts: Texts = {
    lines,
    label,
    onCard: lines.length > 0 ? undefined : textOnCard(button, label),
    inStrip: element.closest(selectors.strip[0]) !== null,
    icons: { recurring: has(selectors.recurring[0]), private: has(selectors.private[0]) },
  };
  const key = JSON.stringify([texts, languages]);
  if (!told.has(key)) {
    if (told.size >= mostTold) told.clear();
    told.set(key, tell(texts, languages));
  }
  return told.get(key);
}

function tell(texts: Texts, languages: readonly string[]): Told | undefined {
  const { lines, label, inStrip, icons } = texts;
  const [title, titleVia] = subjectOf(texts, languages);
  if (title === '') return undefined;
  const old = titleVia === 'old-label';
  const said = readLabel(label, old ? undefined : title, languages);
  const last = lines.length > 1 ? lines.at(-1) : undefined;
  // A last line that is named behind the date is a place, whatever hours it opens.
  const lineClocks =
    last === undefined || namedBehind(last, said) ? undefined : clocksOfLine(last, said, languages);
  // The strip above the hours holds all-day events, and those over several days with times.
  const clocks = inStrip && !(said.clocks && said.to) ? undefined : (lineClocks ?? said.clocks);
  const inLines = placeOf(lines, lineClocks !== undefined, said);
  // Where there is a title it tells the place, or that there is none.
  const lined = lines.length > 0;
  const tail =
    (old ? readOldLabel(label, said.tail) : undefined) ??
    readTail(said, lined ? inLines : undefined, icons, languages);
  const place = inLines ?? (lined ? undefined : tail.place);
  return {
    title,
    place,
    clocks,
    said,
    // Without its name: two times in the strip may be a place's, and a card that says no time at all may have one.
    doubtful:
      (said.from === undefined && (inStrip ? lineClocks !== undefined || !lined : !clocks && !lined)) ||
      (lineClocks !== undefined && said.clocks !== undefined && String(lineClocks) !== String(said.clocks)),
    organizer: tail.organizer,
    recurring: icons.recurring || tail.recurring,
    private: icons.private || ('private' in tail && tail.private),
    fate: fateOf(title),
    via: {
      title: titleVia,
      ...(clocks ? { time: lineClocks ? 'title' : 'label' } : {}),
      ...(place ? { place: inLines ? 'title' : 'label' } : {}),
      ...(tail.organizer ? { organizer: 'label' } : {}),
    },
  };
}

/** First line of `title`; else the text on the card that its name repeats; else what stands before the time in its name. */
function subjectOf({ lines, onCard, label }: Texts, languages: readonly string[]): readonly [string, string] {
  const [first] = lines;
  if (first !== undefined) return [first, 'title'];
  if (onCard !== undefined) return [onCard, 'text'];
  const { subject, from, clocks, tail } = readLabel(label, undefined, languages);
  const old = from && readOldLabel(label, tail);
  if (old) return [old.subject, 'old-label'];
  return [withoutCharm(subject ?? (from || clocks ? '' : label.trim())), 'label'];
}

/** The text on the card that its name begins with or repeats; the first text where it has no name. */
function textOnCard(button: HTMLElement, label: string): string | undefined {
  const texts = [...button.querySelectorAll('*')]
    .filter((each) => each.childElementCount === 0 && each.localName !== 'time')
    .map((each) => (each.textContent ?? '').trim())
    .filter((text) => /\p{L}/u.test(text) && !/^\P{L}{4,5}\p{L}{0,2}$/u.test(text));
  if (label === '') return texts[0] ?? ((button.textContent ?? '').trim() || undefined);
  // The subject comes first in the name, behind no more than the name of a picture.
  const place = (text: string) => label.indexOf(text);
  return texts
    .filter((text) => label.includes(text))
    .sort((one, other) => place(one) - place(other) || other.length - one.length)[0];
}

/**
 * The last line of the title, where it is two times. A few words around them are let pass only where the card's name
 * tells the place apart: a café may say its hours.
 */
function clocksOfLine(
  line: string,
  { from, tag }: Said,
  likely: readonly string[],
): readonly [number, number] | undefined {
  const languages = tag === undefined ? likely : [tag, ...likely];
  const plain = plainOf(line);
  const clocks = findClocks(plain, languages);
  const [first, second] = clocks;
  if (!first || !second || clocks.length > 2 || line.length > 160) return undefined;
  return from !== undefined || isBareTimes(plain, languages) ? pairOf(first, second) : undefined;
}

/** The lines between subject and times. Without times a line is a place only if it is named behind the date. */
function placeOf(lines: readonly string[], timed: boolean, said: Said): string | undefined {
  const between = timed ? lines.slice(1, -1) : lines.slice(1).filter((line) => namedBehind(line, said));
  return between.join(', ') || undefined;
}

function namedBehind(line: string, { from, tail }: Said): boolean {
  return from !== undefined && plainOf(tail).includes(plainOf(line));
}
