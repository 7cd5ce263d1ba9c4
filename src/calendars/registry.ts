import type { CalendarAddress } from './calendar';
import { googleAddress } from './google/address';
import { outlookAddress } from './outlook/address';

/** The one list of calendars. A new calendar is its folder, its line here and its page parts. */
export const calendarAddresses: readonly CalendarAddress[] = [googleAddress, outlookAddress];

/** The calendar an address belongs to. */
export function calendarAt(url: URL): CalendarAddress | undefined {
  return calendarAddresses.find((address) => address.viewOf(url) !== undefined);
}

/** The calendar whose pages are on this host. */
export function calendarOnHost(host: string): CalendarAddress | undefined {
  return calendarAddresses.find(({ matches }) =>
    matches.some((match) => match.startsWith(`https://${host}/`)),
  );
}
