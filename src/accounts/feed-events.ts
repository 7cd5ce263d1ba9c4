import ICAL from 'ical.js';
import type { Provider } from '../domain/account';
import type { SeenEvent } from '../domain/event';
import { instantOf, localIn } from '../domain/when';
import { feedPeople } from './feed-people';
import { trimFeed } from './feed-trim';
import { zoneNamed } from './feed-zones';
import { ServiceError } from './service-error';

/** A rule such as "every second, for ever" is given up after this many steps, a feed after so many events. */
const mostSteps = 40_000;
const mostEvents = 5000;
const longestText = 20_000;

interface Window {
  readonly from: number;
  readonly to: number;
  readonly provider: Provider;
  /** For times that name no zone. */
  readonly zone: string;
}

/** The events of a feed that lie in the window, each occurrence of a series by itself. @throws {ServiceError} `answer-broken` */
export function feedEvents(text: string, window: Window): SeenEvent[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(trimFeed(text, window.from, window.to).trimStart()));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const components = calendar.getAllSubcomponents('vevent');
    const moved = Map.groupBy(
      components.filter((each) => each.hasProperty('recurrence-id')),
      uidOf,
    );
    const found: SeenEvent[] = [];
    for (const component of components) {
      if (component.hasProperty('recurrence-id')) continue;
      const exceptions = moved.get(uidOf(component)) ?? [];
      moved.delete(uidOf(component));
      found.push(...occurrencesOf(new ICAL.Event(component, { exceptions }), window));
      if (found.length > mostEvents) break;
    }
    // Occurrences whose series is not in the feed: an invitation to one date alone.
    for (const alone of [...moved.values()].flat()) found.push(...singleOf(new ICAL.Event(alone), window));
    return found.slice(0, mostEvents);
  } catch (error) {
    throw new ServiceError('answer-broken', {
      detail: error instanceof Error ? error.message.slice(0, 80) : '',
    });
  }
}

const uidOf = (component: ICAL.Component): string => String(component.getFirstPropertyValue('uid') ?? '');

function occurrencesOf(event: ICAL.Event, window: Window): SeenEvent[] {
  if (!event.isRecurring()) return singleOf(event, window);
  const found: SeenEvent[] = [];
  const all = event.iterator();
  // An occurrence may have been moved into the window from beyond its end: those are looked at by themselves.
  const exceptions = event.exceptions as unknown as Readonly<Record<string, ICAL.Event>>;
  const late = new Set(Object.keys(exceptions));
  // Days as text decide about what lies far away: a daily meeting since years has thousands of those.
  const first = new Date(window.from - 3 * 86_400_000).toISOString();
  for (let step = 0; step < mostSteps && found.length < mostEvents; step += 1) {
    const next = all.next();
    if (!next) break;
    const original = next.toString();
    late.delete(original);
    if (original < first && !(original in exceptions)) continue;
    if (momentOf(next, event.component, window.zone) > window.to) break;
    const { item, startDate, endDate, recurrenceId } = event.getOccurrenceDetails(next);
    found.push(...shown({ item, start: startDate, end: endDate, instance: recurrenceId }, event, window));
  }
  for (const key of late) {
    const item = exceptions[key];
    if (item)
      found.push(
        ...shown(
          { item, start: item.startDate, end: item.endDate, instance: item.recurrenceId },
          event,
          window,
        ),
      );
  }
  return found;
}

function singleOf(event: ICAL.Event, window: Window): SeenEvent[] {
  const { startDate, endDate } = event;
  const instance = event.isRecurrenceException() ? event.recurrenceId : undefined;
  return startDate ? shown({ item: event, start: startDate, end: endDate, instance }, event, window) : [];
}

interface Occurrence {
  readonly item: ICAL.Event;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
  readonly instance: ICAL.Time | undefined;
}

function shown({ item, start, end, instance }: Occurrence, series: ICAL.Event, window: Window): SeenEvent[] {
  const { component } = item;
  const startAt = momentOf(start, component, window.zone);
  const endAt = momentOf(end ?? start, component, window.zone);
  if (Number.isNaN(startAt) || endAt < window.from || startAt > window.to) return [];
  const text = (name: string): string | undefined => {
    const value = component.getFirstPropertyValue(name);
    return typeof value === 'string' && value !== '' ? value.slice(0, longestText) : undefined;
  };
  const zone = zoneOf(start, component) ?? window.zone;
  const local = (time: ICAL.Time, at: number): string => (time.isDate ? time.toString() : localIn(at, zone));
  const original = instance && instanceName(instance, component, window.zone);
  const people = feedPeople(component);
  const uid = series.uid ?? '';
  const google = window.provider === 'google';
  // Google's UIDs of its own events are the ids its page and its account know them by.
  const bare = google && uid.endsWith('@google.com') ? uid.slice(0, -'@google.com'.length) : uid;
  const [place, description] = [text('location'), text('description')];
  const recurring = original !== undefined;
  return [
    {
      calendar: google ? 'google' : 'outlook',
      id: (recurring ? `${bare}_${original}` : bare) || `${local(start, startAt)} ${item.summary}`,
      // Outlook's page names no series: what was said about one is known by its title and hour (see `seriesKey`).
      ...(recurring && google ? { series: bare } : {}),
      ...(recurring ? { instance: original } : {}),
      ...(uid === '' ? {} : { uid }),
      title: (item.summary ?? '').slice(0, longestText),
      start: local(start, startAt),
      end: local(end ?? start, endAt),
      ...(start.isDate ? {} : { zone }),
      allDay: start.isDate,
      kind: 'event',
      recurring,
      ...(place ? { place } : {}),
      ...(description ? { description } : {}),
      ...(people.length > 0 ? { people } : {}),
      cancelled: text('status') === 'CANCELLED',
      ...(text('class') === 'PRIVATE' ? { private: true } : {}),
      origin: 'feed',
      via: { start: 'feed' },
    },
  ];
}

/** The zone of a time: by its name where that can be known, whatever the feed says of the zone's rules. */
function zoneOf(time: ICAL.Time, component: ICAL.Component): string | undefined {
  if (time.zone?.tzid === 'UTC') return 'UTC';
  const named = component.getFirstProperty('dtstart')?.getParameter('tzid');
  const tzid = time.zone && time.zone.tzid !== 'floating' ? time.zone.tzid : named;
  return typeof tzid === 'string' ? zoneNamed(tzid) : undefined;
}

/** Epoch milliseconds. A zone of no known name is worked out by the feed's own rules for it. */
function momentOf(time: ICAL.Time, component: ICAL.Component, zone: string): number {
  const wall = time.toString().replace(/Z$/, '').slice(0, 19);
  const known = time.isDate ? zone : zoneOf(time, component);
  if (known) return instantOf(wall, known);
  const described = time.zone && time.zone.tzid !== 'floating';
  return described ? time.toUnixTime() * 1000 : instantOf(wall, zone);
}

/** The original start as Google writes it in ids, so that it is the same in every calendar. */
function instanceName(time: ICAL.Time, component: ICAL.Component, zone: string): string {
  if (time.isDate) return time.toString().replaceAll('-', '');
  return `${localIn(momentOf(time, component, zone), 'UTC').replace(/[-:]/g, '')}Z`;
}
