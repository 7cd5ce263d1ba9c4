import { isBar, lastDayOf, type ModelEvent, pageId } from './model';
import { node, rotated } from './nodes';
import type { Writer } from './wording';

function identity(event: ModelEvent, source: number): Record<string, string> {
  const own = event.calendar.endsWith('@gmail.com');
  const about = JSON.stringify([event.id, ...Array(22).fill(null), 6]);
  return {
    'data-eventchip': '',
    'data-opens-details': 'true',
    'data-eventid': pageId(event),
    jslog: `35463; 2:${about};1:${JSON.stringify([event.calendar, own ? 1 : 2])};track:impression; mutable:true`,
    'data-dragsource-type': String(source),
  };
}

const hidden = { 'aria-hidden': 'true' };

/** A chip in the hours of one day, with its handle for resizing. */
export function timedChip(event: ModelEvent, day: string, writer: Writer): HTMLElement {
  const { hour, salt } = writer.look;
  const before = Temporal.PlainDate.from(event.date).until(Temporal.PlainDate.from(day)).days * 1440;
  const from = Math.max(0, event.from - before);
  const to = Math.min(1440, event.from + event.minutes - before);
  const top = Math.round((from / 60) * hour) - 1;
  const height = Math.max(18, Math.round(((to - from) / 60) * hour) - 2);
  const line = { class: rotated(salt, 'line') };
  return node(
    'div',
    {
      role: 'button',
      tabindex: '0',
      ...identity(event, 2),
      class: rotated(salt, 'timed'),
      style: `top: ${top}px; height: ${height}px; left: calc(0% + 0px); width: calc(100% + 0px); z-index: 5;`,
    },
    node('div', hidden, node('div', { style: 'background-color: rgb(3, 155, 229);' })),
    node('div', { class: rotated(salt, 'label') }, writer.label(event)),
    node(
      'div',
      hidden,
      node(
        'div',
        {},
        node('div', line, node('span', {}, node('span', {}, event.title))),
        node('div', line, writer.shownTime(event, false)),
        node('div', line, event.place),
      ),
    ),
    node('div', { ...hidden, 'data-eventid': pageId(event), 'data-dragsource-type': '3' }),
  );
}

/** A chip in a cell of the month or above the hours; `width` in per cent. */
export function stackedChip(
  event: ModelEvent,
  left: number,
  width: number,
  row: number,
  writer: Writer,
): HTMLElement {
  const { salt } = writer.look;
  const time = writer.shownTime(event, true);
  return node(
    'div',
    {
      ...identity(event, isBar(event) ? 9 : 6),
      'data-stacked-layout-chip-container': 'true',
      class: rotated(salt, 'stacked'),
      style: `left: ${left}%; width: ${width}%; top: ${row}em; border-color: rgb(3, 155, 229);`,
    },
    node(
      'div',
      { role: 'button', 'data-stacked-layout-chip': 'true', tabindex: '0' },
      node(
        'span',
        hidden,
        time === undefined ? undefined : node('span', { class: rotated(salt, 'time') }, time),
        node('span', { class: rotated(salt, 'title') }, event.title),
      ),
      node('span', { class: rotated(salt, 'label') }, writer.label(event)),
    ),
  );
}

/** The place a bar takes on its later days. */
export function placeKept(event: ModelEvent, left: number, row: number, writer: Writer): HTMLElement {
  return node('div', {
    ...identity(event, 9),
    class: rotated(writer.look.salt, 'kept'),
    style: `left: ${left}%; width: 14.29%; top: ${row}em; visibility: hidden;`,
  });
}

/** A row of the schedule or of search results. */
export function listRow(event: ModelEvent, day: string, writer: Writer): HTMLElement {
  const length =
    Temporal.PlainDate.from(event.date).until(Temporal.PlainDate.from(lastDayOf(event))).days + 1;
  const nth = Temporal.PlainDate.from(event.date).until(Temporal.PlainDate.from(day)).days + 1;
  const suffix = length > 1 ? ` (${nth}/${length})` : '';
  const name = { role: 'button', tabindex: '0', 'aria-label': writer.label(event) };
  return node(
    'div',
    { role: 'presentation', ...identity(event, 6) },
    node('div', { role: 'gridcell' }, writer.shownTime(event, false)),
    node('div', { role: 'gridcell' }, node('div', name, event.title + suffix)),
  );
}

/** The days of the period an event is drawn on. */
export function daysOf(event: ModelEvent, days: readonly string[]): string[] {
  const last = lastDayOf(event);
  return days.filter((day) => event.date <= day && day <= last);
}
