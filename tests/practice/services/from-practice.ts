import type { calendar_v3 } from '@googleapis/calendar';
import type { Event } from '@microsoft/microsoft-graph-types';
import 'temporal-polyfill/global';
import type { PracticeEvent, PracticePerson } from '../event-shape.ts';
import { meetingBlob } from './graph-calendar.ts';

const instant = (local: string, zone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

const googleAnswers = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentative',
  none: 'needsAction',
};
const graphAnswers = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentativelyAccepted',
  none: 'notResponded',
} as const;

/** An event of the practice calendar as Google's API gives the very same. */
export function asGoogleEvent(event: PracticeEvent, zone: string): calendar_v3.Schema$Event {
  const time = (local: string) =>
    event.allDay ? { date: local } : { dateTime: instant(local, zone).toString(), timeZone: zone };
  const [, series, original] = /^(.+)_(\d{8}T\d{6}Z)$/.exec(event.eventId) ?? [];
  const host = event.people.find(({ organizer }) => organizer);
  return {
    id: event.eventId,
    iCalUID: `${series ?? event.eventId}@google.com`,
    ...(series && original
      ? { recurringEventId: series, originalStartTime: { dateTime: isoOf(original), timeZone: zone } }
      : {}),
    summary: event.title,
    description: event.description,
    start: time(event.start),
    end: time(event.end),
    ...(event.place ? { location: event.place } : {}),
    ...(host
      ? { organizer: { email: host.email, displayName: host.name, ...(host.self ? { self: true } : {}) } }
      : {}),
    attendees: event.people.map((person) => ({
      email: person.email,
      displayName: person.name,
      responseStatus: googleAnswers[person.response],
      ...(person.self ? { self: true } : {}),
      ...(person.organizer ? { organizer: true } : {}),
    })),
  };
}

/** The same at Graph, where its page knows it by another id. */
export function asGraphEvent(event: PracticeEvent, zone: string): Event {
  const host = event.people.find(({ organizer }) => organizer);
  const others = event.people.filter((person) => person !== host);
  const address = ({ name, email }: PracticePerson) => ({ emailAddress: { name, address: email } });
  const time = (local: string) => ({
    dateTime: `${instant(local, zone).toString().slice(0, 19)}.0000000`,
    timeZone: 'UTC',
  });
  return {
    id: `immutable-${event.id}`,
    iCalUId: `040000-${event.id}`,
    subject: event.title,
    type: 'singleInstance',
    isAllDay: false,
    isCancelled: false,
    isOrganizer: host?.self === true,
    start: time(event.start),
    end: time(event.end),
    ...(host ? { organizer: address(host) } : {}),
    attendees: others.map((person) => ({
      ...address(person),
      type: 'required',
      status: { response: graphAnswers[person.response] },
    })),
    body: {
      contentType: 'html',
      content: `<html><head></head><body>${event.description}${event.conference ? meetingBlob(event.conference) : ''}</body></html>`,
    },
    isOnlineMeeting: event.conference !== undefined,
    ...(event.conference ? { onlineMeeting: { joinUrl: event.conference } } : {}),
  };
}

const isoOf = (basic: string): string =>
  basic.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
