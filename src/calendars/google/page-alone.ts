import type { SeenEvent, View } from '../../domain/event';
import { type FoundChips, hasUnknown, type SeenChip } from './chips';
import { findEventId } from './event-id';
import { furtherSelectors } from './further-selectors';
import { bubbleOf } from './open-boxes';
import { countPeriods, periodOf } from './page';
import { plainText } from './plain-text';
import { findAll, findOne, gridWays } from './selectors';

/** The one of several grids that fits the page's view and address; all, where none does. */
export function fittingGrids(all: readonly HTMLElement[], view: View, url: URL): readonly HTMLElement[] {
  const isColumns = view === 'day' || view === 'week' || view === 'custom';
  const fitting = all.filter(
    (grid) => grid.getAttribute('data-is-column-view-context') === String(isColumns),
  );
  if (countPeriods(fitting) === 1) return fitting;
  const [, year, month, day] =
    /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(url.pathname)?.map(Number) ?? [];
  const key = (((year ?? 0) - 1970) << 9) | ((month ?? 0) << 5) | (day ?? 0);
  const around = (fitting.length > 0 ? fitting : all).filter((grid) => {
    const [from, to] = periodOf(grid).split(' ').map(Number);
    return Number(from) <= key && key <= Number(to);
  });
  return around.length === 1 ? around : all;
}

/** What stands around a grid that is not the small month of the side bar, where the host lost its name. */
export function drawnAround(page: Document): HTMLElement | undefined {
  const grid = findAll(page, gridWays).find((each) => each.localName !== 'table');
  return grid?.parentElement ?? page.querySelector<HTMLElement>('main, [role="main"]') ?? undefined;
}

/** What the page says of itself in other places: its view, its language, the account's address in its first data. */
export function saidElsewhere(page: Document): {
  readonly view?: string | undefined;
  readonly language?: string | undefined;
  readonly email?: string | undefined;
} {
  const data = findOne(page, furtherSelectors.bootstrap)?.textContent;
  return {
    view: findOne(page, furtherSelectors.activeView)?.getAttribute('data-active-view')?.toUpperCase(),
    language: plainText(findOne(page, furtherSelectors.ownLanguage)?.textContent) || undefined,
    email: data ? /"([^"\\\s]+@[^"\\\s]+)"/.exec(data.slice(0, 2_000))?.[1]?.toLowerCase() : undefined,
  };
}

/** The signed-in person's own first calendar is called like the account. */
export function ownCalendar(page: Document, chips: readonly SeenChip[]): string | undefined {
  const own = chips.find(({ id }) => id.own)?.id.calendarId;
  if (own !== undefined) return own;
  const bubble = bubbleOf(page);
  const open = bubble && findEventId(bubble.details);
  return open?.own ? open.calendarId : undefined;
}

/** What makes a page with calendar content one that is not read. An empty month, or one that is not drawn yet, is none. */
export function blindness(
  roots: readonly ParentNode[],
  { chips, candidates }: FoundChips,
  events: readonly SeenEvent[],
): string | null {
  if (candidates === 0) return roots.some(hasUnknown) ? 'unknown-chips' : null;
  if (chips.length === 0) return 'unread-chips';
  const meetings = events.filter(({ kind }) => kind === 'event');
  return meetings.length > 0 && meetings.every(({ start }) => start === undefined) ? 'no-dates' : null;
}
