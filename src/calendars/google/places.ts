import { dateOfKey } from './date-key';
import type { Dates, Fallbacks } from './fallbacks';
import { selectors } from './selectors';

/** Where on the page a chip stands, and which day that is. */
export interface Place {
  /** `hours`: a column of a day; `cell`: a day of the month or of the all-day row; `row`: a day's group in a list. */
  readonly is: 'hours' | 'cell' | 'row' | 'nowhere';
  readonly date?: string | undefined;
  readonly via?: string | undefined;
  /** The cell itself: it says how high its day is. */
  readonly cell?: Element | undefined;
}

export const nowhere: Place = { is: 'nowhere' };

/**
 * Finds the day of every chip of a page, by order of rows and cells and by the dates these carry; never by `left`, which
 * is mirrored in right-to-left pages. Where two sources name different days, there is none.
 */
export class Places {
  readonly #byParent = new Map<Element | null, Place>();
  readonly #byCell = new Map<Element, Place>();
  /** Every day that is on the page, with the cells it has. */
  readonly days = new Map<string, Element[]>();

  constructor(
    grids: readonly Element[],
    readonly fallbacks?: Fallbacks,
  ) {
    for (const grid of grids) {
      for (const row of grid.querySelectorAll(selectors.row[0])) this.#readRow(row, grid);
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
    const place = (cell && this.#byCell.get(cell)) ?? nowhere;
    return (place.date === undefined && this.fallbacks?.placeAround(parent, cell && place)) || place;
  }

  #readRow(row: Element, grid: Element | null): void {
    const cells = [...row.querySelectorAll(selectors.cell[0])];
    if (cells.length === 0) return;
    const columns = cells.map(keyOf);
    const headings = keysIn(row, 'h2', cells.length);
    const is = isColumns(grid) || columns.some(Boolean) ? 'hours' : 'cell';
    const witnesses: Dates[] = [];
    if (columns.some(Boolean)) witnesses.push(['column', columns]);
    if (headings.length === cells.length) witnesses.push(['heading', headings]);
    else witnesses.push(['background', keysIn(row, 'div', cells.length)]);
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
        counted ??= this.fallbacks?.countedDays(row, cells, grid) ?? [];
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
  const isOutside = (dated: Element): boolean => !dated.closest(selectors.cell[0]);
  // One for each cell, of which the first is outside: so are the others.
  const [first] = all;
  const sure = all.length === wanted && first !== undefined && isOutside(first);
  return (sure ? all : all.filter(isOutside)).map(keyOf);
}
