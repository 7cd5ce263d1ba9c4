import { remembered } from '../remembered';
import { once } from './languages';
import { columnWays, findAll, monthCellWays } from './selectors';

/** The first and last day a card lies over (`2026-05-14`), and how that was found. */
export interface Lies {
  readonly from: string;
  readonly to: string;
  readonly via: 'inside' | 'geometry';
}

/** A day as it stands on the page: a column of the hours, or a cell of the month. */
interface Day {
  readonly date: string;
  readonly element: HTMLElement;
}

/** The days a page shows. */
export interface Days {
  /** Every date that is shown, in order. */
  readonly dates: readonly string[];
  /** They are the cells of a month, seven to a row. */
  readonly month: boolean;
  /** Distance to UTC by date, as the cells of a month tell it (`+01:00`). */
  readonly offsets: ReadonlyMap<string, string>;
  /** The zone's Windows name, as the cells of a month tell it. */
  readonly windowsZone: string | undefined;
  /** The same as long as the same days are shown. */
  readonly sheet: object;
  /**
   * Which days a card of this name lies over; measured only where it is not inside one, and not again as long as it is the
   * same element, of the same name, over the same days, and was found to lie where its name says.
   */
  lies(element: Element, label: string): Lies | undefined;
  /** The card lies where its name says. */
  agree(element: Element, label: string, lies: Lies): void;
}

interface Agreed {
  readonly label: string;
  readonly sheet: object;
  readonly lies: Lies;
}

/** Where cards lie that were found to lie where their names say. */
const agreed = new WeakMap<Element, Agreed>();

/** `monthDayCell_2026-09-17T00:00:00.000+01:00_GMT Standard Time_…`, seen 2026-09. */
const cellId = /^monthDayCell_(\d{4}-\d\d-\d\d)T[\d:.]*([+-]\d\d:\d\d|Z)?(?:_([^_]*))?/;
const isDate = /^\d{4}-\d\d-\d\d$/;
/** A card may be this much wider than its column before it must be lying over several. */
const slack = 1.15;

export function readDays(page: Document): Days {
  const cells = daysIn(page, monthCellWays, (cell) => toldBy(cell.id)?.date);
  const month = cells.length > 0;
  const days = month ? cells : daysIn(page, columnWays, dateOfColumn);
  const names = days.map(({ date, element }) => (month ? element.id : date));
  const sheet = sheetOf(names.join('\n'));
  const measured = once(() => measure(days, month));
  const isDay = new Map<Element, string>(days.map(({ element, date }) => [element, date]));
  const byParent = new Map<Element, Lies | undefined>();
  const inside = (element: Element | null): Lies | undefined => {
    if (!element || byParent.has(element)) return element ? byParent.get(element) : undefined;
    const date = isDay.get(element);
    const lies =
      date === undefined ? inside(element.parentElement) : { from: date, to: date, via: 'inside' as const };
    byParent.set(element, lies);
    return lies;
  };
  return {
    ...sheet,
    month,
    sheet,
    lies(element, label) {
      if (days.length === 0) return undefined;
      const within = inside(element.parentElement);
      if (within) return within;
      const before = agreed.get(element);
      return before?.label === label && before.sheet === sheet
        ? before.lies
        : over(element, measured(), month);
    },
    agree(element, label, lies) {
      if (lies.via === 'geometry' && agreed.get(element)?.lies !== lies)
        agreed.set(element, { label, sheet, lies });
    },
  };
}

/** What is known of the days by their names alone: they are the same nearly every time. */
const sheetOf = remembered((names) => {
  const offsets = new Map<string, string>();
  const dates = new Set<string>();
  let windowsZone: string | undefined;
  for (const name of names.split('\n')) {
    const told = toldBy(name);
    if (told?.offset !== undefined) offsets.set(told.date, told.offset === 'Z' ? '+00:00' : told.offset);
    windowsZone ??= told?.zone;
    if (name !== '') dates.add(told?.date ?? name);
  }
  return { dates: [...dates].sort(), offsets, windowsZone };
});

interface Told {
  readonly date: string;
  readonly offset: string | undefined;
  readonly zone: string | undefined;
}

const toldBy = remembered((id): Told | undefined => {
  const [, date, offset, zone] = cellId.exec(id) ?? [];
  return date === undefined ? undefined : { date, offset, zone };
});

function dateOfColumn(element: Element): string | undefined {
  const date = element.getAttribute('data-column-date') ?? '';
  return isDate.test(date) ? date : undefined;
}

function daysIn(
  page: Document,
  ways: readonly string[],
  dateOf: (element: HTMLElement) => string | undefined,
): Day[] {
  const days: Day[] = [];
  for (const element of findAll(page, ways)[0]) {
    const date = dateOf(element);
    if (date !== undefined) days.push({ date, element });
  }
  return days;
}

/** Plain numbers: a rectangle of the browser's costs something at every look. */
interface Box {
  readonly date: string;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

/** Days that stand side by side: the columns of a section, or a week of the month. */
interface Row {
  readonly section: Element | null;
  readonly top: number;
  readonly bottom: number;
  readonly days: Box[];
  /** Boxes that lie over one another decide nothing. */
  apart: boolean;
}

/** The one measuring of a reading: all boxes at once. */
function measure(days: readonly Day[], month: boolean): Row[] {
  const rows: Row[] = [];
  for (const { date, element } of days) {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    if (width <= 1) continue;
    const section = sectionOf(element);
    const row = rows.find(
      (each) => each.section === section && (!month || Math.abs(each.top - top) < height / 2),
    );
    const box = { date, left, right, width };
    if (row) row.days.push(box);
    else rows.push({ section, top, bottom, days: [box], apart: true });
  }
  for (const row of rows) {
    row.days.sort((one, other) => one.left - other.left);
    row.apart = row.days.every(
      ({ left }, index) => index === 0 || left >= (row.days[index - 1]?.right ?? 0) - 2,
    );
  }
  return rows;
}

function sectionOf(element: Element): Element | null {
  return element.closest('[data-app-section^="calendar-view-"], [data-app-section^="Surface_"]');
}

/** Columns are compared from side to side, cells of a month both ways. */
function over(element: Element, rows: readonly Row[], month: boolean): Lies | undefined {
  const { left, right, top, width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1) return undefined;
  const middle = top + Math.min(height / 2, 12);
  const row = month
    ? rows.find((each) => each.top <= middle && middle < each.bottom)
    : (rows.find(({ section }) => section?.contains(element)) ?? rows[0]);
  if (!row?.apart) return undefined;
  let [from, to, met] = ['', '', 0];
  for (const box of row.days) {
    if (Math.min(right, box.right) - Math.max(left, box.left) <= Math.min(width, box.width) / 2) continue;
    if (from === '' || box.date < from) from = box.date;
    if (box.date > to) to = box.date;
    met += box.width;
  }
  return from === '' || width > met * slack ? undefined : { from, to, via: 'geometry' };
}
