import ICAL from 'ical.js';
import { instantOf } from '@/domain/when';
import type { NewEvent } from '../new-event';

/**
 * A meeting as an iCalendar file. Times are written in UTC: a named zone would need its whole table of changes in the file.
 * It has guests and no organiser or method, so that no program takes it for an invitation to be answered.
 */
export function writeIcs(event: NewEvent, how: { readonly uid: string; readonly now: number }): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Cairn//Cairn//EN');
  const entry = new ICAL.Component('vevent');
  const time = (at: number): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true);
  entry.addPropertyWithValue('uid', `${how.uid}@cairn.invalid`);
  entry.addPropertyWithValue('dtstamp', time(how.now));
  entry.addPropertyWithValue('dtstart', time(instantOf(event.start, event.zone)));
  entry.addPropertyWithValue('dtend', time(instantOf(event.end, event.zone)));
  entry.addPropertyWithValue('summary', event.title);
  if (event.text) entry.addPropertyWithValue('description', event.text);
  if (event.place) entry.addPropertyWithValue('location', event.place);
  for (const guest of event.guests) {
    if (/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(guest))
      entry.addPropertyWithValue('attendee', `mailto:${guest}`);
  }
  calendar.addSubcomponent(entry);
  return `${calendar.toString()}\r\n`;
}
