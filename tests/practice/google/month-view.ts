import type { PracticeEvent } from '../event-shape.ts';
import { daysFrom, inOrder, isBar, lastDayOf, startOf, touches, weekStart } from '../page/dates.ts';
import { h, type Spec } from '../page/make.ts';
import { dateKey } from './address.ts';
import { continuation, type Drawing, stackedChip } from './chips.ts';

const rowsShown = 4;

/** The month: a row a week, chips stacked under their day, "2 more" where they do not fit. */
export function monthView(
  events: readonly PracticeEvent[],
  date: Temporal.PlainDate,
  drawing: Drawing,
): Spec {
  const firstOfMonth = date.with({ day: 1 });
  const first = weekStart(firstOfMonth, drawing.formats.words.firstDay);
  const lastOfMonth = firstOfMonth.add({ months: 1 }).subtract({ days: 1 });
  const weeks = Math.ceil((first.until(lastOfMonth).days + 1) / 7);
  const days = daysFrom(first, 7);
  return h(
    'div',
    { 'data-period-type': 'month', class: 'period' },
    h(
      'div',
      {
        role: 'grid',
        'aria-readonly': 'true',
        'data-is-column-view-context': 'false',
        'data-chip-offset-top': 32,
        'data-start-date-key': dateKey(first),
        'data-end-date-key': dateKey(first.add({ days: weeks * 7 - 1 })),
        'data-chip-rows': rowsShown + 1,
        class: 'month',
      },
      h(
        'div',
        { role: 'row', class: 'headers' },
        h('div', { role: 'presentation' }),
        days.map((day) => nameOfDay(day, drawing)),
      ),
      h(
        'div',
        { role: 'presentation', class: 'weeks' },
        Array.from({ length: weeks }, (_, week) =>
          weekRow(events, first.add({ weeks: week }), week, drawing),
        ),
      ),
    ),
  );
}

function nameOfDay(day: Temporal.PlainDate, { formats }: Drawing): Spec {
  return h(
    'div',
    { role: 'columnheader', 'data-dragsource-type': 8, tabindex: 0 },
    h('span', { class: 'XuJrye' }, formats.weekday(day, 'long')),
    h('span', { 'aria-hidden': 'true' }, formats.weekday(day, 'short')),
  );
}

function weekRow(
  events: readonly PracticeEvent[],
  first: Temporal.PlainDate,
  week: number,
  drawing: Drawing,
): Spec {
  const days = daysFrom(first, 7);
  const rows = placeInRows(events, days);
  return h(
    'div',
    { role: 'row', class: 'week' },
    h(
      'div',
      { 'aria-hidden': 'true', class: 'ground' },
      days.map((day) => h('div', { 'data-dragsource-type': 8, 'data-datekey': dateKey(day) })),
    ),
    h(
      'div',
      { 'aria-hidden': 'true', class: 'dates' },
      days.map((day) => h('div', {}, dayNumber(day, drawing))),
    ),
    h(
      'div',
      { class: 'cells' },
      h(
        'div',
        {
          role: 'presentation',
          'data-dragsource-type': 8,
          class: 'cells-inner',
          style: `height: ${rowsShown + 1}em;`,
        },
        days.map((day, column) => cell(rows, day, column, week, drawing)),
      ),
    ),
  );
}

function dayNumber(day: Temporal.PlainDate, { formats, today }: Drawing): Spec {
  const attributes = {
    'aria-hidden': 'true',
    'data-dragsource-ignore': 'true',
    'data-datekey': dateKey(day),
  };
  return h('h2', { ...attributes, class: day.equals(today) ? 'now' : '' }, formats.number(day.day));
}

type Rows = ReadonlyMap<PracticeEvent, number>;

/** Which row of the week an event is in: the first that is free on all its days. */
function placeInRows(events: readonly PracticeEvent[], days: readonly Temporal.PlainDate[]): Rows {
  const taken = new Set<string>();
  const rows = new Map<PracticeEvent, number>();
  for (const event of inOrder(events)) {
    const columns = days.flatMap((day, column) => (touches(event, day) ? [column] : []));
    if (columns.length === 0) continue;
    let row = 0;
    while (columns.some((column) => taken.has(`${column} ${row}`))) row += 1;
    for (const column of columns) taken.add(`${column} ${row}`);
    rows.set(event, row);
  }
  return rows;
}

function cell(rows: Rows, day: Temporal.PlainDate, column: number, week: number, drawing: Drawing): Spec {
  const { formats, today } = drawing;
  const here = [...rows].filter(([event]) => touches(event, day));
  const overflow = here.some(([, row]) => row >= rowsShown);
  const shown = here.filter(([, row]) => row < (overflow ? rowsShown - 1 : rowsShown));
  const hidden = here.length - shown.length;
  const left = Math.round(column * 1428.6) / 100;
  const place = (row: number, width: number) => `left: ${left}%; width: ${width}%; top: ${row}em;`;
  const chips = shown.map(([event, row]) => {
    const begins = column === 0 || startOf(event).toPlainDate().equals(day);
    const days = Math.min(day.until(lastDayOf(event)).days + 1, 7 - column);
    return begins
      ? stackedChip(event, place(row, Math.round(days * 1428.6) / 100), isBar(event) || days > 1, drawing)
      : continuation(event, place(row, 14.29));
  });
  const count = here.length ? formats.words.events(here.length) : formats.words.noEvents;
  const id = `c${dateKey(day)}-${week}`;
  return h(
    'div',
    { role: 'gridcell', 'aria-labelledby': id, tabindex: 0 },
    h(
      'h2',
      { class: 'XuJrye', id },
      `${count}, ${formats.heading(day)}${day.equals(today) ? `, ${formats.words.today}` : ''}`,
    ),
    h(
      'div',
      { role: 'presentation' },
      chips,
      hidden > 0 && moreChip(hidden, day, place(rowsShown - 1, 14.29), drawing),
    ),
  );
}

function moreChip(hidden: number, day: Temporal.PlainDate, style: string, { formats }: Drawing): Spec {
  return h(
    'div',
    {
      role: 'presentation',
      'data-stacked-layout-chip-container': true,
      'data-datekey': dateKey(day),
      class: 'stacked',
      style,
    },
    h(
      'div',
      {
        'data-opens-day-overview': 'true',
        role: 'button',
        'data-stacked-layout-chip': 'true',
        tabindex: 0,
        class: 'more',
        'aria-label': formats.words.more(hidden),
      },
      formats.words.more(hidden),
    ),
  );
}
