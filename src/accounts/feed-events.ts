import type { Provider } from '../domain/account';
import type { SeenEvent } from '../domain/event';
import { localIn } from '../domain/when';
import { blocksOf } from './feed-blocks';
import { type FeedEvent, readFeedEvent, textOf } from './feed-event';
import { feedPeople } from './feed-people';
import { alone, type Occurrence, occurrencesIn } from './feed-series';
import { joined } from './feed-text';
import { type FeedZone, zonesOf } from './feed-zones';
import { ServiceError } from './service-error';

/** More events than a calendar of two months holds, and more parts than can be taken apart in a few seconds. */
const mostEvents = 5000;
const mostBlocks = 20_000;
const longestText = 20_000;

export interface FeedWindow {
  readonly from: number;
  readonly to: number;
  readonly provider: Provider;
  /** For times that name no zone. */
  readonly zone: string;
}

export interface ReadFeed {
  readonly events: readonly SeenEvent[];
  /** How many entries could not be read, in whole or in how they repeat. */
  readonly unread: number;
}

/**
 * The events of a feed that lie in the window, each occurrence of a series by itself. An entry that is broken costs itself
 * alone, and is counted.
 * @throws {ServiceError} `answer-broken` where it is no calendar, or nothing of it can be read
 */
export function readFeed(text: string, window: FeedWindow): ReadFeed {
  const lines = joined(text);
  if (!/^\s*BEGIN:VCALENDAR/i.test(lines)) throw new ServiceError('answer-broken', { detail: 'no calendar' });
  const blocks = blocksOf(lines, window.from, window.to);
  const zoneOf = zonesOf(blocks.zones, blocks.zone, window.zone);
  const dayMs = 86_400_000;
  const stretch = { first: Math.floor(window.from / dayMs) - 2, last: Math.floor(window.to / dayMs) + 2 };
  let unread = (blocks.cut ? 1 : 0) + Math.max(0, blocks.events.length - mostBlocks);
  const read = blocks.events.slice(0, mostBlocks).map(readFeedEvent);
  unread += read.filter((event) => event === undefined).length;
  const found: SeenEvent[] = [];
  for (const events of grouped(read.filter((event) => event !== undefined))) {
    const series = events.find(({ instead }) => instead === undefined);
    const others = events.filter((each) => each !== series);
    try {
      const made = series
        ? occurrencesIn(series, others, zoneOf, stretch)
        : { occurrences: others.map((each) => alone(each, zoneOf)), unread: false };
      if (made.unread) unread += 1;
      const uid = (series ?? others[0])?.uid ?? '';
      for (const each of made.occurrences) found.push(...shown(each, uid, window));
    } catch {
      unread += events.length;
    }
    if (found.length >= mostEvents) break;
  }
  if (found.length === 0 && unread > 0 && read.every((event) => event === undefined))
    throw new ServiceError('answer-broken', { detail: `${unread} unread` });
  return { events: found.slice(0, mostEvents), unread };
}

/** Those of one series together, each occurrence once: as it was changed last. */
function grouped(events: readonly FeedEvent[]): FeedEvent[][] {
  const series = new Map<string, Map<string, FeedEvent>>();
  events.forEach((event, index) => {
    // Without a UID each is one of its own.
    const uid = event.uid === '' ? `#${index}` : event.uid;
    const of = series.get(uid) ?? new Map<string, FeedEvent>();
    series.set(uid, of);
    const { local = '', utc = false, zone = '' } = event.instead ?? {};
    const key = `${local} ${utc} ${zone}`;
    const known = of.get(key);
    if (known === undefined || event.sequence >= known.sequence) of.set(key, event);
  });
  return [...series.values()].map((each) => [...each.values()]);
}

function shown(occurrence: Occurrence, uid: string, window: FeedWindow): SeenEvent[] {
  const { event, start, end, zone, original, originalZone } = occurrence;
  const [startAt, endAt] = [zone.instant(start), zone.instant(end)];
  if (endAt < window.from || startAt > window.to) return [];
  const { component } = event;
  const text = (name: string): string | undefined => textOf(component, name)?.slice(0, longestText);
  const allDay = start.length === 10;
  // A zone that only the feed knows means nothing to anybody else: its times are given in the person's own.
  const inZone = zone.name ?? window.zone;
  const local = (written: string, at: number): string =>
    allDay || zone.name !== undefined ? written : localIn(at, window.zone);
  const people = feedPeople(component);
  const google = window.provider === 'google';
  // Google's UIDs of its own events are the ids its page and its account know them by.
  const bare = google && uid.endsWith('@google.com') ? uid.slice(0, -'@google.com'.length) : uid;
  const instance = original === undefined ? undefined : instanceName(original, originalZone);
  const [title = '', place, description] = [text('summary'), text('location'), text('description')];
  return [
    {
      calendar: google ? 'google' : 'outlook',
      id: (instance ? `${bare}_${instance}` : bare) || `${local(start, startAt)} ${title}`,
      // Outlook's page names no series: what was said about one is known by its title and hour (see `seriesKey`).
      ...(instance && google ? { series: bare } : {}),
      ...(instance ? { instance } : {}),
      ...(uid === '' ? {} : { uid }),
      title,
      start: local(start, startAt),
      end: local(end, endAt),
      ...(allDay ? {} : { zone: inZone }),
      allDay,
      kind: 'event',
      recurring: instance !== undefined,
      ...(place ? { place } : {}),
      ...(description ? { description } : {}),
      ...(people.length > 0 ? { people } : {}),
      cancelled: text('status')?.toUpperCase() === 'CANCELLED',
      ...(/^(?:PRIVATE|CONFIDENTIAL)$/i.test(text('class') ?? '') ? { private: true } : {}),
      origin: 'feed',
      via: { start: 'feed' },
    },
  ];
}

/** The original start as Google writes it in ids, so that it is the same in every calendar. */
function instanceName(original: string, zone: FeedZone): string {
  if (original.length === 10) return original.replaceAll('-', '');
  return `${localIn(zone.instant(original), 'UTC').replace(/[-:]/g, '')}Z`;
}
