import { addDays } from './date-key';
import type { Span } from './said';

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
export const shortest = 45;
export const fullDay = 1_440;

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
