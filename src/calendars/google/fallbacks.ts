import type { EventKind, SeenEvent, View } from '../../domain/event';
import type { ChipText } from './chip-text';
import type { FoundChips, SeenChip } from './chips';
import type { EventId } from './event-id';
import type { Context } from './events';
import type { ToldBox } from './hours';
import type { Place, Places } from './places';
import type { Said, Span } from './said';
import type { Ground, Piece } from './span';

/** Days, cell by cell, and the way that tells them. */
export type Dates = readonly [via: string, dates: readonly (string | undefined)[]];

/**
 * Ways to read what a page no longer says where it should. An ordinary page needs none of them: they come with the whole
 * reader (`whole-grid.ts`), a script of its own. Without them a field stays unknown.
 */
export interface Fallbacks {
  /** The texts of any chip. */
  readText(chip: Element, inHours: boolean): ChipText | undefined;
  /** What a chip is that lost the prefix of its id. */
  kindOf(chip: Element, id: EventId): EventKind;
  /** The accessible name a chip is read by. */
  nameOf(chip: Element): string | null;
  /** When an event is whose words do not say it. */
  whenOf(
    chips: readonly [SeenChip, ...SeenChip[]],
    pieces: readonly Piece[],
    context: Context,
    where: string,
  ): readonly [Span, Record<string, string>];
  /** The span of times that name no day. */
  spanOfTimes(said: Said, pieces: readonly Piece[], ground: Ground): Span;
  /** Whether every event of a day is on the page. */
  wholeDays(chips: readonly SeenChip[], places: Places, more: ReadonlySet<string>): (date: string) => boolean;
  hourHeight(boxes: readonly ToldBox[], chips: readonly SeenChip[]): number | undefined;
  /** The address of the signed-in person's own first calendar. */
  ownCalendar(page: Document, chips: readonly SeenChip[]): string | undefined;
  /** What makes a page with calendar content one that is not read. */
  blindness(roots: readonly ParentNode[], found: FoundChips, events: readonly SeenEvent[]): string | null;
  countedDays(row: Element, cells: readonly Element[], grid: Element | null): readonly Dates[];
  /** The one of several grids that fits the page's address. */
  fittingGrids(grids: readonly HTMLElement[], view: View, url: URL): readonly HTMLElement[];
  /** What the page says of itself in other places. */
  said(page: Document): {
    readonly view?: string | undefined;
    readonly language?: string | undefined;
    readonly email?: string | undefined;
  };
  drawnIn(page: Document): HTMLElement | undefined;
  /** Where a chip stands that is in no dated cell. */
  placeAround(chip: Element, place: Place): Place | undefined;
}
