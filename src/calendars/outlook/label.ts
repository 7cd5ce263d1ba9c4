import { type Clock, findClocks, pairOf, plainOf } from './clock';
import { type Found, findDates } from './dates';
import type { Fallbacks } from './fallbacks';

/** What a card's name says about its time. Dates may be several where day and month cannot be told apart. */
export interface Said {
  /** Everything before time and date; only looked for when it is not known already. */
  readonly subject?: string;
  readonly from?: readonly string[];
  /** The language its month has a name in: the page may be in another one than it says. */
  readonly tag?: string;
  /** The last day, where a second date is said. */
  readonly to?: readonly string[];
  /** Minutes since midnight; absent for an all-day event. */
  readonly clocks?: readonly [number, number];
  /** What comes after the date's own field: place, organizer and the like. */
  readonly tail: string;
}

export const separators = ',،、;\\n';
/** Between two times, and between two dates: room for `to`, `から`, a weekday and a time, not for a sentence. */
const farthest = 60;

/**
 * Reads `aria-label` of a card: since 2024 `<subject>, <time> to <time>, <weekday>, <date>[ to …], …`, in other languages
 * with their own words and commas; before, and in Teams, the date stood before the times. No word of it is known here:
 * a date is where the browser's month names and numbers are, a time where two clocks stand side by side. A name whose
 * subject is not known may hold several: that takes the fallbacks.
 */
export function readLabel(
  label: string,
  subject: string | undefined,
  languages: readonly string[],
  fallbacks?: Fallbacks,
): Said {
  const plain = plainOf(label);
  const start = subject ? startOfRest(label, subject) : 0;
  const rest = plain.slice(start);
  const written = label.slice(start);
  const dates = findDates(rest, languages, fallbacks);
  const tag = dates[0]?.tag;
  const tags = tag === undefined ? languages : [tag, ...languages];
  const clocks = findClocks(rest, tags, fallbacks);
  const spoken = start > 0 ? firstOf(rest, dates, clocks) : fallbacks?.mostLikely(rest, dates, clocks, tags);
  if (!spoken) return { tail: written, ...clocksOf(clocks.slice(0, 2), rest) };
  const { date, pair, cut } = spoken;
  const second = dates.find(
    (each) => each.index > date.end && each.index - date.end < farthest && nothingEnds(rest, date, each),
  );
  const end = Math.max(date.end, second?.end ?? 0, pair.at(-1)?.end ?? 0);
  const title = subject ? '' : label.slice(0, cut).trim();
  return {
    ...(title === '' ? {} : { subject: title }),
    from: date.days,
    ...(tag === undefined ? {} : { tag }),
    ...(second ? { to: second.days } : {}),
    ...clocksOf(pair, rest),
    tail: written.slice(end),
  };
}

/** Two dates belong together unless the first one ends its field. */
function nothingEnds(rest: string, date: Found, second: Found): boolean {
  const between = rest.slice(date.end, second.index);
  return !new RegExp(`^\\s*[${separators}]`).test(between);
}

function startOfRest(label: string, subject: string): number {
  const at = label.indexOf(subject);
  return at < 0 ? 0 : at + subject.length;
}

function clocksOf(pair: readonly Clock[], rest: string): { clocks?: readonly [number, number] } {
  const [first, second] = pair;
  if (!first || !second || rest.slice(first.end, second.index).length > farthest) return {};
  return { clocks: pairOf(first, second) };
}

/** Which of a name's dates and times are the event's. */
export interface Spoken {
  readonly date: Found;
  readonly pair: readonly Clock[];
  /** Where the subject ends. */
  readonly cut: number;
}

/** The subject is cut off already: the first date counts, and the two times before it or right behind it. */
function firstOf(rest: string, dates: readonly Found[], clocks: readonly Clock[]): Spoken | undefined {
  const [date] = dates;
  if (!date) return undefined;
  const before = clocks.filter(({ end }) => end <= date.index).slice(-2);
  const behind = clocks.filter(({ index }) => index >= date.end);
  const adjacent = behind[0] && behind[0].index - date.end <= 3 ? behind.slice(0, 2) : [];
  return {
    date,
    pair: before.length === 2 && before[0] && fieldOf(rest, before[0].index) < 3 ? before : adjacent,
    cut: 0,
  };
}

/** How many fields of the label stand before this place. */
function fieldOf(rest: string, index: number): number {
  return rest.slice(0, index).match(new RegExp(`[${separators}]`, 'g'))?.length ?? 0;
}
