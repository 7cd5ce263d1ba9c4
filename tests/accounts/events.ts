import type { calendar_v3 } from '@googleapis/calendar';
import type { Event } from '@microsoft/microsoft-graph-types';
import { meetingBlob } from '../practice/services/graph-calendar';
import { me } from './test-accounts';

export const ada = { email: 'ada@example.org', displayName: 'Ada Byron' };

/** An event as Google Calendar's API gives it: tomorrow at two, Berlin time. */
export const googleMeeting = (change: calendar_v3.Schema$Event = {}): calendar_v3.Schema$Event => ({
  id: 'ev1',
  iCalUID: `${change.id ?? 'ev1'}@google.com`,
  summary: 'Mentoring with Ada',
  description: 'Room is booked.',
  start: { dateTime: '2026-05-14T14:00:00+02:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-05-14T15:00:00+02:00', timeZone: 'Europe/Berlin' },
  organizer: { email: me.email, self: true },
  attendees: [
    { email: me.email, self: true, responseStatus: 'accepted', organizer: true },
    { ...ada, responseStatus: 'accepted' },
  ],
  ...change,
});

export const joinUrl = 'https://teams.microsoft.com/l/meetup-join/practice-1';

/** An event as Graph gives it: tomorrow at two, Berlin time, with an online meeting. */
export const graphMeeting = (change: Event = {}): Event => ({
  id: 'AAk-1',
  iCalUId: `040000-${change.id ?? 'AAk-1'}`,
  subject: 'Mentoring with Ada',
  type: 'singleInstance',
  isAllDay: false,
  isCancelled: false,
  isOrganizer: true,
  start: { dateTime: '2026-05-14T12:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-05-14T13:00:00.0000000', timeZone: 'UTC' },
  organizer: { emailAddress: { address: me.email, name: me.name } },
  attendees: [
    {
      type: 'required',
      status: { response: 'accepted' },
      emailAddress: { address: ada.email, name: 'Ada Byron' },
    },
  ],
  body: {
    contentType: 'html',
    content: `<html><head><meta charset="utf-8"></head><body><p>Half an hour.</p>${meetingBlob(joinUrl)}</body></html>`,
  },
  bodyPreview: 'Half an hour.',
  isOnlineMeeting: true,
  onlineMeeting: { joinUrl },
  ...change,
});
