import type { SeenEvent, View } from '../../domain/event';
import type { Card } from './cards';
import { plainOf } from './clock';
import type { Days } from './columns';
import { isUndated } from './events';
import { busyWays, findOne, monthCellWays, surfaceWays } from './selectors';

/**
 * The dates whose every event was read. The hours of a day or week are drawn in full, also what is scrolled away; a month
 * hides what does not fit and says so by a number, where and how is not known: only a cell without one is complete.
 * Nothing counts while the page loads or if any event is without its date.
 */
export function coveredDates(
  page: Document,
  view: View,
  days: Days,
  cards: readonly Card[],
  events: readonly SeenEvent[],
): string[] {
  if (findOne(page, busyWays) || events.some(isUndated)) return [];
  if (view === 'event' || view === 'edit' || view === 'schedule' || cards.length === 0) return [];
  if (view !== 'month') return [...days.dates];
  const surface = page.querySelector(monthCellWays[0])?.closest(surfaceWays[0]) ?? page;
  const partly = new Set<string>();
  for (const button of strangersIn(surface, cards)) {
    const text = plainOf(button.textContent ?? '').trim();
    if (!/\d/.test(text) || /^\d+$/.test(text)) continue;
    const lies = days.lies(button, '');
    if (!lies) return [];
    partly.add(lies.from);
  }
  return days.dates.filter((date) => !partly.has(date));
}

/** The buttons that are none of a card. */
function strangersIn(surface: ParentNode, cards: readonly Card[]): readonly Element[] {
  const named = surface.querySelectorAll('[role="button"]');
  const ofCards = cards.filter(({ button }) => button.getAttribute('role') === 'button').length;
  const all = [...surface.querySelectorAll('button'), ...(named.length === ofCards ? [] : named)];
  if (all.length === 0) return [];
  const own = new Set<Element>(cards.map(({ element }) => element));
  return all.filter((button) => !closestOf(button, own));
}

function closestOf(element: Element, among: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (among.has(at)) return true;
  return false;
}
