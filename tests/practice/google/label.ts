import type { PracticeEvent } from '../event-shape.ts';
import { endOf, lastDayOf, startOf } from '../page/dates.ts';
import type { Formats } from './formats.ts';

/** The hidden label of a chip: time, title, calendar, answer, place, date, in the page's language. */
export function labelOf(event: PracticeEvent, formats: Formats, ownerName: string): string {
  const { words } = formats;
  const first = startOf(event).toPlainDate();
  const oneDay = first.equals(lastDayOf(event));
  if (event.kind === 'task-rollup') return event.title;
  if (event.kind === 'task' || event.kind === 'task-block') {
    const state = event.done ? words.done : words.notDone;
    return [`${words.task}${event.title}`, state, formats.date(first), rangeOf(event, formats)].join(
      words.separator,
    );
  }
  if (event.kind === 'working-location') {
    return [words.workingFrom + event.title, ownerName, datesOf(event, formats)].join(words.separator);
  }
  const own = event.people.find((person) => person.self);
  const parts = [
    event.allDay ? (oneDay ? words.allDay : undefined) : rangeOf(event, formats),
    words.separator === '、' ? `「${event.title}」` : event.title,
    calendarOf(event, formats, ownerName),
    own && words.answers[own.response],
    event.kind === 'holiday' ? undefined : event.place ? words.location + event.place : words.noLocation,
    event.allDay || oneDay ? datesOf(event, formats) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(words.separator);
}

/** The viewer's own name on the own calendar, "Calendar: name" on any other. */
export function calendarOf(event: PracticeEvent, formats: Formats, ownerName: string): string {
  if (event.calendarId.endsWith('@group.v.calendar.google.com'))
    return `${formats.words.calendar}Lantern holidays`;
  if (event.calendarId.endsWith('@group.calendar.google.com')) return `${formats.words.calendar}Family`;
  return ownerName;
}

/** "10am to 11am"; over midnight both ends carry their date. */
export function rangeOf(event: PracticeEvent, formats: Formats): string {
  const start = startOf(event);
  const end = endOf(event);
  if (start.toPlainDate().equals(end.toPlainDate())) {
    return formats.words.range(formats.time(start), formats.time(end));
  }
  const dated = (at: Temporal.PlainDateTime) => `${formats.date(at.toPlainDate())} ${formats.time(at)}`;
  return formats.words.range(dated(start), dated(end));
}

function datesOf(event: PracticeEvent, formats: Formats): string {
  const first = startOf(event).toPlainDate();
  const last = lastDayOf(event);
  return first.equals(last) ? formats.date(first) : formats.dateRange(first, last);
}
