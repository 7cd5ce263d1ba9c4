import type { EventKind } from '../../domain/event';
import type { ChipText } from './chip-text';
import { addDays, localTime } from './date-key';
import { findDates } from './dates';
import { datesAtEnd, type Label, piecesBetween } from './label';
import { findTimes, withoutTimes } from './times';
import { supported } from './words';

/** When an event is, as far as one source tells: as in `SeenEvent`, `end` exclusive. */
export interface Span {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly allDay?: boolean | undefined;
}

/** What a chip's words say about when its event is. */
export interface Said {
  readonly dates: readonly string[];
  /** Minutes since midnight: start, end. */
  readonly times: readonly number[];
  /** `undefined` when there is a time that could not be read. */
  readonly allDay: boolean | undefined;
  /** Minutes of the times shown beside the title, where nothing but times is there. */
  readonly shown: readonly number[];
  /** There is a time, or something like it, that could not be read. */
  readonly isUnread: boolean;
  /** What the label says between title and date: calendar, answer, place, colour. */
  readonly pieces: readonly string[];
  /** What all this comes to by itself. */
  readonly span: Span;
}

/** The language of a page's words, and whether it is sure: only then does "9:30" without a half of the day mean the morning. */
export interface Speech {
  readonly language: string;
  readonly sure: boolean;
}

/** Every page of Google Calendar says its language (2025-09); on one that does not, words are not trusted far. */
export function speechOf(language: string | undefined): Speech {
  if (!language) return { language: 'en', sure: false };
  return { language, sure: supported(language) !== 'en' || /^en/i.test(language) };
}

/** Reads dates and times out of a chip's label and of what it shows beside the title. */
export function readSaid(text: ChipText, kind: EventKind, speech: Speech): Said {
  const { label, shown } = text;
  const isTask = kind === 'task' || kind === 'task-block';
  const head = label ? (isTask ? label.tail.join(', ') : label.head) : '';
  const inHead = findDates(head, speech.language);
  // Digits that are neither a time nor a date belong to a date in words that are not known.
  const isStrange = inHead.length === 0 && /\p{Nd}/u.test(withoutTimes(head, speech.language));
  const times = label && !isStrange ? trusted(head, speech, false) : undefined;
  const told = {
    dates: inHead.length > 0 ? inHead : endOf(label, speech.language),
    times: times ?? [],
    allDay: times === undefined ? undefined : times.length === 0,
  };
  const read = shown.map((each) => onlyTimes(each, speech));
  return {
    ...told,
    shown: read.flat().slice(0, 2),
    isUnread:
      (label !== undefined && told.allDay === undefined) ||
      shown.some((each, index) => /\p{Nd}/u.test(each) && read[index]?.length === 0),
    // Where the date is not found, it cannot be told from what stands before it.
    pieces: label && told.dates.length > 0 ? piecesBetween(label, speech.language) : [],
    span: spanOf(told),
  };
}

function endOf(label: Label | undefined, language: string): readonly string[] {
  return label ? datesAtEnd(label, language).slice(0, 2) : [];
}

/** The minutes in a text; `undefined` when one of them may be before noon or after it. */
function trusted(text: string, { language, sure }: Speech, bare: boolean): number[] | undefined {
  const found = findTimes(text, language, bare);
  return sure || found.every((time) => time.sure) ? found.map((time) => time.minutes) : undefined;
}

/** Times in a text that holds nothing else: a title or a place with a number in it is no time. */
function onlyTimes(text: string, speech: Speech): number[] {
  if (text.length > 40 || !/\p{Nd}/u.test(text)) return [];
  const rest = withoutTimes(text, speech.language, true);
  return /[\p{L}\p{Nd}]/u.test(rest) ? [] : (trusted(text, speech, true) ?? []);
}

/** The span the words name. `day` stands in where they name none. */
export function spanOf(
  { dates, times, allDay }: Pick<Said, 'dates' | 'times' | 'allDay'>,
  day?: string,
): Span {
  const [first = day, second] = dates;
  const [from, to] = times;
  if (first === undefined || allDay === undefined) return {};
  if (allDay) return { start: first, end: addDays(second ?? first, 1), allDay };
  if (from === undefined) return { allDay };
  const start = localTime(first, from);
  if (to === undefined) return { start, allDay };
  const end = localTime(second ?? (to > from ? first : addDays(first, 1)), to);
  return { start, end: end < start ? undefined : end, allDay };
}
