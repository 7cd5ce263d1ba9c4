import { once } from './languages';
import { findAll, selectors } from './selectors';

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
  /** Which days an element lies over; measures only where it is not inside one. */
  lies(element: Element): Lies | undefined;
}

/** `monthDayCell_2026-09-17T00:00:00.000+01:00_GMT Standard Time_…`, seen 2026-09. */
const cellId = /^monthDayCell_(\d{4}-\d\d-\d\d)T[\d:.]*([+-]\d\d:\d\d|Z)?(?:_([^_]*))?/;
const isDate = /^\d{4}-\d\d-\d\d$/;
/** A card may be this much wider than its column before it must be lying over several. */
const slack = 1.15;

export function readDays(page: Document): Days {
  const columns = findAll(page, selectors.column)[0].flatMap((element): Day[] => {
    const date = element.getAttribute('data-column-date') ?? '';
    return isDate.test(date) ? [{ date, element }] : [];
  });
  const offsets = new Map<string, string>();
  let windowsZone: string | undefined;
  const cells = findAll(page, selectors.monthCell)[0].flatMap((element): Day[] => {
    const [, date, offset, zone] = cellId.exec(element.id) ?? [];
    if (date === undefined) return [];
    if (offset !== undefined) offsets.set(date, offset === 'Z' ? '+00:00' : offset);
    windowsZone ??= zone;
    return [{ date, element }];
  });
  const days = cells.length > 0 ? cells : columns;
  const byElement = new Map(days.map(({ date, element }) => [element as Element, date]));
  const measured = once(() => measure(days, cells.length > 0));
  return {
    dates: [...new Set(days.map(({ date }) => date))].sort(),
    month: cells.length > 0,
    offsets,
    windowsZone,
    lies: (element) =>
      inside(element, byElement) ??
      (days.length > 0 ? over(element, measured(), cells.length > 0) : undefined),
  };
}

function inside(element: Element, days: ReadonlyMap<Element, string>): Lies | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const date = days.get(at);
    if (date !== undefined) return { from: date, to: date, via: 'inside' };
  }
  return undefined;
}

interface Box {
  readonly date: string;
  readonly box: DOMRect;
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
    const box = element.getBoundingClientRect();
    if (box.width <= 1) continue;
    const section = sectionOf(element);
    const row = rows.find(
      (each) => each.section === section && (!month || Math.abs(each.top - box.top) < box.height / 2),
    );
    if (row) row.days.push({ date, box });
    else rows.push({ section, top: box.top, bottom: box.bottom, days: [{ date, box }], apart: true });
  }
  for (const row of rows) {
    row.days.sort((one, other) => one.box.left - other.box.left);
    row.apart = row.days.every(
      ({ box }, index) => index === 0 || box.left >= (row.days[index - 1]?.box.right ?? 0) - 2,
    );
  }
  return rows;
}

function sectionOf(element: Element): Element | null {
  return element.closest('[data-app-section^="calendar-view-"], [data-app-section^="Surface_"]');
}

/** Columns are compared from side to side, cells of a month both ways. */
function over(element: Element, rows: readonly Row[], month: boolean): Lies | undefined {
  const card = element.getBoundingClientRect();
  if (card.width < 1 || card.height < 1) return undefined;
  const middle = card.top + Math.min(card.height / 2, 12);
  const row = month
    ? rows.find(({ top, bottom }) => top <= middle && middle < bottom)
    : (rows.find(({ section }) => section?.contains(element)) ?? rows[0]);
  if (!row?.apart) return undefined;
  const met = row.days.filter(({ box }) => overlap(card, box) > Math.min(card.width, box.width) / 2);
  const dates = met.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const width = met.reduce((sum, { box }) => sum + box.width, 0);
  if (from === undefined || to === undefined || card.width > width * slack) return undefined;
  return { from, to, via: 'geometry' };
}

function overlap(one: DOMRect, other: DOMRect): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}
