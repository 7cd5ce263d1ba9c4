import type { PracticeEvent } from '../event-shape.ts';
import { daysFrom, inOrder, isBar, lastDayOf, startOf, touches } from '../page/dates.ts';
import { placeInLanes } from '../page/lanes.ts';
import { h, type Spec } from '../page/make.ts';
import { dateKey } from './address.ts';
import { continuation, type Drawing, stackedChip, timedChip } from './chips.ts';

const hour = 48;

/** Day, custom days and week: a column a day, bars above it. */
export function columnView(
  events: readonly PracticeEvent[],
  first: Temporal.PlainDate,
  count: number,
  drawing: Drawing,
): Spec {
  const days = daysFrom(first, count);
  return h(
    'div',
    {
      role: 'grid',
      'aria-readonly': 'true',
      'data-is-column-view-context': 'true',
      'data-start-date-key': dateKey(first),
      'data-end-date-key': dateKey(first.add({ days: count - 1 })),
      class: 'columns',
    },
    h(
      'div',
      { role: 'row', class: 'headers' },
      days.map((date) => header(date, drawing)),
    ),
    h(
      'div',
      { role: 'row', class: 'bars' },
      days.map((date, index) => barCell(events, days, date, index, drawing)),
    ),
    h(
      'div',
      { role: 'presentation', class: 'hours-scroll' },
      h(
        'div',
        { role: 'row', class: 'hours' },
        h('div', { class: 'scale', 'aria-hidden': 'true' }, hourMarks(drawing)),
        days.map((date, index) => dayColumn(events, date, index, drawing)),
      ),
    ),
  );
}

function header(date: Temporal.PlainDate, { formats, today }: Drawing): Spec {
  return h(
    'div',
    { role: 'columnheader', 'data-dragsource-type': 8, tabindex: 0, class: date.equals(today) ? 'now' : '' },
    h(
      'h2',
      { 'data-datekey': dateKey(date), 'aria-label': formats.heading(date) },
      h('span', { 'aria-hidden': 'true' }, formats.weekday(date, 'short')),
      h('span', { 'aria-hidden': 'true', class: 'number' }, formats.number(date.day)),
    ),
  );
}

/** The cell a bar begins in holds the chip, as wide as its days; the cells it goes on in hold a place. */
function barCell(
  events: readonly PracticeEvent[],
  days: readonly Temporal.PlainDate[],
  date: Temporal.PlainDate,
  index: number,
  drawing: Drawing,
): Spec {
  const lastShown = days.at(-1) ?? date;
  const rows = inOrder(events.filter((event) => isBar(event) && days.some((day) => touches(event, day))));
  const chips = rows.flatMap((event, row) => {
    if (!touches(event, date)) return [];
    const begins = index === 0 || startOf(event).toPlainDate().equals(date);
    const last = Temporal.PlainDate.compare(lastDayOf(event), lastShown) < 0 ? lastDayOf(event) : lastShown;
    const width = (date.until(last).days + 1) * 100;
    return begins
      ? [stackedChip(event, `left: 0%; width: ${width}%; top: ${row}em;`, true, drawing)]
      : [continuation(event, `left: 0%; width: 100%; top: ${row}em;`)];
  });
  return h(
    'div',
    {
      role: 'gridcell',
      'data-datekey': dateKey(date),
      'data-column-index': index,
      'data-dragsource-type': 8,
      class: 'bar-cell',
      style: `min-height: ${Math.max(1, rows.length)}em;`,
    },
    h('div', { role: 'presentation' }, chips),
  );
}

function dayColumn(
  events: readonly PracticeEvent[],
  date: Temporal.PlainDate,
  index: number,
  drawing: Drawing,
): Spec {
  const { formats, today } = drawing;
  const timed = events.filter((event) => !isBar(event) && touches(event, date));
  const heading = `${timed.length ? formats.words.events(timed.length) : formats.words.noEvents}, ${formats.heading(date)}`;
  const chips = placeInLanes(timed, date).map(({ event, from, to, lane, lanes }) => {
    const height = Math.max(20, Math.round(((to - from) / 60) * hour) - 2);
    const share = 100 / lanes;
    const box = `top: ${Math.round((from / 60) * hour) - 1}px; height: ${height}px; left: calc(${round(lane * share)}% + 0px); width: calc(${round(share)}% + 0px); z-index: ${5 + lane};`;
    return timedChip(event, box, drawing);
  });
  return h(
    'div',
    {
      role: 'gridcell',
      'data-datekey': dateKey(date),
      'data-column-index': index,
      'data-dragsource-type': 4,
      tabindex: -1,
      class: date.equals(today) ? 'BiKU4b now' : 'BiKU4b',
      style: `height: ${24 * hour}px;`,
    },
    h('h2', { class: 'XuJrye' }, heading),
    h('div', { role: 'presentation', class: 'chips' }, chips),
  );
}

function hourMarks({ formats }: Drawing): Spec[] {
  return Array.from({ length: 23 }, (_, index) =>
    h('span', { style: `top: ${(index + 1) * hour}px;` }, formats.time(new Temporal.PlainTime(index + 1))),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
