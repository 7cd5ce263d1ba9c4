import { dateOfKey } from './date-key';
import type { Dates, Fallbacks } from './fallbacks';
import { cellWays, rowWays } from './selectors';

/** Where on the page a chip stands, and which day that is. */
export interface Place {
  /** `hours`: a column of a day; `cell`: a day of the month or of the all-day row; `row`: a day's group in a list. */
  readonly is: 'hours' | 'cell' | 'row' | 'nowhere';
  readonly date?: string | undefined;
  readonly via?: string | undefined;
  /** The cell itself: it says how high its day is. */
  readonly cell?: Element | undefined;
  /** The how-manieth cell it is. */
  readonly index?: number | undefined;
}

export interface Cell extends Place {
  readonly cell: Element;
  readonly index: number;
}

const nowhere: Place = { is: 'nowhere' };

/**
 * Finds the day of every chip of a page, by order of rows and cells and by the dates these carry; never by `left`, which
 * is mirrored in right-to-left pages. Where two sources name different days, there is none.
 */
export class Places {
  readonly #cells: Cell[] = [];
  /** The cell in which the last chip stood. */
  #last: Cell | undefined;
  /** Every day that is on the page, with the cells it has. */
  readonly days = new Map<string, Cell[]>();

  constructor(
    grids: readonly Element[],
    readonly fallbacks?: Fallbacks,
  ) {
    for (const grid of grids) {
      for (const row of grid.querySelectorAll(rowWays[0])) this.#readRow(row, grid);
    }
  }

  /** The next chip stands in the same cell, nearly always. */
  of(chip: Element): Place {
    if (!this.#last?.cell.contains(chip)) {
      const cell = chip.closest(cellWays[0]);
      this.#last = cell ? this.#cells.find((each) => each.cell === cell) : undefined;
    }
    const place = this.#last ?? nowhere;
    return (place.date === undefined && this.fallbacks?.placeAround(chip, place)) || place;
  }

  #readRow(row: Element, grid: Element): void {
    const cells = [...row.querySelectorAll(cellWays[0])];
    const { length } = cells;
    if (length === 0) return;
    const columns = cells.map(keyOf);
    const is = isColumns(grid) || columns.some(Boolean) ? 'hours' : 'cell';
    let shown = 'heading';
    let days = keysIn(row, 'h2', length);
    if (days.length !== length) {
      shown = 'background';
      days = keysIn(row, 'div', length);
    }
    let counted: Dates | undefined;
    for (let at = 0; at < length; at += 1) {
      const cell = cells[at] ?? row;
      const column = columns[at];
      const day = days.length === length ? days[at] : undefined;
      let date = column ?? day;
      let via = column ? 'column' : shown;
      if (date === undefined) {
        counted ??= this.fallbacks
          ?.countedDays(row, cells, grid)
          .find((each) => each[1].length === length) ?? [via, []];
        [via, date] = [counted[0], counted[1][at]];
      } else if (day && day !== date) date = undefined;
      const place = { is, date, via, cell, index: this.#cells.length } as const;
      this.#cells.push(place);
      if (date === undefined) continue;
      const there = this.days.get(date);
      if (there) there.push(place);
      else this.days.set(date, [place]);
    }
  }
}

export function isColumns(grid: Element | null): boolean {
  return grid?.getAttribute('data-is-column-view-context') === 'true';
}

export function keyOf(element: Element | null | undefined): string | undefined {
  return dateOfKey(element?.getAttribute('data-datekey'));
}

/** The dates that such elements of a row carry, outside of its cells. */
function keysIn(row: Element, tag: 'h2' | 'div', wanted: number): (string | undefined)[] {
  const all = [...row.querySelectorAll(`${tag}[data-datekey]`)];
  const isOutside = (dated: Element): boolean => !dated.closest(cellWays[0]);
  // One for each cell, of which the first is outside: so are the others.
  const [first] = all;
  const sure = all.length === wanted && first !== undefined && isOutside(first);
  return (sure ? all : all.filter(isOutside)).map(keyOf);
}
