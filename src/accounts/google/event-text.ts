import { isHtml } from '../../domain/splice-note';
import type { EventTexts } from '../event-text';
import { bearing, calendarApi } from './clients';

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
    };
  },

  /** Nobody is mailed; the conference is not touched as long as its version is not named. */
  async write(token, { calendarId, id }, { text, etag }) {
    await calendarApi().events.patch(
      { calendarId, eventId: id, sendUpdates: 'none', requestBody: { description: text } },
      bearing(token, { 'if-match': etag }),
    );
  },
};
