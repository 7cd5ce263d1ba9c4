import type { AccountCalendar } from '../../domain/account';
import type { PageOfEvents, ReadAsk, Source } from '../source';
import { bearing, calendarApi } from './clients';
import { googleEvent } from './event';
import { signName } from './event-text';

/** The largest page the API gives: fewer requests, and each is kept as it comes. */
const pageSize = 250;
/** Entries that can be meetings: no working places, no birthdays, no focus time. */
const eventTypes = ['default', 'fromGmail'];

/** Google Calendar: a window of single occurrences, then what changed since, by its sync token. */
export const googleSource: Source = {
  async calendars(token) {
    const { data } = await calendarApi().calendarList.list({ maxResults: 250 }, bearing(token));
    return (data.items ?? []).flatMap(
      ({ id, summaryOverride, summary, primary, accessRole }): AccountCalendar[] => {
        // Free or busy alone shows no meeting; calendars of holidays and birthdays hold none.
        if (!id || accessRole === 'freeBusyReader' || /@group\.v\.calendar\.google\.com$/.test(id)) return [];
        const main = primary === true;
        return [{ id, name: summaryOverride ?? summary ?? id, main, chosen: main }];
      },
    );
  },

  async read({ token, calendarId, from, to, place, zone }: ReadAsk): Promise<PageOfEvents> {
    // What a sync token goes with must be as it was in the first read; its window it knows itself.
    const window = { timeMin: new Date(from).toISOString(), timeMax: new Date(to).toISOString() };
    const { data } = await calendarApi().events.list(
      {
        calendarId,
        singleEvents: true,
        eventTypes,
        maxResults: pageSize,
        ...(place.sync ? { syncToken: place.sync } : window),
        ...(place.page ? { pageToken: place.page } : {}),
      },
      bearing(token),
    );
    const items = data.items ?? [];
    const gone = items.filter(({ status }) => status === 'cancelled');
    const inZone = data.timeZone ?? zone;
    return {
      events: items
        .filter(({ status }) => status !== 'cancelled')
        .flatMap((event) => googleEvent(event, calendarId, inZone) ?? []),
      signs: items.flatMap(({ id, extendedProperties }) => {
        const sign = extendedProperties?.private?.[signName];
        return id && sign ? [{ id, sign }] : [];
      }),
      removed: gone.flatMap(({ id }) => (id ? [{ id, cancelled: true }] : [])),
      // A page may be empty with another behind it: only the token says whether it is the last.
      place: data.nextPageToken
        ? { page: data.nextPageToken, sync: place.sync }
        : { sync: data.nextSyncToken ?? undefined },
    };
  },
};
