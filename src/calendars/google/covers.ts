import { remembered } from '../remembered';
import type { FoundChips } from './chips';
import type { Place, Places } from './places';
import { comparable } from './plain-text';
import { overflowWays } from './selectors';

/** Days on which something is hidden behind "2 more". */
export function daysWithMore(
  roots: readonly ParentNode[],
  places: Places,
  skip: (why: string) => void,
): Set<string> {
  const days = new Set<string>();
  for (const root of roots) {
    for (const more of root.querySelectorAll(overflowWays[0])) {
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
export function coveredDays(
  places: Places,
  { chips, kept, unread }: FoundChips,
  more: ReadonlySet<string>,
): string[] {
  const strange = new Set(unread.map(({ date }) => date));
  if (strange.has(undefined)) return [];
  const seen: number[] = [];
  const count = ({ index }: Place): void => {
    if (index !== undefined) seen[index] = (seen[index] ?? 0) + 1;
  };
  for (const { place } of chips) count(place);
  for (const place of kept) count(place);
  return [...places.days]
    .filter(
      ([date, cells]) =>
        !more.has(date) &&
        !strange.has(date) &&
        cells.every(({ cell, index }) => isComplete(cell, date, seen[index] ?? 0)),
    )
    .map(([date]) => date)
    .sort();
}

function isComplete(cell: Element, date: string, seen: number): boolean {
  const heading = cell.firstElementChild;
  if (heading?.localName !== 'h2') return true;
  return seen >= countIn(`${date} ${heading.textContent}`);
}

/** How many events a heading behind its date counts: its number that is not of the date; 0 where it has none, "No events". */
const countIn = remembered((dated) => {
  const date = dated.slice(0, 10);
  const numbers = (comparable(dated.slice(11)).match(/\d+/g) ?? []).map(Number);
  for (const part of date.split('-').map(Number)) {
    const at = numbers.lastIndexOf(part);
    if (at >= 0) numbers.splice(at, 1);
  }
  return numbers[0] ?? 0;
});
