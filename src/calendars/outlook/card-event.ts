import { type Card, isBareTimes } from './cards';
import { findClocks, pairOf, plainOf } from './clock';
import type { Days, Lies } from './columns';
import { readLabel, type Said } from './label';
import { readOldLabel, withoutCharm } from './old-label';
import { selectors } from './selectors';
import { readTail } from './tail';

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
  readonly via: Readonly<Record<string, string>>;
}

/** Reads a card. `undefined` when it has no subject anywhere. */
export function draftOf(card: Card, days: Days, languages: readonly string[]): Draft | undefined {
  const [title, titleVia] = subjectOf(card, languages);
  if (title === '') return undefined;
  const old = titleVia === 'old-label';
  const said = readLabel(card.label, old ? undefined : title, languages);
  const last = card.lines.length > 1 ? card.lines.at(-1) : undefined;
  // A last line that is named behind the date is a place, whatever hours it opens.
  const lineClocks =
    last === undefined || namedBehind(last, said) ? undefined : clocksOfLine(last, said, languages);
  const inStrip = card.element.closest(selectors.strip[0]) !== null;
  // The strip above the hours holds all-day events, and those over several days with times.
  const clocks = inStrip && !(said.clocks && said.to) ? undefined : (lineClocks ?? said.clocks);
  const has = (selector: string) => card.element.querySelector(selector) !== null;
  const icons = { recurring: has(selectors.recurring[0]), private: has(selectors.private[0]) };
  const inLines = placeOf(card.lines, lineClocks !== undefined, said);
  // Where there is a title it tells the place, or that there is none.
  const lined = card.lines.length > 0;
  const tail =
    (old ? readOldLabel(card.label, said.tail) : undefined) ??
    readTail(said, lined ? inLines : undefined, icons, languages);
  const place = inLines ?? (lined ? undefined : tail.place);
  const via = {
    card: card.via,
    title: titleVia,
    ...(clocks ? { time: lineClocks ? 'title' : 'label' } : {}),
    ...(place ? { place: inLines ? 'title' : 'label' } : {}),
    ...(tail.organizer ? { organizer: 'label' } : {}),
  };
  return {
    card,
    id: card.itemId,
    title,
    place,
    clocks,
    said,
    lies: days.lies(card.element) ?? (card.button === card.element ? undefined : days.lies(card.button)),
    // Without its name: two times in the strip may be a place's, and a card that says no time at all may have one.
    doubtful: said.from === undefined && (inStrip ? lineClocks !== undefined || !lined : !clocks && !lined),
    organizer: tail.organizer,
    recurring: icons.recurring || tail.recurring,
    private: icons.private || ('private' in tail && tail.private),
    via,
  };
}

/** First line of `title`; else the text on the card that its name repeats; else what stands before the time in its name. */
function subjectOf({ lines, button, label }: Card, languages: readonly string[]): readonly [string, string] {
  const [first] = lines;
  if (first !== undefined) return [first, 'title'];
  const text = textOnCard(button, label);
  if (text !== undefined) return [text, 'text'];
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
  const repeated = texts
    .filter((text) => label.includes(text))
    .sort((one, other) => other.length - one.length);
  return repeated.find((text) => label.startsWith(text)) ?? repeated[0];
}

/**
 * The last line of the title, where it is two times. A few words around them are let pass only where the card's name
 * tells the place apart: a café may say its hours.
 */
function clocksOfLine(
  line: string,
  { from }: Said,
  languages: readonly string[],
): readonly [number, number] | undefined {
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
