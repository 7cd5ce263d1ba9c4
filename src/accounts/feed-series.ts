import ICAL from 'ical.js';
import { dayNumber, dayText, localText, readLocal } from '../domain/days';
import { readRule } from '../domain/read-rule';
import { occurrencesOf } from '../domain/recurrence';
import type { FeedEvent, FeedTime } from './feed-event';
import type { FeedZone } from './feed-zones';

/** One occurrence, with the event that says what it is: its series, or what stands in its place. */
export interface Occurrence {
  readonly event: FeedEvent;
  /** Local in `zone`; a date for a whole day. */
  readonly start: string;
  readonly end: string;
  readonly zone: FeedZone;
  /** Its original start, local in the series' zone; `undefined` where it belongs to no series. */
  readonly original: string | undefined;
  readonly originalZone: FeedZone;
}

type ZoneOf = (time: FeedTime) => FeedZone;

interface Stretch {
  /** Days (`days.ts`), with a margin for zones. */
  readonly first: number;
  readonly last: number;
}

/** The occurrences of a series, or of a single event, with what was moved and taken out. */
export function occurrencesIn(
  series: FeedEvent,
  exceptions: readonly FeedEvent[],
  zoneOf: ZoneOf,
  stretch: Stretch,
): { readonly occurrences: Occurrence[]; readonly unread: boolean } {
  const zone = zoneOf(series.start);
  const inZone = (time: FeedTime): string =>
    time.local.length === 10 || sameZone(zoneOf(time), zone)
      ? time.local
      : zone.local(zoneOf(time).instant(time.local));
  const read = (text: string) => readRule(text, (until) => localUntil(until, series.start, zone));
  const rules = series.rules.map(read);
  const repeats = series.rules.length > 0 || series.dates.length > 0;
  const days = (rule: ReturnType<typeof read>): string[] =>
    rule ? occurrencesOf(rule, series.start.local, stretch.first, stretch.last) : [];
  const starts = new Set([series.start.local, ...rules.flatMap(days), ...series.dates.map(inZone)]);
  for (const rule of series.exceptRules.map(read)) for (const start of days(rule)) starts.delete(start);
  const except = new Set(series.exceptDates.map(inZone));
  const instead = new Map(exceptions.flatMap((each) => (each.instead ? [[inZone(each.instead), each]] : [])));
  const onwards = [...instead]
    .filter(([, { andAfter }]) => andAfter)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const length = lengthOf(series, zoneOf);
  const occurrences: Occurrence[] = [];
  for (const start of starts) {
    if (instead.has(start) || except.has(start) || except.has(start.slice(0, 10))) continue;
    const original = repeats ? start : undefined;
    const changed = onwards.findLast(([from]) => from <= start);
    const moved = changed && shifted(start, changed[0], inZone(changed[1].start));
    occurrences.push({
      event: changed?.[1] ?? series,
      start: moved ?? start,
      end: endOf(moved ?? start, changed ? lengthOf(changed[1], zoneOf) : length, zone),
      zone,
      original,
      originalZone: zone,
    });
  }
  // What was moved is where it was moved to, whether or not the rule still means where it was.
  for (const [original, event] of instead)
    occurrences.push({ ...alone(event, zoneOf), original, originalZone: zone });
  return { occurrences, unread: rules.includes(undefined) };
}

/** An event by itself; of one date of a series that is not in the feed, its original start is known all the same. */
export function alone(event: FeedEvent, zoneOf: ZoneOf): Occurrence {
  const zone = zoneOf(event.start);
  const start = event.start.local;
  return {
    event,
    start,
    end: endOf(start, lengthOf(event, zoneOf), zone),
    zone,
    original: event.instead?.local,
    originalZone: event.instead ? zoneOf(event.instead) : zone,
  };
}

const sameZone = (one: FeedZone, other: FeedZone): boolean =>
  one === other || (one.name !== undefined && one.name === other.name);

/** The end of a rule in the series' own zone: written in UTC, or as it should not be, as a date or without a zone. */
function localUntil(until: string, start: FeedTime, zone: FeedZone): string | undefined {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(until) ?? [];
  const date = `${year}-${month}-${day}`;
  const local = hour === undefined ? date : `${date}T${hour}:${minute}:${second}`;
  if (readLocal(local) === undefined) return undefined;
  if (start.local.length === 10) return date;
  return utc === 'Z' ? zone.local(Date.parse(`${local}Z`)) : local;
}

type Length = { readonly days: number; readonly ms: number };

/** How long it lasts: whole days by the calendar, the rest by the clock. What ends before it starts has no length. */
function lengthOf({ start, end, duration }: FeedEvent, zoneOf: ZoneOf): Length {
  const wholeDays = start.local.length === 10;
  const nothing = { days: wholeDays ? 1 : 0, ms: 0 };
  if (end !== undefined) {
    if (wholeDays) return { days: Math.max(1, dayOf(end.local) - dayOf(start.local)), ms: 0 };
    return { days: 0, ms: Math.max(0, zoneOf(end).instant(end.local) - zoneOf(start).instant(start.local)) };
  }
  if (duration === undefined || !/^\+?P/i.test(duration)) return nothing;
  try {
    const { weeks, days, hours, minutes, seconds } = ICAL.Duration.fromString(duration.toUpperCase());
    const whole = weeks * 7 + days;
    if (wholeDays) return { days: Math.max(1, whole), ms: 0 };
    return { days: whole, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
  } catch {
    return nothing;
  }
}

/** The longest a meeting is taken to last: what is said to go on for years is an error in the feed. */
const longest = { days: 400, ms: 400 * 86_400_000 };

function endOf(start: string, length: Length, zone: FeedZone): string {
  const { day, seconds } = readLocal(start) ?? { day: 0, seconds: undefined };
  const moved = localText(day + Math.min(length.days, longest.days), seconds);
  return seconds === undefined || length.ms === 0
    ? moved
    : zone.local(zone.instant(moved) + Math.min(length.ms, longest.ms));
}

const dayOf = (local: string): number => readLocal(local.slice(0, 10))?.day ?? 0;

/** An occurrence after one that was moved together with all after it: as far from where it was as that one is. */
function shifted(start: string, from: string, to: string): string {
  if (to.length === 10) return dayText(dayOf(start) + dayOf(to) - dayOf(from));
  const at = (local: string): number => {
    const { day, seconds = 0 } = readLocal(local) ?? { day: dayNumber({ year: 1970, month: 1, day: 1 }) };
    return day * 86_400 + seconds;
  };
  const moved = at(start) + at(to) - at(from);
  const day = Math.floor(moved / 86_400);
  return localText(day, moved - day * 86_400);
}
