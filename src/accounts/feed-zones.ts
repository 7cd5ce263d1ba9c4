import ICAL from 'ical.js';
import { instantOf, isZone, localIn } from '../domain/when';
import type { FeedTime } from './feed-event';
import { windowsZones } from './windows-zones';

/** A zone as far as a feed's times need one. */
export interface FeedZone {
  /** As this browser knows it; `undefined` for one that only the feed describes. */
  readonly name: string | undefined;
  /** Epoch milliseconds of a local time. */
  instant(local: string): number;
  local(at: number): string;
}

/** The zone a `TZID` means: an IANA name, one with a publisher's path before it, a Windows name, a distance from UTC. */
export function zoneNamed(tzid: string): string | undefined {
  const name = tzid.replace(/^"|"$/g, '').trim();
  if (isZone(name)) return name;
  const known = Object.hasOwn(windowsZones, name) ? windowsZones[name] : undefined;
  if (known) return known;
  const [, sign, hours = '', minutes = '00'] = /^(?:UTC|GMT)([+-])(\d{1,2}):?(\d\d)?$/i.exec(name) ?? [];
  if (sign) {
    const offset = `${sign}${hours.padStart(2, '0')}:${minutes}`;
    return isZone(offset) ? offset : undefined;
  }
  const [last = ''] = /[A-Z][A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/.exec(name) ?? [];
  return last !== '' && isZone(last) ? last : undefined;
}

/** Zones change their clocks by a yearly rule or on dates: of another rule nobody can say how long it takes to work out. */
const yearly =
  /^FREQ=YEARLY(?:;(?:BYMONTH=\d{1,2}|BYDAY=[+-]?\d?[A-Z]{2}|BYMONTHDAY=[\d,-]+|UNTIL=\w+|WKST=[A-Z]{2}|INTERVAL=1|BYHOUR=\d+|BYMINUTE=\d+))*$/i;

/**
 * Which zone a feed's times are in: by the name where that can be known, whatever the feed says of the zone's rules; by those
 * rules where it cannot; else by the calendar's own zone, and the person's.
 */
export function zonesOf(
  described: readonly string[],
  ofCalendar: string | undefined,
  ofPerson: string,
): (time: FeedTime) => FeedZone {
  const own = new Map<string, FeedZone>();
  for (const lines of described) {
    const zone = describedZone(lines);
    if (zone) own.set(...zone);
  }
  const fallback = zoneByName((ofCalendar && zoneNamed(ofCalendar)) ?? ofPerson);
  const known = new Map<string, FeedZone>();
  return ({ utc, zone, local }) => {
    if (utc) return utcZone;
    // A day is the person's own, wherever they are.
    if (local.length === 10 || zone === undefined)
      return local.length === 10 ? zoneByName(ofPerson) : fallback;
    const found = known.get(zone) ?? own.get(zone) ?? named(zone) ?? fallback;
    if (known.size < 500) known.set(zone, found);
    return found;
  };
}

function named(tzid: string): FeedZone | undefined {
  const name = zoneNamed(tzid);
  return name === undefined ? undefined : zoneByName(name);
}

const zoneByName = (name: string): FeedZone => ({
  name,
  instant: (local) => instantOf(local, name),
  local: (at) => localIn(at, name),
});
const utcZone = zoneByName('UTC');

function describedZone(lines: string): [string, FeedZone] | undefined {
  const rules = [...lines.matchAll(/^RRULE[^\n:]*:(.*)$/gim)].map(([, rule = '']) => rule.trim());
  const tzid = /^TZID[^\n:]*:(.+)$/im.exec(lines)?.[1]?.trim();
  if (tzid === undefined || zoneNamed(tzid) !== undefined) return undefined;
  const place = /^X-LIC-LOCATION[^\n:]*:(.+)$/im.exec(lines)?.[1]?.trim();
  const located = place && named(place);
  if (located) return [tzid, located];
  if (!rules.every((rule) => yearly.test(rule))) return undefined;
  try {
    const component = new ICAL.Component(
      ICAL.parse(lines) as ConstructorParameters<typeof ICAL.Component>[0],
    );
    const zone = new ICAL.Timezone({ component, tzid });
    const made: FeedZone = {
      name: undefined,
      instant: (local) => timeAt(local, zone).toUnixTime() * 1000,
      local: (at) =>
        ICAL.Time.fromJSDate(new Date(at), true)
          .convertToZone(zone)
          .toString()
          .replace(/Z$/, '')
          .slice(0, 19),
    };
    // Asked once here: what cannot be worked out must not surprise in the middle of an event.
    return Number.isFinite(made.instant('2026-01-01T00:00:00')) ? [tzid, made] : undefined;
  } catch {
    return undefined;
  }
}

function timeAt(local: string, zone: ICAL.Timezone): ICAL.Time {
  const [year, month, day, hour, minute, second] = local.split(/[-T:]/).map(Number);
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone);
}
