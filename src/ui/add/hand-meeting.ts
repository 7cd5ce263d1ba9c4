import type { SeenEvent } from '@/domain/event';
import { failureKey } from '@/domain/failure-key';
import { fitsEmail } from '../verdict/partner';

/** A meeting as typed: a date (`2026-05-14`), times of day (`14:00`), and with whom. */
export interface HandMeeting {
  readonly title: string;
  readonly date: string;
  readonly from: string;
  readonly until: string;
  readonly name: string;
  readonly email: string;
}

/** What is missing or cannot be, by field, as messages of the catalogue. */
export function mistakesOf(meeting: HandMeeting): Partial<Record<keyof HandMeeting, string>> {
  const mistakes: Partial<Record<keyof HandMeeting, string>> = {};
  if (meeting.name.trim() === '') mistakes.name = 'verdict_name_missing';
  if (!fitsEmail(meeting.email)) mistakes.email = failureKey('bad-address');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(meeting.date)) mistakes.date = 'add_date_missing';
  if (!isTime(meeting.from)) mistakes.from = 'add_time_missing';
  if (!isTime(meeting.until)) mistakes.until = 'add_time_missing';
  return mistakes;
}

const isTime = (text: string): boolean => /^\d{2}:\d{2}/.test(text);

/** The meeting as a calendar would have shown it. An end before the start is on the next day. */
export function eventByHand(meeting: HandMeeting, id: string, zone: string): SeenEvent {
  const start = Temporal.PlainDateTime.from(`${meeting.date}T${meeting.from}`);
  const sameDay = Temporal.PlainDateTime.from(`${meeting.date}T${meeting.until}`);
  const overMidnight = Temporal.PlainDateTime.compare(sameDay, start) <= 0;
  const end = overMidnight ? sameDay.add({ days: 1 }) : sameDay;
  const write = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' });
  const name = meeting.name.trim().slice(0, 200);
  const email = meeting.email.trim().toLowerCase();
  return {
    calendar: 'hand',
    id,
    title: meeting.title.trim().slice(0, 500) || name,
    start: write(start),
    end: write(end),
    zone,
    allDay: false,
    kind: 'event',
    people: [{ name, ...(email === '' ? {} : { email }) }],
    via: { start: 'hand' },
  };
}
