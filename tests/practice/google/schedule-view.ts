import type { PracticeEvent } from '../event-shape.ts';
import { daysFrom, inOrder, lastDayOf, startOf, touches } from '../page/dates.ts';
import { h, type Spec } from '../page/make.ts';
import { dateKey } from './address.ts';
import { chipAttributes, type Drawing } from './chips.ts';
import { labelOf, rangeOf } from './label.ts';

/** The schedule: a group a day, a row an event. Here the button carries the label, and the row the event. */
export function scheduleView(
  events: readonly PracticeEvent[],
  first: Temporal.PlainDate,
  drawing: Drawing,
): Spec {
  const groups = daysFrom(first, 40).flatMap((day) => {
    const here = inOrder(events.filter((event) => touches(event, day)));
    return here.length === 0 ? [] : [group(here, day, drawing)];
  });
  return h('div', { role: 'grid', 'aria-readonly': 'true', class: 'schedule' }, groups);
}

/** The search view: the same rows, for the events whose title, place or people have the words. */
export function searchView(events: readonly PracticeEvent[], query: string, drawing: Drawing): Spec {
  const wanted = query.trim().toLowerCase();
  const text = (event: PracticeEvent) =>
    [event.title, event.place, ...event.people.map((person) => person.name)].join(' ').toLowerCase();
  const found = inOrder(events.filter((event) => text(event).includes(wanted)));
  const dates = new Map(found.map((event) => [event.start.slice(0, 10), startOf(event).toPlainDate()]));
  const groups = [...dates]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, day]) =>
      group(
        found.filter((event) => event.start.startsWith(key)),
        day,
        drawing,
      ),
    );
  return h('div', { role: 'grid', 'aria-readonly': 'true', class: 'schedule' }, groups);
}

function group(events: readonly PracticeEvent[], day: Temporal.PlainDate, drawing: Drawing): Spec {
  const { formats, today } = drawing;
  return h(
    'div',
    { role: 'rowgroup', 'data-datekey': dateKey(day) },
    events.map((event, index) =>
      h(
        'div',
        { role: 'row' },
        h(
          'h2',
          { role: 'rowheader', class: day.equals(today) ? 'now' : '' },
          index === 0 &&
            h(
              'button',
              { 'aria-label': `${formats.heading(day)} ${formats.weekday(day, 'long')}` },
              h('b', {}, formats.number(day.day)),
              ` ${formats.weekday(day, 'short')}`,
            ),
        ),
        row(event, day, drawing),
      ),
    ),
  );
}

function row(event: PracticeEvent, day: Temporal.PlainDate, { formats, owner }: Drawing): Spec {
  const first = startOf(event).toPlainDate();
  const length = first.until(lastDayOf(event)).days + 1;
  const nth = length > 1 ? ` (${first.until(day).days + 1}/${length})` : '';
  return h(
    'div',
    { role: 'presentation', ...chipAttributes(event, 6), class: 'row' },
    h('div', { class: 'swatch', style: `background-color: ${event.colour};` }),
    h(
      'div',
      { role: 'gridcell', class: 'when' },
      event.allDay ? formats.words.allDay : rangeOf(event, formats),
    ),
    h(
      'div',
      { role: 'gridcell', class: 'what' },
      h(
        'div',
        { role: 'button', tabindex: 0, 'aria-label': labelOf(event, formats, owner.name) },
        event.title + nth,
      ),
    ),
  );
}
