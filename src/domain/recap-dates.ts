import type { Meeting } from './meeting';
import { instantOf, zoned } from './when';

type Time = Pick<Meeting, 'start' | 'end' | 'zone' | 'allDay'>;

/** A date in a mail: `14 May`. Read a year later it still says which day, so the year is there when it is not this one's. */
export function sayDate(local: string, language: string): string {
  if (local === '') return '';
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    instantOf(local.slice(0, 10), 'UTC'),
  );
}

/** A meeting's time in a mail: weekday, date, hour, and the zone, because the other may live in another one. */
export function sayMeetingTime({ start, zone, allDay }: Time, language: string): string {
  if (start === '') return '';
  const day = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(instantOf(start.slice(0, 10), 'UTC'));
  if (allDay || !start.includes('T')) return day;
  const at = instantOf(start, zone);
  const time = new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zoned(at, zone).timeZoneId,
    timeZoneName: 'short',
  });
  return `${day}, ${time.format(at)}`;
}

/** Two other times for a meeting that did not take place: at its own hour, on the next but one working day and a week on. */
export function proposeTimes(meeting: Time, now: number): Time[] {
  if (meeting.start === '') return [];
  const today = zoned(now, meeting.zone).toPlainDate();
  const planned = Temporal.PlainDate.from(meeting.start.slice(0, 10));
  const from = Temporal.PlainDate.compare(planned, today) > 0 ? planned : today;
  const soon = workingDay(from.add({ days: 2 }));
  const week = workingDay(from.add({ days: 7 }));
  const time = meeting.start.slice(10);
  return [soon, week].map((day) => ({
    ...meeting,
    start: `${day}${time}`,
    end: `${day}${meeting.end.slice(10)}`,
  }));
}

function workingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;
}
