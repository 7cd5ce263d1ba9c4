import type { View } from '../../domain/event';
import type { CalendarAddress } from '../calendar';

/** The names in `/calendar/u/N/r/<name>/…`, and the few by which the page itself calls what its address calls otherwise. */
const views: Readonly<Record<string, View>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  agenda: 'schedule',
  schedule: 'schedule',
  customday: 'custom',
  customdays: 'custom',
  customweek: 'custom',
  customweeks: 'custom',
  search: 'search',
  eventedit: 'edit',
  settings: 'other',
  trash: 'other',
};

export function viewNamed(name: string): View | undefined {
  return Object.hasOwn(views, name) ? views[name] : undefined;
}

/**
 * Google Calendar's addresses: `/calendar/u/N/r/<view>/Y/M/D`. A bare `/calendar/r` and the settings are `other`: which
 * view the former shows is told by the page alone. Embedded calendars and booking pages are built differently and are
 * no pages of this calendar.
 */
export const googleAddress: CalendarAddress = {
  id: 'google',
  name: 'Google Calendar',
  matches: ['https://calendar.google.com/*'],
  viewOf(url) {
    if (url.hostname !== 'calendar.google.com') return undefined;
    const path = /^\/(?:calendar(?:\/[ub]\/\d+)?(?:\/r(?:\/([^/]*).*)?)?\/?)?$/.exec(url.pathname);
    if (!path) return undefined;
    return viewNamed(path[1] ?? '') ?? 'other';
  },
};
