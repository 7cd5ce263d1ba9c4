import type { SeenChip } from './chips';
import { addDays, dateOfDigits, localTime } from './date-key';
import type { Context } from './events';
import { type Said, type Span, spanOf } from './said';
import { fullDay, type Ground, type Piece, shortest } from './span';

/** When an event is that does not say its day: where its chips lie. */
export function whenOfPieces(
  chips: readonly [SeenChip, ...SeenChip[]],
  pieces: readonly Piece[],
  context: Context,
  where: string,
): readonly [Span, Record<string, string>] {
  const allDay = chips.find((chip) => chip.said.allDay !== undefined)?.said.allDay;
  const { id } = chips[0];
  const begins =
    dateOfDigits(id.instance) ?? (id.kind === 'holiday' ? dateOfDigits(id.id.slice(0, 8)) : undefined);
  const span = spanOfPieces(pieces, context, begins);
  if (span.allDay && chips.some((chip) => chip.said.isUnread)) return [{}, {}];
  if (allDay !== undefined && span.allDay !== undefined && allDay !== span.allDay)
    return [{ allDay: span.allDay }, { start: 'conflict', end: 'conflict' }];
  return [
    { ...span, allDay: span.allDay ?? allDay },
    {
      ...(span.start === undefined ? {} : { start: where }),
      ...(span.end === undefined ? {} : { end: where }),
    },
  ];
}

/** The span of times that name no day. */
export function spanOfTimes(said: Said, pieces: readonly Piece[], ground: Ground): Span {
  return spanOf(said, spanOfDay(said, pieces, ground));
}

/** The span pieces make where no words tell it: only as far as the page shows where the event begins and ends. */
function spanOfPieces(pieces: readonly Piece[], ground: Ground, begins?: string): Span {
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
function spanOfDay(said: Said, pieces: readonly Piece[], ground: Ground): string | undefined {
  const [first] = [...pieces].sort((one, other) => (one.date < other.date ? -1 : 1));
  if (!first || said.times.length === 0) return undefined;
  const overnight = (said.times[1] ?? fullDay) <= (said.times[0] ?? 0);
  const known =
    first.from !== undefined || !(overnight || first.isBar) || ground.isWhole(addDays(first.date, -1));
  return known ? first.date : undefined;
}
