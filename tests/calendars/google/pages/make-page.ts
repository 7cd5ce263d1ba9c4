import { daysOf, listRow, placeKept, stackedChip, timedChip } from './chips';
import { dateKey, isBar, type Look, type ModelEvent, periods, plus } from './model';
import { node, rotated } from './nodes';
import { Writer } from './wording';

const mostInCell = 4;

/** The content of the grid host for these events, of our own making, in the structure of the real page (2024-09 to 2026-09). */
export function makeGrid(events: readonly ModelEvent[], look: Look): HTMLElement {
  const [first, count] = periods[look.view];
  const days = Array.from({ length: count }, (_, index) => plus(first, index));
  const writer = new Writer(look);
  const shown = [...events].sort((one, other) => (one.date + one.from < other.date + other.from ? -1 : 1));
  if (look.view === 'month') return month(shown, days, writer);
  if (look.view === 'schedule' || look.view === 'search') return list(shown, days, writer);
  return columns(shown, days, writer);
}

function gridAttributes(days: readonly string[], isColumns: boolean): Record<string, string> {
  return {
    role: 'grid',
    'aria-readonly': 'true',
    'data-is-column-view-context': String(isColumns),
    'data-start-date-key': dateKey(days[0] ?? ''),
    'data-end-date-key': dateKey(days.at(-1) ?? ''),
  };
}

function columns(events: readonly ModelEvent[], days: readonly string[], writer: Writer): HTMLElement {
  const bars = events.filter(isBar);
  return node(
    'div',
    gridAttributes(days, true),
    node(
      'div',
      { role: 'row' },
      ...days.map((day) =>
        node('div', { role: 'columnheader' }, node('h2', { 'data-datekey': dateKey(day) }, day.slice(8))),
      ),
    ),
    node(
      'div',
      { role: 'row' },
      ...days.map((day, column) =>
        node(
          'div',
          { role: 'gridcell', 'data-datekey': dateKey(day) },
          node('div', { role: 'presentation' }, ...barsOn(bars, days, column, writer)),
        ),
      ),
    ),
    node(
      'div',
      { role: 'row' },
      ...days.map((day, column) => {
        const here = events.filter((event) => !isBar(event) && daysOf(event, [day]).length > 0);
        return node(
          'div',
          {
            role: 'gridcell',
            'data-datekey': dateKey(day),
            'data-column-index': String(column),
            class: rotated(writer.look.salt, 'column'),
          },
          node('h2', {}, writer.heading(day, here.length)),
          node('div', { role: 'presentation' }, ...here.map((event) => timedChip(event, day, writer))),
        );
      }),
    ),
  );
}

/** The bars of one cell: from here on, or kept free. Widths are of the row. */
function barsOn(
  bars: readonly ModelEvent[],
  days: readonly string[],
  column: number,
  writer: Writer,
): HTMLElement[] {
  const unit = 100 / days.length;
  const day = days[column] ?? '';
  const right = writer.look.language === 'ar';
  return bars.flatMap((event, row) => {
    const own = daysOf(event, days);
    if (!own.includes(day)) return [];
    const left = rounded((right ? days.length - 1 - column : column) * unit);
    if (writer.look.bars === 'repeated') return [stackedChip(event, left, rounded(unit), row, writer)];
    return own[0] === day
      ? [stackedChip(event, left, rounded(own.length * unit), row, writer)]
      : [placeKept(event, left, row, writer)];
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function month(events: readonly ModelEvent[], days: readonly string[], writer: Writer): HTMLElement {
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return node(
    'div',
    { 'data-period-type': 'month' },
    node('div', gridAttributes(days, false), ...weeks.map((week) => monthRow(events, week, writer))),
  );
}

function monthRow(events: readonly ModelEvent[], week: readonly string[], writer: Writer): HTMLElement {
  return node(
    'div',
    { role: 'row' },
    node(
      'div',
      { 'aria-hidden': 'true' },
      ...week.map((day) => node('div', { 'data-datekey': dateKey(day), 'data-dragsource-type': '8' })),
    ),
    node(
      'div',
      { 'aria-hidden': 'true' },
      ...week.map((day) => node('div', {}, node('h2', { 'data-datekey': dateKey(day) }, day.slice(8)))),
    ),
    node(
      'div',
      {},
      node(
        'div',
        { role: 'presentation' },
        ...week.map((day, column) => monthCell(events, week, day, column, writer)),
      ),
    ),
  );
}

function monthCell(
  events: readonly ModelEvent[],
  week: readonly string[],
  day: string,
  column: number,
  writer: Writer,
): HTMLElement {
  const bars = barsOn(events.filter(isBar), week, column, writer);
  const left = rounded(column * 14.29);
  // What goes over midnight is drawn on the day it begins.
  const timed = events.filter((event) => !isBar(event) && event.date === day);
  const chips = [
    ...bars,
    ...timed.map((event, row) => stackedChip(event, left, 14.29, bars.length + row, writer)),
  ];
  const over = chips.length > mostInCell ? chips.length - mostInCell + 1 : 0;
  const more = node(
    'div',
    { role: 'presentation', 'data-stacked-layout-chip-container': 'true', 'data-datekey': dateKey(day) },
    node(
      'div',
      {
        'data-opens-day-overview': 'true',
        role: 'button',
        'data-stacked-layout-chip': 'true',
        'aria-label': `+${over}`,
      },
      `+${over}`,
    ),
  );
  return node(
    'div',
    { role: 'gridcell', tabindex: '0' },
    node('h2', {}, writer.heading(day, chips.length)),
    node(
      'div',
      { role: 'presentation' },
      ...chips.slice(0, chips.length - over),
      over > 0 ? more : undefined,
    ),
  );
}

function list(events: readonly ModelEvent[], days: readonly string[], writer: Writer): HTMLElement {
  const isSearch = writer.look.view === 'search';
  const groups = days.flatMap((day) => {
    const here = events.filter((event) =>
      isSearch ? daysOf(event, days)[0] === day : daysOf(event, [day]).length > 0,
    );
    // Search results were seen under the day of another (2026-09).
    const shown = isSearch ? plus(day, -2) : day;
    return here.length === 0
      ? []
      : [
          node(
            'div',
            { role: 'rowgroup', 'data-datekey': dateKey(shown) },
            ...here.map((event) => node('div', { role: 'row' }, node('h2', {}), listRow(event, day, writer))),
          ),
        ];
  });
  return node('div', { role: 'grid', 'aria-readonly': 'true' }, ...groups);
}
