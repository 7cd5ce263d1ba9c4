import { dateIn, instantOf, isZone, sayDay, zoned } from '@/domain/when';

/** Dates, times and numbers as the reader's language writes them. */
export interface Dates {
  readonly language: string;
  /**
   * When a meeting is: "Today, 14:00 – 15:00". `start` and `end` as in `Meeting` (local ISO, or dates with an exclusive
   * end), `zone` the zone they are in; its name is added where the reader's own clock shows another time.
   */
  span(start: string, end: string, zone: string, now?: number): string;
  /** A date such as `2026-04-30`: "30 April", with the year where it is another one. Other text comes back as it is. */
  day(isoDate: string): string;
  /** The same for a moment in epoch milliseconds, in the reader's zone. */
  dayOf(ms: number): string;
  /** The time of day of a moment, in `zone` or the reader's own. */
  time(ms: number, zone?: string): string;
  /** "25 min" */
  minutes(n: number): string;
  /** "3 weeks ago", "in 40 minutes": the moment `ms` seen from `now`. */
  ago(ms: number, now: number): string;
}

/** The dates of the page's language (`lang` of the document). */
export function useDates(): Dates {
  return createDates(document.documentElement.lang || 'en');
}

/** Writers of dates cost much to make and little to keep: a page of many dates makes each once. */
const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(lang: string | undefined, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, how]);
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(lang, how);
  writers.set(key, writer);
  return writer;
}

/** Makes the writers of dates of one language; an unknown language falls back to the browser's. */
export function createDates(language: string): Dates {
  const lang = supported(language);
  return {
    language: lang ?? 'en',
    span: (start, end, zone, now = Date.now()) => formatSpan(lang, start, end, knownZone(zone), now),
    day: (isoDate) => formatDay(lang, isoDate),
    dayOf: (ms) => formatDay(lang, dateIn(ms, ownZone())),
    time: (ms, zone) => clock(lang, knownZone(zone)).format(ms),
    minutes: (n) =>
      new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(n),
    ago: (ms, now) => formatAgo(lang, ms - now),
  };
}

function supported(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

const knownZone = (zone: string | undefined): string =>
  zone !== undefined && isZone(zone) ? zone : ownZone();

const ownZone = (): string => Temporal.Now.timeZoneId();

const clock = (lang: string | undefined, timeZone: string): Intl.DateTimeFormat =>
  writerOf(lang, { hour: 'numeric', minute: '2-digit', timeZone });

function formatSpan(lang: string | undefined, start: string, end: string, zone: string, now: number): string {
  if (start === '') return '';
  const today = dateIn(now, zone);
  const dayOf = (local: string): string => capital(lang, sayDay(local.slice(0, 10), today, lang ?? 'en'));
  if (!start.includes('T')) {
    const last =
      end === '' ? start : Temporal.PlainDate.from(end.slice(0, 10)).subtract({ days: 1 }).toString();
    return last > start ? `${dayOf(start)} – ${dayOf(last)}` : dayOf(start);
  }
  const from = instantOf(start, zone);
  const elsewhere = zoned(from, zone).offset !== zoned(from, ownZone()).offset;
  const where = elsewhere ? ` (${zoneName(lang, from, zone)})` : '';
  if (!end.includes('T') || end <= start) return `${dayOf(start)}, ${clock(lang, zone).format(from)}${where}`;
  const to = instantOf(end, zone);
  if (start.slice(0, 10) === end.slice(0, 10)) {
    return `${dayOf(start)}, ${clock(lang, zone).formatRange(from, to)}${where}`;
  }
  return `${dayOf(start)}, ${clock(lang, zone).format(from)} – ${dayOf(end)}, ${clock(lang, zone).format(to)}${where}`;
}

function zoneName(lang: string | undefined, ms: number, timeZone: string): string {
  const parts = writerOf(lang, { timeZone, timeZoneName: 'short' }).formatToParts(ms);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const capital = (lang: string | undefined, words: string): string =>
  words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);

function formatDay(lang: string | undefined, isoDate: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(isoDate)) return isoDate;
  const date = Temporal.PlainDate.from(isoDate.slice(0, 10));
  const year = date.year === Temporal.Now.plainDateISO().year ? {} : ({ year: 'numeric' } as const);
  const how = { day: 'numeric', month: 'long', ...year, timeZone: 'UTC' } as const;
  return writerOf(lang, how).format(instantOf(date.toString(), 'UTC'));
}

const dayMs = 86_400_000;

/** A unit, its length, and from when on it is spoken of: six weeks are six weeks, not two months. */
const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number?])[] = [
  ['year', 365 * dayMs],
  ['month', 30 * dayMs, 56 * dayMs],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function formatAgo(lang: string | undefined, distance: number): string {
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const [unit, size] = steps.find(([, each, from = each]) => Math.abs(distance) >= from) ?? [
    'minute',
    60_000,
  ];
  // Weeks are counted in whole days, as they are where a rhythm is spoken of.
  const whole = unit === 'week' ? Math.trunc(distance / dayMs) * dayMs : distance;
  return words.format(Math.round(whole / size), unit);
}
