import type { NewEvent } from '../new-event';

/**
 * Google's event form, filled in: `calendar/render?action=TEMPLATE` with `text`, `dates`, `ctz`, `details`, `location`, `add`
 * (documented by common use for many years; looked up in September 2026). Nothing is saved before the person saves it.
 */
export function googleEventLink({ title, start, end, zone, guests, text, place }: NewEvent): string {
  const stamp = (local: string): string => local.slice(0, 19).replace(/[-:]/g, '');
  const fields: [string, string | undefined][] = [
    ['text', title],
    ['dates', `${stamp(start)}/${stamp(end)}`],
    ['ctz', zone],
    ['details', text],
    ['location', place],
    ['add', guests.length > 0 ? guests.join(',') : undefined],
  ];
  const query = fields
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&');
  return `https://calendar.google.com/calendar/render?action=TEMPLATE&${query}`;
}
