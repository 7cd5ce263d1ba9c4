import { addDays, dateOfKey } from './date-key';
import { findAll, selectors } from './selectors';

/** Where on the page a chip stands, and which day that is. */
export interface Place {
  /** `hours`: a column of a day; `cell`: a day of the month or of the all-day row; `row`: a day's group in a list. */
  readonly is: 'hours' | 'cell' | 'row' | 'nowhere';
  readonly date?: string | undefined;
  readonly via?: string | undefined;
  /** The cell itself: it says how high its day is. */
  readonly cell?: Element | undefined;
}

const nowhere: Place = { is: 'nowhere' };

/**
 * Finds the day of every chip of a page, by order of rows and cells and by the dates these carry; never by `left`, which
 * is mirrored in right-to-left pages. Where two sources name different days, there is none.
 */
export class Places {
  readonly #byParent = new Map<Element | null, Place>();
  readonly #byCell = new Map<Element, Place>();
  readonly #rows = new Set<Element>();
  /** Every day that is on the page, with the cells it has. */
  readonly days = new Map<string, Element[]>();

  constructor(grids: readonly Element[]) {
    for (const grid of grids) {
      let row: Element | null = null;
      for (const cell of grid.querySelectorAll(selectors.cell[0])) {
        if (row?.contains(cell)) continue;
        row = cell.closest(selectors.row[0]);
        if (row) this.#readRow(row, grid);
      }
    }
  }

  of(chip: Element): Place {
    const parent = chip.parentElement;
    const known = this.#byParent.get(parent);
    if (known) return known;
    const place = parent ? this.#find(parent) : nowhere;
    this.#byParent.set(parent, place);
    return place;
  }

  #find(parent: Element): Place {
    const cell = parent.closest(selectors.cell[0]);
    if (cell) {
      const row = cell.closest(selectors.row[0]);
      if (row && !this.#rows.has(row)) this.#readRow(row, cell.closest(selectors.grid[1]));
      const place = this.#byCell.get(cell);
      if (place?.date) return place;
      const group = cell.parentElement?.closest(selectors.scheduleDay[0]);
      if (place && !group) return place;
    }
    const dated = parent.closest(selectors.dated.join());
    const date = keyOf(dated);
    if (!dated || !date) return nowhere;
    if (dated.getAttribute('role') === 'rowgroup' || parent.closest('[role="row"]'))
      return { is: 'row', date, via: 'group' };
    return { is: 'hours', date, via: 'column', cell: dated };
  }

  #readRow(row: Element, grid: Element | null): void {
    this.#rows.add(row);
    const cells = [...row.querySelectorAll(selectors.cell[0])];
    if (cells.length === 0 || row.closest(selectors.scheduleDay[0])) return;
    const columns = cells.map(keyOf);
    const headings = keysIn(row, 'h2');
    const is = isColumns(grid) || columns.some(Boolean) ? 'hours' : 'cell';
    const witnesses: Dates[] = [];
    if (columns.some(Boolean)) witnesses.push(['column', columns]);
    if (headings.length === cells.length) witnesses.push(['heading', headings]);
    else witnesses.push(['background', keysIn(row, 'div')]);
    let counted: readonly Dates[] | undefined;
    for (const [index, cell] of cells.entries()) {
      let found: readonly [string, string | undefined] | undefined;
      let isDoubted = false;
      for (const [via, dates] of witnesses) {
        const date = dates.length === cells.length ? dates[index] : undefined;
        if (date !== undefined && found && found[1] !== date) isDoubted = true;
        if (date !== undefined) found ??= [via, date];
      }
      if (!found) {
        counted ??= this.#countedDays(row, cells, grid);
        const [via, dates] = counted.find((each) => each[1].length === cells.length) ?? [];
        if (via) found = [via, dates?.[index]];
      }
      const date = isDoubted ? undefined : found?.[1];
      this.#byCell.set(cell, { is, date, via: found?.[0], cell });
      if (date === undefined) continue;
      const there = this.days.get(date);
      if (there) there.push(cell);
      else this.days.set(date, [cell]);
    }
  }

  /** Days by the headers above the row, or by counting from the grid's first: where weekends are hidden that does not fit. */
  #countedDays(row: Element, cells: readonly Element[], grid: Element | null): Dates[] {
    if (!grid) return [];
    const found: Dates[] = [['header', findAll(grid, selectors.header).map(keyOf)]];
    const from = dateOfKey(grid.getAttribute('data-start-date-key'));
    const to = dateOfKey(grid.getAttribute('data-end-date-key'));
    const rows = [...grid.querySelectorAll(selectors.row[0])].filter((each) =>
      each.querySelector(selectors.cell[0]),
    );
    const columns = cells.length;
    const length = isColumns(grid) ? columns : rows.length * columns;
    if (from && to && addDays(from, length - 1) === to) {
      const before = isColumns(grid) ? 0 : rows.indexOf(row) * columns;
      found.push(['grid', cells.map((_, index) => addDays(from, before + index))]);
    }
    return found;
  }
}

/** Which way, and the days it tells, cell by cell. */
type Dates = readonly [via: string, dates: readonly (string | undefined)[]];

function isColumns(grid: Element | null): boolean {
  return grid?.getAttribute('data-is-column-view-context') === 'true';
}

function keyOf(element: Element | null | undefined): string | undefined {
  return dateOfKey(element?.getAttribute('data-datekey') ?? element?.getAttribute('data-date-key'));
}

/** The dates that such elements of a row carry, outside of its cells. */
function keysIn(row: Element, tag: 'h2' | 'div'): (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  for (const dated of row.querySelectorAll(`${tag}${selectors.dated[0]}`)) {
    if (!dated.closest(selectors.cell[0])) keys.push(keyOf(dated));
  }
  return keys;
}
