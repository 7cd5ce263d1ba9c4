import type { PracticeEvent } from '../event-shape.ts';
import { inOrder, isBar, lastDayOf, startOf, touches } from '../page/dates.ts';
import { placeInLanes } from '../page/lanes.ts';
import { h, type Spec } from '../page/make.ts';
import { card, type Drawing, deep } from './cards.ts';

export const hourHeight = 48;

/** Day, work week and week: the heads with the all-day strip, and under them the hours. Only the heads carry dates. */
export function columnView(
  events: readonly PracticeEvent[],
  days: readonly Temporal.PlainDate[],
  drawing: Drawing,
): Spec[] {
  return [
    h('div', { 'data-app-section': 'calendar-view-header-0', class: 'heads' }, head(events, days, drawing)),
    h(
      'div',
      { 'data-app-section': 'calendar-view-0', class: 'hours-scroll' },
      deep(
        20,
        h(
          'div',
          { class: 'hours', style: `height: ${24 * hourHeight}px` },
          h(
            'div',
            { class: 'scale', 'aria-hidden': 'true' },
            Array.from({ length: 23 }, (_, index) =>
              h(
                'span',
                { style: `top: ${(index + 1) * hourHeight}px` },
                drawing.formats.hour(new Temporal.PlainTime(index + 1)),
              ),
            ),
          ),
          h(
            'div',
            { class: 'grounds' },
            days.map((day) => h('div', { class: day.equals(drawing.today) ? 'ground now' : 'ground' })),
          ),
          h('div', { class: 'cards' }, timedCards(events, days, drawing)),
        ),
      ),
    ),
  ];
}

function head(events: readonly PracticeEvent[], days: readonly Temporal.PlainDate[], drawing: Drawing): Spec {
  const { formats, today } = drawing;
  const rows = inOrder(events.filter((event) => isBar(event) && days.some((day) => touches(event, day))));
  const bars = rows.map((event, row) => {
    const columns = days.flatMap((day, index) => (touches(event, day) ? [index] : []));
    const share = 100 / days.length;
    const from = columns[0] ?? 0;
    return card(
      event,
      from,
      'bar',
      `inset-inline-start: ${from * share}%; width: calc(${columns.length * share}% - 4px); top: ${row * 24}px`,
      drawing,
    );
  });
  return h(
    'div',
    { class: 'head' },
    h(
      'div',
      { class: 'columns' },
      days.map((day) =>
        h(
          'div',
          { 'data-column-date': day.toString(), class: day.equals(today) ? 'column now' : 'column' },
          h('time', { title: formats.number(day.day) }, formats.number(day.day)),
          h('div', { title: formats.weekday(day, 'long') }, formats.weekday(day, 'short')),
        ),
      ),
    ),
    h('div', { class: 'strip', style: `height: ${Math.max(1, rows.length) * 24 + 4}px` }, bars),
  );
}

function timedCards(
  events: readonly PracticeEvent[],
  days: readonly Temporal.PlainDate[],
  drawing: Drawing,
): Spec[] {
  return days.flatMap((day, column) => {
    const timed = events.filter((event) => !isBar(event) && touches(event, day));
    return placeInLanes(timed, day).map(({ event, from, to, lane, lanes }) => {
      const share = 100 / days.length;
      const left = column * share + (lane * share) / lanes;
      const height = Math.max(22, Math.round(((to - from) / 60) * hourHeight) - 2);
      const box = `inset-inline-start: ${round(left)}%; width: calc(${round(share / lanes)}% - 6px); top: ${Math.round((from / 60) * hourHeight)}px; height: ${height}px`;
      return card(event, column, 'block', box, drawing);
    });
  });
}

/** A list of the days that hold something, from one day on. */
export function agendaView(
  events: readonly PracticeEvent[],
  first: Temporal.PlainDate,
  drawing: Drawing,
): Spec[] {
  const { formats } = drawing;
  const coming = inOrder(
    events.filter((event) => Temporal.PlainDate.compare(lastDayOf(event), first) >= 0),
  ).slice(0, 40);
  const dates = [...new Set(coming.map((event) => startOf(event).toPlainDate().toString()))].sort();
  return dates.map((date) =>
    h(
      'div',
      { class: 'agenda-day', 'data-column-date': date },
      h('h2', {}, formats.full(Temporal.PlainDate.from(date))),
      coming
        .filter((event) => startOf(event).toPlainDate().toString() === date)
        .map((event, index) => card(event, index, 'line', '', drawing)),
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
