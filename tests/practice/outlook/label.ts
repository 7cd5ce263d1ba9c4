import type { PracticeEvent } from '../event-shape.ts';
import { endOf, lastDayOf, startOf } from '../page/dates.ts';
import type { Formats } from './formats.ts';

/**
 * What a card is named, in the grammar seen since 2024:
 * `<subject>, <time> to <time>, <weekday>, <date>[, <place>][, By <organizer>][, <shown as>][, Private][, Recurring event]`.
 */
export function labelOf(event: PracticeEvent, formats: Formats): string {
  const { words } = formats;
  const organizer = event.people.find((person) => person.organizer);
  const parts = [
    event.title,
    event.allDay ? words.allDay : rangeOf(event, formats),
    datesOf(event, formats),
    event.place,
    organizer && words.by(organizer.name),
    words.showAs[shownAs(event)],
    event.private && words.private,
    event.rhythm && (event.moved ? words.exception : words.recurring),
  ];
  return parts.filter((part) => typeof part === 'string').join(words.separator);
}

/** The card's `title`: subject, place and times, a line each. */
export function titleOf(event: PracticeEvent, formats: Formats): string {
  const lines = [event.title, event.place, event.allDay ? undefined : rangeOf(event, formats)];
  return lines.filter((line) => line !== undefined).join('\n');
}

export function rangeOf(event: PracticeEvent, formats: Formats): string {
  return formats.words.range(formats.time(startOf(event)), formats.time(endOf(event)));
}

/** The line of a peek: "Thu 5/14/2026 11:00 PM - 11:30 PM". */
export function whenOf(event: PracticeEvent, formats: Formats): string {
  const [first, last] = [startOf(event).toPlainDate(), lastDayOf(event)];
  const oneDay = first.equals(last);
  if (event.allDay) {
    return oneDay ? formats.short(first) : `${formats.short(first)} - ${formats.short(last)}`;
  }
  const [from, to] = [formats.time(startOf(event)), formats.time(endOf(event))];
  return `${formats.short(first)} ${from} - ${oneDay ? '' : `${formats.short(last)} `}${to}`;
}

function datesOf(event: PracticeEvent, formats: Formats): string {
  const [first, last] = [startOf(event).toPlainDate(), lastDayOf(event)];
  if (first.equals(last)) return formats.full(first);
  return formats.words.dateRange(formats.full(first), formats.full(last));
}

function shownAs(event: PracticeEvent): 'busy' | 'tentative' | 'free' | 'away' {
  if (event.title.startsWith('Canceled:')) return 'free';
  if (event.allDay) return event.people.length > 0 ? 'free' : 'away';
  return event.people.some((person) => person.self && person.response === 'none') ? 'tentative' : 'busy';
}
