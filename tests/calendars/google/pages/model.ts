/** An event as a made page shows it. Minutes may reach beyond the day; all-day events have `days` instead. */
export interface ModelEvent {
  /** Google's own id; an occurrence of a series carries its original start. */
  readonly id: string;
  readonly calendar: string;
  readonly title: string;
  /** `2026-03-10` */
  readonly date: string;
  readonly from: number;
  readonly minutes: number;
  /** All-day when not 0. */
  readonly days: number;
  readonly place?: string | undefined;
  readonly answer?: 'accepted' | 'declined' | 'tentative' | undefined;
  readonly colour?: boolean | undefined;
}

export type MadeView = 'day' | 'week' | 'custom' | 'month' | 'schedule' | 'search';

/** How a page is drawn. */
export interface Look {
  readonly view: MadeView;
  readonly language: 'en' | 'de' | 'ja' | 'ar';
  readonly clock: 12 | 24;
  /** Pixels of an hour. */
  readonly hour: 48 | 40;
  /** Bars: one chip as wide as its days and places kept free after it, or a chip on every day. */
  readonly bars: 'wide' | 'repeated';
  /** Makes the class names of this page. */
  readonly salt: number;
}

/** The first day that is shown, and how many. */
export const periods: Readonly<Record<MadeView, readonly [first: string, days: number]>> = {
  day: ['2026-03-10', 1],
  week: ['2026-03-08', 7],
  custom: ['2026-03-09', 4],
  month: ['2026-03-01', 35],
  schedule: ['2026-03-08', 14],
  search: ['2026-03-08', 14],
};

export const plus = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

export function startOf({ date, from, days }: ModelEvent): string {
  return days > 0 ? date : Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: from }).toString();
}

/** Exclusive, as in `SeenEvent`. */
export function endOf({ date, from, minutes, days }: ModelEvent): string {
  if (days > 0) return plus(date, days);
  return Temporal.PlainDate.from(date)
    .toPlainDateTime()
    .add({ minutes: from + minutes })
    .toString();
}

/** The last day an event touches. */
export function lastDayOf(event: ModelEvent): string {
  if (event.days > 0) return plus(event.date, event.days - 1);
  return plus(event.date, Math.floor((event.from + event.minutes - 1) / 1440));
}

/** Drawn as a bar above the hours. */
export const isBar = ({ days, minutes }: ModelEvent): boolean => days > 0 || minutes >= 1440;

export const dateKey = (date: string): string => {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return String((year - 1970) * 512 + month * 32 + day);
};

export function pageId({ id, calendar }: ModelEvent): string {
  const bytes = new TextEncoder().encode(
    `${id} ${calendar.replace(/@gmail\.com$/, '@m').replace(/@group\.calendar\.google\.com$/, '@g')}`,
  );
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}
