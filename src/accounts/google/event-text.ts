import type { calendar_v3 } from '@googleapis/calendar';
import { isHtml } from '../../domain/splice-note';
import type { EventTexts } from '../event-text';
import { bearing, calendarApi } from './clients';

/** The name of Cairn's private property: seen by the person's own programs alone, in their own copy of the event. */
export const signName = 'cairn';
/** Google allows an event 300 properties and 32 kB of them, private and shared together (Calendar API, 2026-04). */
const mostProperties = 300;
const mostBytes = 32_000;

export const googleTexts: EventTexts = {
  mailsGuests: false,

  async read(token, { calendarId, id }) {
    const { data } = await calendarApi().events.get({ calendarId, eventId: id }, bearing(token));
    const text = data.description ?? '';
    return {
      text,
      form: isHtml(text) ? 'html' : 'text',
      etag: data.etag ?? '',
      mayEdit: data.organizer?.self === true || data.guestsCanModify === true || !data.attendees,
      guests: data.attendees?.filter(({ self, resource }) => !self && !resource).length ?? 0,
      sign: data.extendedProperties?.private?.[signName],
      full: isFull(data),
    };
  },

  /** Nobody is mailed; the conference is not touched as long as its version is not named. */
  async write(token, { calendarId, id }, { text, etag, sign }) {
    await calendarApi().events.patch(
      {
        calendarId,
        eventId: id,
        sendUpdates: 'none',
        requestBody: {
          ...(text === undefined ? {} : { description: text }),
          // A patch of properties leaves those of other programs alone.
          ...(sign === undefined ? {} : { extendedProperties: { private: { [signName]: sign } } }),
        },
      },
      bearing(token, { 'if-match': etag }),
    );
  },
};

function isFull({ extendedProperties }: calendar_v3.Schema$Event): boolean {
  const all = [extendedProperties?.private, extendedProperties?.shared].flatMap((each) =>
    Object.entries(each ?? {}).filter(([name]) => name !== signName),
  );
  const bytes = all.reduce((sum, [name, value]) => sum + new TextEncoder().encode(name + value).length, 0);
  return all.length >= mostProperties || bytes > mostBytes - 2048;
}
