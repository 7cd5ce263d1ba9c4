import type { Attendee, Event } from '@microsoft/microsoft-graph-types';
import type { Person, Response, SeenEvent } from '../../domain/event';
import { localIn } from '../../domain/when';

const responses: Readonly<Record<string, Response>> = {
  accepted: 'accepted',
  organizer: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
};

/** Longest text that is taken along of a description. */
const longest = 20_000;

/**
 * An event of Graph as a sighting, times asked for in UTC. It names no series: the page of Outlook does not either, and
 * what a person said about a series must hold for both (see `seriesKey`).
 */
export function graphEvent(
  event: Event,
  calendarId: string,
  zone: string,
  email: string,
): SeenEvent | undefined {
  const { id, start, end } = event;
  if (!id || !start?.dateTime || !end?.dateTime) return undefined;
  const allDay = event.isAllDay === true;
  const local = (dateTime: string): string =>
    allDay ? dateTime.slice(0, 10) : localIn(Date.parse(`${dateTime.slice(0, 19)}Z`), zone);
  const organizer = event.organizer?.emailAddress;
  const listed = (event.attendees ?? []).map((attendee) => personOf(attendee, email));
  const organizes = organizer?.address?.toLowerCase();
  const people =
    organizes === undefined || listed.length === 0 || listed.some((each) => each.email === organizes)
      ? listed.map((each) => (each.email === organizes ? { ...each, organizer: true } : each))
      : [organizerOf(organizes, organizer?.name, email), ...listed];
  const recurring = event.type === 'occurrence' || event.type === 'exception';
  const place = event.location?.displayName;
  const conference = event.onlineMeeting?.joinUrl ?? event.onlineMeetingUrl;
  return {
    calendar: 'outlook',
    id,
    calendarId,
    ...(event.iCalUId ? { uid: event.iCalUId } : {}),
    title: (event.subject ?? '').slice(0, longest),
    start: local(start.dateTime),
    end: local(end.dateTime),
    ...(allDay ? {} : { zone }),
    allDay,
    kind: 'event',
    recurring,
    ...(place ? { place: place.slice(0, longest) } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(organizes ? { organizer: organizes } : {}),
    ...(event.bodyPreview ? { description: event.bodyPreview } : {}),
    declined: event.responseStatus?.response === 'declined',
    cancelled: event.isCancelled === true,
    ...(event.sensitivity === 'private' || event.sensitivity === 'confidential' ? { private: true } : {}),
    ...(conference ? { conference } : {}),
    origin: 'account',
    via: { start: 'account' },
  };
}

function personOf({ emailAddress, status, type }: Attendee, own: string): Person {
  const email = emailAddress?.address?.toLowerCase();
  const name = emailAddress?.name;
  return {
    ...(email ? { email } : {}),
    ...(name ? { name } : {}),
    ...(email === own ? { self: true } : {}),
    ...(type === 'resource' ? { group: true } : {}),
    response: responses[status?.response ?? ''] ?? 'none',
  };
}

function organizerOf(email: string, name: string | null | undefined, own: string): Person {
  return {
    email,
    ...(name ? { name } : {}),
    organizer: true,
    ...(email === own ? { self: true } : {}),
    response: 'accepted',
  };
}
