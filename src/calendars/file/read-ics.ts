import ICAL from 'ical.js';
import { readLocal } from '../../domain/days';
import type { Person, Response, SeenEvent } from '../../domain/event';
import { failure, type Result, success } from '../../domain/failure';
import { readRule } from '../../domain/read-rule';
import { occurrencesOf } from '../../domain/recurrence';
import { isZone, localIn } from '../../domain/when';

/** Larger files are calendars of many years: reading them would hold up the view, and one meeting is what is asked for. */
const longestFile = 4_000_000;
const mostEvents = 500;
/** Of a series, these many occurrences from now on are offered. */
const mostOccurrences = 6;
/** So far ahead they are looked for: the next ones of a yearly event are enough. */
const aheadDays = 6 * 366;

/**
 * Reads a calendar file (RFC 5545) or the text of one. Of a series it gives the next occurrences, of single events all.
 * @param now epoch milliseconds
 * @returns failure `file-too-large`, `file-broken` (not a calendar, or cut off) or `file-empty` (no event in it)
 */
export function readIcs(text: string, now: number = Date.now()): Result<SeenEvent[]> {
  if (text.length > longestFile) return failure('file-too-large');
  if (!/^\s*BEGIN:/i.test(text)) return failure('file-broken', 'not a calendar');
  try {
    const roots = [ICAL.parse(text.trimStart())].flat(1) as unknown[];
    const calendars = (typeof roots[0] === 'string' ? [roots] : roots) as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    const events = calendars.flatMap((root) => eventsOf(new ICAL.Component(root), now));
    return events.length === 0 ? failure('file-empty') : success(events.slice(0, mostEvents));
  } catch (error) {
    return failure('file-broken', error instanceof Error ? error.message : String(error));
  }
}

function eventsOf(calendar: ICAL.Component, now: number): SeenEvent[] {
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const cancelled = calendar.getFirstPropertyValue('method') === 'CANCEL';
  const components = calendar.getAllSubcomponents('vevent').slice(0, mostEvents);
  const changed = components.filter((component) => component.hasProperty('recurrence-id'));
  return components
    .filter((component) => !component.hasProperty('recurrence-id'))
    .flatMap((component) => {
      const uid = String(component.getFirstPropertyValue('uid') ?? '');
      const exceptions = changed.filter((each) => String(each.getFirstPropertyValue('uid') ?? '') === uid);
      return occurrences(new ICAL.Event(component, { exceptions }), now);
    })
    .concat(
      changed
        .filter((each) => !components.some((main) => isMainOf(main, each)))
        .map((each) => seenOf(new ICAL.Event(each))),
    )
    .map((event) => (cancelled ? { ...event, cancelled: true } : event));
}

function isMainOf(main: ICAL.Component, changed: ICAL.Component): boolean {
  return (
    !main.hasProperty('recurrence-id') &&
    main.getFirstPropertyValue('uid') === changed.getFirstPropertyValue('uid')
  );
}

function occurrences(event: ICAL.Event, now: number): SeenEvent[] {
  if (!event.isRecurring()) return [seenOf(event)];
  const found: SeenEvent[] = [];
  const rule = event.component.getFirstPropertyValue('rrule');
  for (const start of startsOf(event, now)) {
    if (found.length >= mostOccurrences) break;
    const details = event.getOccurrenceDetails(start);
    if (details.endDate.toJSDate().getTime() <= now) continue;
    found.push({
      ...seenOf(details.item, details.startDate, details.endDate),
      id: `${event.uid}_${details.recurrenceId.toICALString()}`,
      series: event.uid,
      instance: details.recurrenceId.toICALString(),
      recurring: true,
      ...(rule ? { rhythm: String(rule) } : {}),
    });
  }
  return found;
}

/** The times a series means from now on, in order. Not by ical.js's own iterator: see `occurrencesOf`. */
function startsOf(event: ICAL.Event, now: number): ICAL.Time[] {
  const { component, startDate } = event;
  const local = (time: ICAL.Time): string => time.toString().replace(/Z$/, '').slice(0, 19);
  const values = (name: string): ICAL.Time[] =>
    component.getAllProperties(name).flatMap((property) => {
      return property
        .getValues()
        .map((value) => (value instanceof ICAL.Period ? value.start : value) as ICAL.Time);
    });
  const zone = zoneOf(startDate, component);
  const until = (text: string): string | undefined => {
    const [, date = '', time, utc] = /^(\d{8})(?:T(\d{6})(Z?))?$/.exec(text) ?? [];
    const day = date.replace(/(....)(..)(..)/, '$1-$2-$3');
    const written = time === undefined ? day : `${day}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}`;
    if (readLocal(written) === undefined) return undefined;
    if (startDate.isDate) return day;
    return utc === 'Z' && zone ? localIn(Date.parse(`${written}Z`), zone) : written;
  };
  const today = Math.floor(now / 86_400_000);
  const starts = new Set(values('rdate').map(local));
  if (!component.hasProperty('rrule')) starts.add(local(startDate));
  for (const property of component.getAllProperties('rrule')) {
    const rule = readRule(String(property.getFirstValue()), until);
    if (rule) {
      const ahead = occurrencesOf(rule, local(startDate), today - 2, today + aheadDays);
      for (const start of ahead.slice(0, mostEvents)) starts.add(start);
    } else starts.add(local(startDate));
  }
  const except = new Set(values('exdate').map(local));
  return [...starts]
    .filter((start) => !except.has(start) && !except.has(start.slice(0, 10)))
    .sort()
    .map((start) => {
      const [year, month, day, hour = 0, minute = 0, second = 0] = start.split(/[-T:]/).map(Number);
      return new ICAL.Time(
        { year, month, day, hour, minute, second, isDate: startDate.isDate },
        startDate.zone,
      );
    });
}

function seenOf(
  event: ICAL.Event,
  start: ICAL.Time = event.startDate,
  end: ICAL.Time = event.endDate,
): SeenEvent {
  if (!start) throw new Error('An event has no start.');
  const { component } = event;
  const text = (name: string): string | undefined => {
    const value = component.getFirstPropertyValue(name);
    return typeof value === 'string' && value !== '' ? value.slice(0, 20_000) : undefined;
  };
  const zone = zoneOf(start, component);
  const place = text('location');
  const description = text('description');
  const people = peopleOf(component);
  return {
    calendar: 'file',
    id: event.uid || `${localOf(start, zone)} ${event.summary ?? ''}`,
    title: (event.summary ?? '').slice(0, 20_000),
    start: localOf(start, zone),
    end: localOf(end ?? start, zone),
    ...(start.isDate ? {} : zone ? { zone } : {}),
    allDay: start.isDate,
    kind: 'event',
    ...(place ? { place } : {}),
    ...(description ? { description } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(text('status') === 'CANCELLED' ? { cancelled: true } : {}),
    ...(text('class') === 'PRIVATE' ? { private: true } : {}),
    via: { start: 'ics' },
  };
}

/**
 * The zone its times are given in: the file's own where this browser knows the name; times of a zone it does not know
 * ("W. Europe Standard Time") are worked out by the file's own rules and given in UTC. Floating times have none.
 */
function zoneOf(time: ICAL.Time, component: ICAL.Component): string | undefined {
  const known = time.zone?.tzid;
  // A file that names a zone without describing it leaves the time floating: its name is all there is.
  const name =
    known === undefined || known === 'floating'
      ? parameter(component.getFirstProperty('dtstart'), 'tzid')
      : known;
  if (name === undefined) return undefined;
  if (isZone(name)) return name;
  return known === 'floating' ? undefined : 'UTC';
}

function localOf(time: ICAL.Time, zone: string | undefined): string {
  if (time.isDate) return time.toString();
  if (zone === 'UTC') return localIn(time.toJSDate().getTime(), 'UTC');
  return time.toString().replace(/Z$/, '').slice(0, 19);
}

const responses: Readonly<Record<string, Response>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

function peopleOf(component: ICAL.Component): Person[] {
  const organizer = addressOf(component.getFirstProperty('organizer'));
  const people = component.getAllProperties('attendee').map((property): Person => {
    const email = addressOf(property);
    const name = parameter(property, 'cn');
    const type = parameter(property, 'cutype');
    return {
      ...(email ? { email } : {}),
      ...(name ? { name } : {}),
      response: responses[parameter(property, 'partstat') ?? ''] ?? 'none',
      ...(email !== undefined && email === organizer ? { organizer: true } : {}),
      ...(type && type !== 'INDIVIDUAL' && type !== 'UNKNOWN' ? { group: true } : {}),
    };
  });
  if (organizer === undefined || people.some(({ email }) => email === organizer)) return people;
  const name = parameter(component.getFirstProperty('organizer'), 'cn');
  return [{ email: organizer, organizer: true, ...(name ? { name } : {}) }, ...people];
}

function addressOf(property: ICAL.Property | null): string | undefined {
  const value = String(property?.getFirstValue() ?? '');
  return /^mailto:/i.test(value) ? value.slice(7).trim().toLowerCase() : undefined;
}

function parameter(property: ICAL.Property | null, name: string): string | undefined {
  const value = property?.getParameter(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
