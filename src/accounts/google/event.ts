import type { calendar_v3 } from '@googleapis/calendar';
import type { Person, Response, SeenEvent } from '../../domain/event';
import { localIn } from '../../domain/when';

const responses: Readonly<Record<string, Response>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentative',
};

/** Longest text that is taken along of a description: detection reads its beginning. */
const longest = 20_000;

/**
 * An event of Google Calendar as a sighting. Its id is the one the calendar's page carries, so page and account meet in
 * one meeting without guessing. `undefined` for what has no time (what is left of a cancelled occurrence).
 */
export function googleEvent(
  event: calendar_v3.Schema$Event,
  calendarId: string,
  zone: string,
): SeenEvent | undefined {
  const { id, start, end } = event;
  if (!id || !start || !end) return undefined;
  const allDay = start.date !== undefined && start.date !== null;
  const inZone = start.timeZone ?? zone;
  const local = (time: calendar_v3.Schema$EventDateTime): string =>
    allDay ? (time.date ?? '') : localIn(Date.parse(time.dateTime ?? ''), inZone);
  if (!allDay && Number.isNaN(Date.parse(start.dateTime ?? ''))) return undefined;
  const people = (event.attendees ?? []).map(personOf);
  const own = people.find(({ self }) => self);
  const instance = instanceOf(event);
  const conference = event.hangoutLink ?? event.conferenceData?.entryPoints?.find(({ uri }) => uri)?.uri;
  return {
    calendar: 'google',
    id,
    calendarId: calendarId.toLowerCase(),
    ...(event.recurringEventId ? { series: event.recurringEventId, recurring: true } : { recurring: false }),
    ...(instance ? { instance } : {}),
    ...(event.iCalUID ? { uid: event.iCalUID } : {}),
    title: (event.summary ?? '').slice(0, longest),
    start: local(start),
    end: local(end),
    ...(allDay ? {} : { zone: inZone }),
    allDay,
    kind: 'event',
    ...(event.location ? { place: event.location.slice(0, longest) } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(event.attendeesOmitted && people.length > 0 ? { peopleCount: people.length + 1 } : {}),
    ...(event.organizer?.email ? { organizer: event.organizer.email } : {}),
    ...(event.description ? { description: event.description.slice(0, longest) } : {}),
    declined: own?.response === 'declined',
    cancelled: event.status === 'cancelled',
    ...(event.visibility === 'private' ? { private: true } : {}),
    ...(conference ? { conference } : {}),
    origin: 'account',
    via: { start: 'account' },
  };
}

function personOf(attendee: calendar_v3.Schema$EventAttendee): Person {
  const { email, displayName, self, organizer, resource } = attendee;
  return {
    ...(email ? { email: email.toLowerCase() } : {}),
    ...(displayName ? { name: displayName } : {}),
    ...(self ? { self: true } : {}),
    ...(organizer ? { organizer: true } : {}),
    ...(resource ? { group: true } : {}),
    response: responses[attendee.responseStatus ?? ''] ?? 'none',
  };
}

/** The original start of an occurrence as Google writes it in ids: `20260109T060000Z`, `20260109`. */
function instanceOf({ recurringEventId, originalStartTime }: calendar_v3.Schema$Event): string | undefined {
  if (!recurringEventId) return undefined;
  const { date, dateTime } = originalStartTime ?? {};
  if (date) return date.replaceAll('-', '');
  const at = Date.parse(dateTime ?? '');
  return Number.isNaN(at) ? undefined : `${localIn(at, 'UTC').replace(/[-:]/g, '')}Z`;
}
