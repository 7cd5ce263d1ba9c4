import type { Event } from '@microsoft/microsoft-graph-types';
import type { EventTexts } from '../event-text';
import { askGraph, graphWith } from './graph';

const prefer = 'IdType="ImmutableId"';
const select = 'id,body,isOnlineMeeting,onlineMeeting,isOrganizer,attendees';

/**
 * Outlook: there is no change of an invitation that is not mailed to the guests, and a body that loses the block of its
 * online meeting loses the meeting (Graph, "update event"; reports of 2021 to 2025).
 */
export const graphTexts: EventTexts = {
  mailsGuests: true,

  async read(token, { id }) {
    const event = await askGraph<Event & { readonly '@odata.etag'?: string }>(() =>
      graphWith(token)
        .api(`/me/events/${encodeURIComponent(id)}`)
        .header('Prefer', prefer)
        .select(select)
        .get(),
    );
    const link = event.onlineMeeting?.joinUrl;
    return {
      text: event.body?.content ?? '',
      form: event.body?.contentType === 'text' ? 'text' : 'html',
      etag: event['@odata.etag'] ?? '',
      mayEdit: event.isOrganizer === true,
      ...(event.isOnlineMeeting && link ? { meetingLink: link } : {}),
      guests: event.attendees?.filter(({ type }) => type !== 'resource').length ?? 0,
    };
  },

  async write(token, { id }, { text, form, etag }) {
    await askGraph(() =>
      graphWith(token)
        .api(`/me/events/${encodeURIComponent(id)}`)
        .headers({ Prefer: prefer, 'If-Match': etag })
        .patch({ body: { contentType: form, content: text } }),
    );
  },
};
