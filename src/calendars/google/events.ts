import type { PageOwner, SeenEvent } from '../../domain/event';
import type { SeenChip } from './chips';
import { addDays } from './date-key';
import type { Fallbacks } from './fallbacks';
import { minutesOf } from './hours';
import type { Span } from './said';
import { seenEvent } from './seen-event';
import { agrees, type Ground, type Piece } from './span';

/** What is the same for all events of a page. */
export interface Context extends Ground {
  readonly me: PageOwner;
  /** Height of an hour in pixels, where it could be told. */
  readonly hour: number | undefined;
  readonly fallbacks: Fallbacks | undefined;
  /** The days of a list say where a row stands, not when its event is: search results are grouped at will. */
  readonly listsAreLoose: boolean;
  /** All of the above that an event with a readable label depends on, as one word. */
  readonly page: string;
}

/** The event of a chip that is alone: most are, and stay as they were from one drawing to the next. */
export function eventOfOne(chip: SeenChip, context: Context): SeenEvent {
  const { known, place, said, box } = chip;
  const kept = known.event;
  if (kept && kept.date === place.date && kept.box === box && kept.page === context.page) return kept.event;
  const event = eventOf([chip], context);
  // Without words of its own it depends on what else is on the page.
  if (said.span.start !== undefined && place.date !== undefined)
    known.event = { event, date: place.date, box, page: context.page };
  return event;
}

/** Puts the chips of one occurrence together: repeats on several days, halves of a night, copies on several calendars. */
export function eventOf(chips: readonly [SeenChip, ...SeenChip[]], context: Context): SeenEvent {
  const best = chips.find((chip) => isOwn(chip, context.me)) ?? chips[0];
  const { id, text } = best;
  const pieces = chips.flatMap((chip) => pieceOf(chip, context) ?? []);
  const [span, via] = whenOf(chips, pieces, context);
  const isMeeting = id.kind === 'event';
  return seenEvent(id, span, context.me.zone, {
    title: text.title,
    // Where no date is found, it cannot be told from what stands before it.
    said: isMeeting && text.label && best.said.dates.length > 0 ? [...best.said.pieces] : undefined,
    declined: isMeeting && text.struck ? true : undefined,
    via: { id: id.via, title: text.via, ...via },
  });
}

function isOwn({ id }: SeenChip, me: PageOwner): boolean {
  return id.own || (id.calendarId !== undefined && id.calendarId.replace(/@m$/, '@gmail.com') === me.email);
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
    .map(({ said }) =>
      said.dates.length > 0 ? said.span : (context.fallbacks?.spanOfTimes(said, pieces, context) ?? {}),
    )
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
  const { id } = chips[0];
  const [only] = pieces;
  // What is still to be done is counted on one day, without a word about it.
  if (id.kind === 'task-rollup' && only && chips[0].said.allDay && !chips[0].said.isUnread)
    return [
      { start: only.date, end: addDays(only.date, 1), allDay: true },
      { start: where, end: where },
    ];
  return context.fallbacks?.whenOf(chips, pieces, context, where) ?? [{}, {}];
}
