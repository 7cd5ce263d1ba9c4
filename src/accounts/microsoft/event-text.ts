import type { Client } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import type { EventTexts } from '../event-text';
import { askGraph, graphWith } from './graph';

const prefer = 'IdType="ImmutableId"';
/**
 * Cairn's sign, in a set of properties of our own. A change of it alone is mailed to nobody: only the text of an event is
 * (Graph, "extended properties overview").
 */
const signName = 'String {8b9c2f4e-6d0a-4d43-9a51-2c7be1a0c7a1} Name CairnSign';
const expand = `singleValueExtendedProperties($filter=id eq '${signName}')`;

const signOf = (event: Event): string | undefined =>
  event.singleValueExtendedProperties?.find(({ id }) => id === signName)?.value ?? undefined;

/** The sign in an event: a round of delta never tells it. @throws {ServiceError} */
export async function readGraphSign(graph: Client, id: string): Promise<string | undefined> {
  const event = await askGraph<Event>(() =>
    graph
      .api(`/me/events/${encodeURIComponent(id)}`)
      .header('Prefer', prefer)
      .select('id')
      .expand(expand)
      .get(),
  );
  return signOf(event);
}
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
        .expand(expand)
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
      sign: signOf(event),
    };
  },

  async write(token, { id }, { text, form, etag, sign }) {
    await askGraph(() =>
      graphWith(token)
        .api(`/me/events/${encodeURIComponent(id)}`)
        .headers({ Prefer: prefer, 'If-Match': etag })
        .patch({
          ...(text === undefined ? {} : { body: { contentType: form, content: text } }),
          ...(sign === undefined ? {} : { singleValueExtendedProperties: [{ id: signName, value: sign }] }),
        }),
    );
  },
};
