import type { CalendarAddress } from '../calendar';

/** Google Calendar's addresses: `/calendar/u/N/r/<view>/Y/M/D`. */
export const googleAddress: CalendarAddress = {
  id: 'google',
  name: 'Google Calendar',
  matches: ['https://calendar.google.com/*'],
  viewOf: () => undefined,
};
