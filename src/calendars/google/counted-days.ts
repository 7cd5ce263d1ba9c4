import { addDays, dateOfKey } from './date-key';
import type { Dates } from './fallbacks';
import { furtherSelectors } from './further-selectors';
import { isColumns, keyOf, type Place } from './places';
import { cellWays, findAll, rowWays } from './selectors';

/** Days by the headers above the row, or by counting from the grid's first: where weekends are hidden that does not fit. */
export function countedDays(row: Element, cells: readonly Element[], grid: Element | null): readonly Dates[] {
  if (!grid || row.closest(furtherSelectors.scheduleDay[0])) return [];
  const found: Dates[] = [['header', findAll(grid, furtherSelectors.header).map(keyOf)]];
  const from = dateOfKey(grid.getAttribute('data-start-date-key'));
  const to = dateOfKey(grid.getAttribute('data-end-date-key'));
  const rows = [...grid.querySelectorAll(rowWays[0])].filter((each) => each.querySelector(cellWays[0]));
  const columns = cells.length;
  const length = isColumns(grid) ? columns : rows.length * columns;
  if (from && to && addDays(from, length - 1) === to) {
    const before = isColumns(grid) ? 0 : rows.indexOf(row) * columns;
    found.push(['grid', cells.map((_, index) => addDays(from, before + index))]);
  }
  return found;
}

/** Where a chip stands that is in no dated cell: in a day's group of a list, or in a column without a role. */
export function placeAround({ parentElement: parent }: Element, place: Place): Place | undefined {
  if (!parent || (place.cell && !parent.closest(furtherSelectors.scheduleDay[0]))) return undefined;
  const dated = parent.closest(furtherSelectors.dated.join());
  const date = keyOf(dated) ?? dateOfKey(dated?.getAttribute('data-date-key'));
  if (!dated || !date) return undefined;
  if (dated.getAttribute('role') === 'rowgroup' || parent.closest('[role="row"]'))
    return { is: 'row', date, via: 'group' };
  return { is: 'hours', date, via: 'column', cell: dated };
}
