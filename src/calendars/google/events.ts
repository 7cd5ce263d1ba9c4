import type { PageOwner, SeenEvent } from '../../domain/event';
import { answerIn } from './answers';
import type { SeenChip } from './chips';
import { addDays, dateOfDigits } from './date-key';
import { minutesOf } from './hours';
import { type Label, placeIn } from './label';
import { type Span, type Speech, spanOf } from './said';
import { seenEvent } from './seen-event';
import { agrees, type Ground, type Piece, spanOfDay, spanOfPieces } from './span';

/** What is the same for all events of a page. */
export interface Context extends Ground {
  readonly me: PageOwner;
  readonly speech: Speech;
  /** Height of an hour in pixels, where it could be told. */
  readonly hour: number | undefined;
  /** What places are called in this page's labels. */
  readonly placeWords: ReadonlySet<string>;
  /** The days of a list say where a row stands, not when its event is: search results are grouped at will. */
  readonly listsAreLoose: boolean;
  /** All of the above that an event with a readable label depends on, as one word. */
  readonly page: string;
}

/** The event of a chip that is alone: most are, and stay as they were from one drawing to the next. */
export function eventOfOne(chip: SeenChip, context: Context): SeenEvent {
  const { known, place, said, box } = chip;
  const kept = known.event;
  if (
    kept &&
    kept.date === place.date &&
    kept.top === box?.top &&
    kept.height === box?.height &&
    kept.page === context.page
  )
    return kept.event;
  const event = eventOf([chip], context);
  // Without words of its own it depends on what else is on the page.
  if (said.span.start !== undefined && place.date !== undefined)
    known.event = { event, date: place.date, top: box?.top, height: box?.height, page: context.page };
  return event;
}

/** Puts the chips of one occurrence together: repeats on several days, halves of a night, copies on several calendars. */
export function eventOf(chips: readonly [SeenChip, ...SeenChip[]], context: Context): SeenEvent {
  const best = chips.find((chip) => isOwn(chip, context.me)) ?? chips[0];
  const { id, text } = best;
  const pieces = chips.flatMap((chip) => pieceOf(chip, context) ?? []);
  const [span, via] = whenOf(chips, pieces, context);
  const inside = best.said.pieces;
  const kind = id.kind === 'event' && isBusy(best, inside, context) ? 'busy' : id.kind;
  const place = kind === 'event' ? placeIn(inside, context.placeWords) : undefined;
  return seenEvent(id, span, context.me.zone, {
    title: text.title,
    kind,
    place,
    declined: kind === 'event' && isDeclined(text.struck, text.label) ? true : undefined,
    via: { id: id.via, title: text.via, ...via, ...(place === undefined ? {} : { place: 'label' }) },
  });
}

function isOwn({ id }: SeenChip, me: PageOwner): boolean {
  return id.own || (id.calendarId !== undefined && id.calendarId === me.email);
}

function pieceOf(chip: SeenChip, { hour, listsAreLoose }: Context): Piece | undefined {
  const { place, box, said, isBar, element } = chip;
  if (place.date === undefined || listsAreLoose) return undefined;
  const [from, to] = box && hour ? minutesOf(box, hour) : [];
  const days = isBar && place.cell ? daysOf(element.getAttribute('style') ?? '', place.cell) : 1;
  return { date: place.date, from, to, days, shown: box ? [] : said.shown, isBar };
}

/** How many days a bar is wide: in hundredths of its row in the month, or of its day. */
function daysOf(style: string, cell: Element): number | undefined {
  const width = Number(/(?:^|[\s;])width:\s*([\d.]+)%/.exec(style)?.[1] ?? Number.NaN);
  const columns = cell.parentElement?.childElementCount ?? 1;
  if (columns === 1) return 1;
  const days = width > 101 ? width / 100 : (width * columns) / 100;
  // All of it: a whole week in the month, one day above the hours.
  return Math.abs(width - 100) <= 1 || Math.abs(days - Math.round(days)) > 0.05
    ? undefined
    : Math.round(days);
}

function whenOf(
  chips: readonly [SeenChip, ...SeenChip[]],
  pieces: readonly Piece[],
  context: Context,
): readonly [Span, Record<string, string>] {
  const where = chips[0].box ? 'geometry' : (chips[0].place.via ?? chips[0].place.is);
  const told = chips
    .map(({ said }) => (said.dates.length > 0 ? said.span : spanOf(said, spanOfDay(said, pieces, context))))
    .filter(({ start }) => start !== undefined);
  const [said] = told;
  if (said) {
    const same = told.every((each) => each.start === said.start && each.end === said.end);
    if (!same || !agrees(said, pieces, context))
      return [{ allDay: said.allDay }, { start: 'conflict', end: 'conflict' }];
    const way =
      pieces.length === 0 ? 'label' : chips[0].said.dates.length > 0 ? `${where}+label` : `${where}, label`;
    return [said, { start: way, ...(said.end === undefined ? {} : { end: 'label' }) }];
  }
  const allDay = chips.find((chip) => chip.said.allDay !== undefined)?.said.allDay;
  const { id } = chips[0];
  const begins =
    dateOfDigits(id.instance) ?? (id.kind === 'holiday' ? dateOfDigits(id.id.slice(0, 8)) : undefined);
  const [only] = pieces;
  // What is still to be done is counted on one day, without a word about it.
  const span =
    id.kind === 'task-rollup' && only
      ? { start: only.date, end: addDays(only.date, 1), allDay: true }
      : spanOfPieces(pieces, context, begins);
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

/**
 * Somebody else's time, of which only "busy" may be seen: a label with nothing but the calendar's name after the title
 * (2025-06), where every event one may read says its place or that it has none.
 */
function isBusy(chip: SeenChip, pieces: readonly string[], { me }: Context): boolean {
  if (isOwn(chip, me) || !chip.text.label || pieces.length !== 1 || chip.said.dates.length === 0)
    return false;
  const foreign = chip.id.calendarId !== undefined && me.email !== undefined;
  return (
    foreign ||
    /^(busy|beschäftigt|gebucht|occupé|ocupado|occupato|予定あり|忙しい|忙碌|바쁨|مشغول|занят)$/iu.test(
      chip.text.title,
    )
  );
}

function isDeclined(struck: boolean, label: Label | undefined): boolean {
  const answer = answerIn(label?.tail[1] ?? '');
  return answer === undefined ? struck : answer === 'declined';
}

/** Whether no day of a list is missing between its first and its last. */
export function isBetween(days: readonly string[], date: string): boolean {
  return days.length > 0 && (days[0] ?? '') <= date && date <= (days.at(-1) ?? '');
}
