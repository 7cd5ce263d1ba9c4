import type { SeenChip } from './chips';
import type { Places } from './places';
import { comparable } from './plain-text';
import { selectors } from './selectors';

/** Days on which something is hidden behind "2 more". */
export function daysWithMore(
  roots: readonly ParentNode[],
  places: Places,
  skip: (why: string) => void,
): Set<string> {
  const days = new Set<string>();
  for (const root of roots) {
    for (const more of root.querySelectorAll(selectors.overflow[0])) {
      skip('overflow');
      const { date } = places.of(more);
      if (date) days.add(date);
    }
  }
  return days;
}

/**
 * The days whose every event is on the page: nothing behind "more", and as many chips as the cell's own heading counts
 * ("5 events, Wednesday, December 24": headings and chips agreed in 35 of 35 cells of a saved month of 2025-12).
 */
export function coveredDays(places: Places, chips: readonly SeenChip[], more: ReadonlySet<string>): string[] {
  const seen = new Map<Element, number>();
  for (const { place } of chips) {
    if (place.cell) seen.set(place.cell, (seen.get(place.cell) ?? 0) + 1);
  }
  return [...places.days]
    .filter(
      ([date, cells]) =>
        !more.has(date) && cells.every((cell) => isComplete(cell, date, seen.get(cell) ?? 0)),
    )
    .map(([date]) => date)
    .sort();
}

function isComplete(cell: Element, date: string, seen: number): boolean {
  const heading = cell.firstElementChild;
  if (heading?.localName !== 'h2') return true;
  const key = `${date} ${heading.textContent}`;
  const known = counts.get(key) ?? countIn(heading.textContent, date);
  if (counts.size > 500) counts.clear();
  counts.set(key, known);
  return seen >= known;
}

const counts = new Map<string, number>();

/** How many events a heading counts: its number that is not of the date; 0 where it has none, "No events". */
function countIn(heading: string, date: string): number {
  const numbers = (comparable(heading).match(/\d+/g) ?? []).map(Number);
  for (const part of date.split('-').map(Number)) {
    const at = numbers.lastIndexOf(part);
    if (at >= 0) numbers.splice(at, 1);
  }
  return numbers[0] ?? 0;
}
