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
  const measured = lazily(() => measure(days));
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

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
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
  readonly section: Element | null;
}

/** The one measuring of a reading: all boxes at once. */
function measure(days: readonly Day[]): Box[] {
  const boxes = days.map(({ date, element }) => ({
    date,
    box: element.getBoundingClientRect(),
    section: sectionOf(element),
  }));
  return boxes.filter(({ box }) => box.width > 1);
}

function sectionOf(element: Element): Element | null {
  return element.closest('[data-app-section^="calendar-view-"], [data-app-section^="Surface_"]');
}

/** Columns are compared from side to side, cells of a month both ways. Boxes that lie over one another decide nothing. */
function over(element: Element, boxes: readonly Box[], month: boolean): Lies | undefined {
  const card = element.getBoundingClientRect();
  if (card.width < 1 || card.height < 1) return undefined;
  const own = sectionOf(element);
  const section = boxes.some((each) => each.section === own) ? own : boxes[0]?.section;
  const middle = card.top + Math.min(card.height / 2, 12);
  const row = boxes.filter(
    (each) => each.section === section && (!month || (each.box.top <= middle && middle < each.box.bottom)),
  );
  if (!standApart(row)) return undefined;
  const met = row.filter(({ box }) => overlap(card, box) > Math.min(card.width, box.width) / 2);
  const dates = met.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const width = met.reduce((sum, { box }) => sum + box.width, 0);
  if (from === undefined || to === undefined || card.width > width * slack) return undefined;
  return { from, to, via: 'geometry' };
}

function overlap(one: DOMRect, other: DOMRect): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

function standApart(boxes: readonly Box[]): boolean {
  const ordered = boxes.map(({ box }) => box).sort((one, other) => one.left - other.left);
  return ordered.every((box, index) => index === 0 || box.left >= (ordered[index - 1]?.right ?? 0) - 2);
}
