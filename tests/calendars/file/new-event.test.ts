import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { writeIcs } from '@/calendars/file/write-ics';
import { type NewEvent, newEventLink, withNote } from '@/calendars/new-event';
import { agendaNote } from '@/domain/invitation';
import { oneOfEach } from '../../samples';
import { say } from '../../words';

const event: NewEvent = {
  title: 'Mentoring: Ada & Jonas <b>',
  start: '2026-05-28T14:00:00',
  end: '2026-05-28T15:00:00',
  zone: 'Europe/Berlin',
  guests: ['ada+tag@example.org'],
  text: 'One & two\n<three>',
};
const linkOf = (calendar: 'google' | 'outlook', change: Partial<NewEvent> = {}) =>
  new URL(newEventLink(calendar, { ...event, ...change })?.url ?? '');

describe('the form of a new event', () => {
  test('Google’s has title, time in its zone, guest and text', () => {
    const url = linkOf('google');
    expect(url.origin + url.pathname).toBe('https://calendar.google.com/calendar/render');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      action: 'TEMPLATE',
      text: event.title,
      dates: '20260528T140000/20260528T150000',
      ctz: 'Europe/Berlin',
      details: event.text,
      add: 'ada+tag@example.org',
    });
    expect(url.search).not.toContain('+');
  });

  test('Outlook’s has them in its own way: moments in UTC, body as HTML, no angle brackets in the title', () => {
    const url = linkOf('outlook', { host: 'outlook.live.com' });
    expect(url.origin + url.pathname).toBe('https://outlook.live.com/calendar/0/deeplink/compose');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      subject: 'Mentoring: Ada & Jonas b',
      startdt: '2026-05-28T12:00:00Z',
      enddt: '2026-05-28T13:00:00Z',
      to: 'ada+tag@example.org',
      body: 'One &#38; two<br>&#60;three&#62;',
    });
    expect(linkOf('outlook', { host: 'outlook.office.com' }).hostname).toBe('outlook.office.com');
    expect(linkOf('outlook', { host: 'evil.example' }).hostname).toBe('outlook.cloud.microsoft');
  });

  test('leaves the text out where the address would be too long, and says so', () => {
    const long = newEventLink('google', { ...event, text: 'é'.repeat(2000) });
    expect(long?.complete).toBe(false);
    expect(long?.url.length).toBeLessThan(500);
    expect(newEventLink('hand', event)).toBeUndefined();
  });

  test('takes its text from a note that may leave', () => {
    const agenda = {
      ...oneOfEach.agendas,
      topics: [
        { id: '1', question: 'PRIVATE?', minutes: 5, audience: 'me' as const },
        { id: '2', question: 'What next?', minutes: 5, audience: 'pair' as const },
      ],
    };
    const { text } = withNote(event, agendaNote(agenda, [], say));
    expect(text).toContain('What next?');
    expect(text).not.toContain('PRIVATE');
    expect(withNote(event, undefined)).toEqual(event);
  });
});

test('the file of a new event is read by the library that reads everybody’s', () => {
  const hostile = {
    ...event,
    title: 'A\r\nATTENDEE:mailto:evil@example.net',
    guests: ['ada@example.org', 'no\r\nX:1@x'],
  };
  const calendar = new ICAL.Component(
    ICAL.parse(writeIcs(hostile, { uid: 'u1', now: Date.UTC(2026, 4, 14) })),
  );
  const [entry, ...others] = calendar.getAllSubcomponents('vevent');
  const read = new ICAL.Event(entry);
  expect(others).toEqual([]);
  expect(read.startDate.toJSDate().toISOString()).toBe('2026-05-28T12:00:00.000Z');
  expect(read.duration.toSeconds()).toBe(3600);
  expect(read.attendees.map((each) => each.getFirstValue())).toEqual(['mailto:ada@example.org']);
  expect(read.description).toBe(event.text);
  expect(calendar.getFirstPropertyValue('method')).toBeNull();
});
