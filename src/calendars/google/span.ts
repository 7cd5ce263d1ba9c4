import { addDays, localTime } from './date-key';
import type { Said, Span } from './said';

/** A part of an event as it lies on the page: on one day, or from that day on. */
export interface Piece {
  readonly date: string;
  /** Minutes of that day, from where the chip stands and how high it is. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Of a bar: how many days it reaches; `undefined` where it does not tell. */
  readonly days?: number | undefined;
  /** Times that are shown on it. */
  readonly shown: readonly number[];
  readonly isBar: boolean;
}

/** What is known of the page as a whole when pieces are put together. */
export interface Ground {
  /** Minutes by which a chip's edge may be off. */
  readonly tolerance: number;
  /** Whether every event of this day is on the page, so that one which is not seen there does not reach it. */
  isWhole(date: string): boolean;
}

/** Below this many minutes a chip is drawn higher than its event is long. */
const shortest = 45;
const fullDay = 1_440;

/** Whether an event of this span can lie on the page in these pieces. */
export function agrees(span: Span, pieces: readonly Piece[], { tolerance }: Ground): boolean {
  const { start, end, allDay } = span;
  if (start === undefined) return true;
  const firstDay = start.slice(0, 10);
  const begins = minutesOf(start);
  const lastDay = lastDayOf(span) ?? firstDay;
  const ends = end === undefined ? undefined : minutesOf(end) || fullDay;
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= tolerance;
  return pieces.every((piece) => {
    const { date, from, to, days = 1, shown } = piece;
    if (date < firstDay || date > lastDay || (days > 1 && addDays(date, days - 1) > lastDay)) return false;
    if (date === firstDay && shown[0] !== undefined && (allDay || shown[0] !== begins)) return false;
    if (from === undefined || to === undefined) return true;
    if (allDay) return false;
    if (!near(from, date === firstDay ? begins : 0)) return false;
    if (ends === undefined) return true;
    const until = date === lastDay ? ends : fullDay;
    return near(to, until) || (to > until && to - from <= shortest);
  });
}

/** The last day an event touches. */
function lastDayOf({ start, end, allDay }: Span): string | undefined {
  if (end === undefined || start === undefined) return start?.slice(0, 10);
  const day = end.slice(0, 10);
  const isOver = allDay || (minutesOf(end) === 0 && end !== start);
  return isOver ? addDays(day, -1) : day;
}

function minutesOf(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/** The span pieces make where no words tell it: only as far as the page shows where the event begins and ends. */
export function spanOfPieces(pieces: readonly Piece[], ground: Ground, begins?: string): Span {
  const sorted = [...pieces].sort((one, other) => (one.date < other.date ? -1 : 1));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return {};
  if (sorted.some((piece) => piece.from !== undefined)) return spanOfHours(sorted, first, last, ground);
  const [from, to] = first.shown;
  if (from === undefined && !first.isBar) return {};
  const known = begins === first.date || ground.isWhole(addDays(first.date, -1));
  if (from !== undefined) {
    if (first.isBar && !known) return { allDay: false };
    if (first.date !== last.date)
      return known ? { start: localTime(first.date, from), allDay: false } : { allDay: false };
    const end = to === undefined ? undefined : localTime(to > from ? first.date : addDays(first.date, 1), to);
    return { start: localTime(first.date, from), end: first.isBar ? undefined : end, allDay: false };
  }
  const reach = last.days === undefined ? undefined : addDays(last.date, last.days);
  return {
    start: known ? first.date : undefined,
    end: reach !== undefined && ground.isWhole(reach) ? reach : undefined,
    allDay: true,
  };
}

function spanOfHours(sorted: readonly Piece[], first: Piece, last: Piece, ground: Ground): Span {
  const joined = sorted.every(
    (piece, index) => (index === 0 || piece.from === 0) && (piece === last || piece.to === fullDay),
  );
  if (!joined) return { allDay: false };
  const { from } = first;
  const isTrue = (last.to ?? 0) - (last.from ?? 0) >= shortest;
  const ends = last.to === fullDay ? ground.isWhole(addDays(last.date, 1)) : last.to !== undefined && isTrue;
  const starts = from !== undefined && (from > 0 || ground.isWhole(addDays(first.date, -1)));
  return {
    start: starts ? localTime(first.date, from) : undefined,
    end: ends ? localTime(last.date, last.to ?? 0) : undefined,
    allDay: false,
  };
}

/** The day of times whose words name none: the first the event lies on, if it does not come over from the day before. */
export function spanOfDay(said: Said, pieces: readonly Piece[], ground: Ground): string | undefined {
  const [first] = [...pieces].sort((one, other) => (one.date < other.date ? -1 : 1));
  if (!first || said.times.length === 0) return undefined;
  const overnight = (said.times[1] ?? fullDay) <= (said.times[0] ?? 0);
  const known =
    first.from !== undefined || !(overnight || first.isBar) || ground.isWhole(addDays(first.date, -1));
  return known ? first.date : undefined;
}
