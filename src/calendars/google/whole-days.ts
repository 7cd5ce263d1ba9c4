import type { SeenChip } from './chips';
import type { Places } from './places';

/** Whether every event of a day is on the page: nothing behind "more", or no day of a list is missing around it. */
export function wholeDays(
  chips: readonly SeenChip[],
  places: Places,
  more: ReadonlySet<string>,
): (date: string) => boolean {
  const rows = chips.flatMap(({ place }) => (place.is === 'row' && place.date ? [place.date] : [])).sort();
  return (date) =>
    (places.days.has(date) && !more.has(date)) ||
    (rows.length > 0 && (rows[0] ?? '') <= date && date <= (rows.at(-1) ?? ''));
}
