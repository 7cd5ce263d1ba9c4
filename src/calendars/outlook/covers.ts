import type { SeenEvent, View } from '../../domain/event';
import type { Card } from './cards';
import type { Days } from './columns';
import { findAll, findOne, selectors } from './selectors';

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
  if (findOne(page, selectors.busy) || events.some(({ start }) => start === undefined)) return [];
  if (view === 'event' || view === 'edit' || view === 'schedule' || cards.length === 0) return [];
  if (view !== 'month') return [...days.dates];
  const own = new Set<Element>(cards.map(({ element }) => element));
  const cells = findAll(page, selectors.monthCell)[0];
  const hiding = [
    ...(cells[0]?.closest(selectors.surface[0]) ?? page).querySelectorAll('button, [role="button"]'),
  ].filter(
    (button) =>
      !closestOf(button, own) &&
      /\d/.test(button.textContent ?? '') &&
      !/^\s*\d+\s*$/.test(button.textContent ?? ''),
  );
  if (hiding.some((button) => !cells.some((cell) => cell.contains(button)))) return [];
  const partly = new Set(
    cells.filter((cell) => hiding.some((button) => cell.contains(button))).map(({ id }) => id.slice(13, 23)),
  );
  return days.dates.filter((date) => !partly.has(date));
}

function closestOf(element: Element, among: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (among.has(at)) return true;
  return false;
}
