import type { PracticeEvent } from '../event-shape.ts';

/** The start as a date and a time; all-day events begin at midnight. */
export function startOf(event: PracticeEvent): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(event.start);
}

/** The end, exclusive. */
export function endOf(event: PracticeEvent): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(event.end);
}

/** The last day an event touches. */
export function lastDayOf(event: PracticeEvent): Temporal.PlainDate {
  const end = endOf(event);
  const start = startOf(event);
  return (Temporal.PlainDateTime.compare(end, start) > 0 ? end.subtract({ seconds: 1 }) : end).toPlainDate();
}

/** All-day, or longer than a day: shown as a bar, not in the hours. */
export function isBar(event: PracticeEvent): boolean {
  return event.allDay || startOf(event).until(endOf(event)).total('hours') >= 24;
}

export function touches(event: PracticeEvent, date: Temporal.PlainDate): boolean {
  return (
    Temporal.PlainDate.compare(startOf(event).toPlainDate(), date) <= 0 &&
    Temporal.PlainDate.compare(lastDayOf(event), date) >= 0
  );
}

/** Days in a row, from `first` on. */
export function daysFrom(first: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  return Array.from({ length: count }, (_, index) => first.add({ days: index }));
}

/** The first day of the week `date` is in; `firstDay` is 1 (Monday) to 7 (Sunday). */
export function weekStart(date: Temporal.PlainDate, firstDay: number): Temporal.PlainDate {
  return date.subtract({ days: (date.dayOfWeek - firstDay + 7) % 7 });
}

/** In order of time, bars first; what begins together by title. */
export function inOrder(events: readonly PracticeEvent[]): PracticeEvent[] {
  const rank = (event: PracticeEvent) => `${isBar(event) ? 0 : 1} ${event.start} ${event.title}`;
  return [...events].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** The minutes of a day an event takes: `[from, to]`, 0 to 1440. */
export function minutesOn(event: PracticeEvent, date: Temporal.PlainDate): [number, number] {
  const midnight = date.toPlainDateTime();
  const from = midnight.until(startOf(event)).total('minutes');
  const to = midnight.until(endOf(event)).total('minutes');
  return [Math.max(0, from), Math.min(1440, to)];
}

/** A Date for `Intl`, to be formatted with `timeZone: 'UTC'`. */
export function forIntl(at: Temporal.PlainDate | Temporal.PlainDateTime): Date {
  return new Date(
    `${at.toString({ calendarName: 'never' })}${at instanceof Temporal.PlainDate ? 'T00:00' : ''}Z`,
  );
}
