import type { PracticeEvent } from '../event-shape.ts';
import { daysFrom, inOrder, isBar, startOf, touches, weekStart } from '../page/dates.ts';
import { h, type Spec } from '../page/make.ts';
import { card, type Drawing, deep } from './cards.ts';

const rowsShown = 4;
const rowHeight = 22;

/** Windows' own names of zones, as the ids of the cells carry them. */
const windowsNames: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'Europe/London': 'GMT Standard Time',
  'Europe/Berlin': 'W. Europe Standard Time',
  'Europe/Paris': 'Romance Standard Time',
  'America/New_York': 'Eastern Standard Time',
  'America/Los_Angeles': 'Pacific Standard Time',
  'Asia/Tokyo': 'Tokyo Standard Time',
  'Asia/Riyadh': 'Arab Standard Time',
};

/** The month: six weeks of cells, and over each week its cards. A card lies over its cells, it is not inside one. */
export function monthView(
  events: readonly PracticeEvent[],
  date: Temporal.PlainDate,
  drawing: Drawing,
): Spec[] {
  const first = weekStart(date.with({ day: 1 }), drawing.formats.words.firstDay);
  return [
    h(
      'div',
      { class: 'month-names', 'aria-hidden': 'true' },
      daysFrom(first, 7).map((day) => h('div', {}, drawing.formats.weekday(day, 'short'))),
    ),
    deep(
      16,
      h(
        'div',
        { class: 'weeks' },
        Array.from({ length: 6 }, (_, week) => weekRow(events, first.add({ weeks: week }), date, drawing)),
      ),
    ),
  ];
}

function weekRow(
  events: readonly PracticeEvent[],
  first: Temporal.PlainDate,
  shown: Temporal.PlainDate,
  drawing: Drawing,
): Spec {
  const { formats, today, zone } = drawing;
  const days = daysFrom(first, 7);
  const cells = days.map((day) =>
    h(
      'div',
      {
        id: cellId(day, zone),
        class: [
          'monthDayCell',
          day.month === shown.month ? '' : 'other',
          day.equals(today) ? 'now' : '',
        ].join(' '),
      },
      h('time', {}, formats.number(day.day)),
    ),
  );
  return h(
    'div',
    { class: 'week' },
    h('div', { class: 'cells' }, cells),
    h('div', { class: 'cards' }, weekCards(events, days, drawing)),
  );
}

function weekCards(
  events: readonly PracticeEvent[],
  days: readonly Temporal.PlainDate[],
  drawing: Drawing,
): Spec[] {
  const taken = new Set<string>();
  const hidden = new Map<number, number>();
  const cards = inOrder(events).flatMap((event): Spec[] => {
    // What goes over midnight stays on the day it begins; only bars lie over several.
    const on = (day: Temporal.PlainDate) =>
      isBar(event) ? touches(event, day) : startOf(event).toPlainDate().equals(day);
    const columns = days.flatMap((day, column) => (on(day) ? [column] : []));
    const [from] = columns;
    if (from === undefined) return [];
    let row = 0;
    while (columns.some((column) => taken.has(`${column} ${row}`))) row += 1;
    for (const column of columns) taken.add(`${column} ${row}`);
    if (row >= rowsShown) {
      for (const column of columns) hidden.set(column, (hidden.get(column) ?? 0) + 1);
      return [];
    }
    const box = `${at(from, columns.length)}; top: ${26 + row * rowHeight}px`;
    return [card(event, row, isBar(event) ? 'bar' : 'line', box, drawing)];
  });
  const more = [...hidden].map(([column, count]) =>
    h(
      'button',
      {
        class: 'more',
        'data-do': `day:${days[column]}`,
        style: `${at(column, 1)}; top: ${26 + rowsShown * rowHeight}px`,
      },
      drawing.formats.words.more(count),
    ),
  );
  return [...cards, ...more];
}

function at(column: number, columns: number): string {
  const share = 100 / 7;
  return `inset-inline-start: calc(${(column * share).toFixed(3)}% + 2px); width: calc(${(columns * share).toFixed(3)}% - 4px)`;
}

/** `monthDayCell_2026-09-17T00:00:00.000+01:00_GMT Standard Time_<calendar>`. */
function cellId(day: Temporal.PlainDate, zone: string): string {
  const { offset } = day.toZonedDateTime(zone);
  return `monthDayCell_${day}T00:00:00.000${offset}_${windowsNames[zone] ?? zone}_AAMkPractice`;
}
