import type { Person, SeenEvent } from './event';
import type { Meeting, Source } from './meeting';
import { samePerson } from './same-person';
import { instantOf } from './when';

export interface Sight {
  readonly now: number;
  /** The zone the calendar shows its times in. */
  readonly zone: string;
  readonly host: string;
  /** The account it was read by. */
  readonly accountId?: string | undefined;
}

/** A calendar that did not show a meeting for this long no longer decides when it is. */
const staleMs = 24 * 3_600_000;
const hourMs = 3_600_000;

/**
 * The meeting as it is known after this sighting: a new one, or the known one with what is new about it. What the page
 * does not show stays as it was. Of two calendars that hold the same meeting the first one decides about its time and
 * title, so that two open calendars cannot move it to and fro.
 */
export function mergeSeen(meeting: Meeting | undefined, seen: SeenEvent, sight: Sight): Meeting {
  const sources = mergeSource(meeting?.sources ?? [], seen, sight);
  const leads = meeting === undefined || isLeading(meeting, sources, seen, sight);
  const time = leads ? timeOf(meeting, seen, sight) : timeKept(meeting);
  const { missingSince, ...known } = meeting ?? fresh(seen, sight);
  const series = seriesKey(seen);
  const uid = uidKey(seen);
  return {
    ...known,
    // A feed that lags still names what is gone.
    ...(seen.origin === 'feed' && missingSince !== undefined ? { missingSince } : {}),
    ...time,
    sources,
    ...(uid === undefined ? {} : { uid }),
    title: leads && seen.title !== '' ? seen.title : known.title,
    ...(series === undefined ? {} : { series }),
    ...pick(seen, ['place', 'conference', 'organizer', 'rhythm', 'peopleCount']),
    people: mergePeople(known.people, seen.people, isPartial(sources, seen)),
    recurring: seen.recurring ?? (series !== undefined || known.recurring),
    declined: (leads ? seen.declined : undefined) ?? known.declined,
    cancelled: (leads ? seen.cancelled : undefined) ?? known.cancelled,
    updatedAt: sight.now,
  };
}

/**
 * Whether this sighting decides about time and title. Of two calendars the first does; one calendar seen two ways (its
 * page and its account, under different ids) is followed as it comes; a feed is believed only while nothing fresher is.
 */
function isLeading(meeting: Meeting, sources: readonly Source[], seen: SeenEvent, { now }: Sight): boolean {
  if (seen.origin === 'feed') return meeting.sources.every((source) => now - liveAt(source) > staleMs);
  return sources[0]?.id === seen.id || sources[0]?.calendar === seen.calendar;
}

/** When a page or an account last showed it; 0 where only a feed or a file ever did. */
function liveAt({ host, seenAt, readAt }: Source): number {
  return Math.max(readAt ?? 0, host === undefined ? 0 : seenAt);
}

/** An account's list is whole; a page may show some of the people only, a feed as they were hours ago. */
function isPartial(sources: readonly Source[], seen: SeenEvent): boolean {
  return (
    sources.length > 1 || (seen.origin !== 'account' && sources.some(({ readAt }) => readAt !== undefined))
  );
}

function fresh(seen: SeenEvent, sight: Sight): Meeting {
  return {
    id: `${seen.calendar}:${seen.id}`,
    sources: [],
    title: seen.title,
    start: '',
    end: '',
    zone: sight.zone,
    startAt: 0,
    endAt: 0,
    allDay: seen.allDay,
    people: [],
    recurring: false,
    declined: false,
    cancelled: false,
    verdict: { verdict: 'other', score: 0, reasons: [] },
    updatedAt: sight.now,
  };
}

function mergeSource(before: readonly Source[], seen: SeenEvent, sight: Sight): Source[] {
  const { now, host, accountId } = sight;
  const source: Source = {
    calendar: seen.calendar,
    id: seen.id,
    ...(seen.calendarId ? { calendarId: seen.calendarId } : {}),
    ...(host === '' ? {} : { host }),
    seenAt: now,
    ...(seen.origin === 'account' ? { readAt: now, ...(accountId ? { accountId } : {}) } : {}),
    ...(seen.origin === 'feed' ? { fedAt: now } : {}),
  };
  const same = (other: Source): boolean => other.calendar === seen.calendar && other.id === seen.id;
  const known = before.find(same);
  const lags = seen.origin === 'feed' && known !== undefined && liveAt(known) > 0;
  const merged = { ...known, ...source, ...(lags ? { seenAt: known.seenAt } : {}) };
  if (!known) return [...before, merged];
  const first = before[0];
  const takesOver = first !== undefined && !same(first) && now - first.seenAt > staleMs;
  return takesOver
    ? [merged, ...before.filter((other) => !same(other))]
    : before.map((other) => (same(other) ? merged : other));
}

type Times = Pick<Meeting, 'start' | 'end' | 'zone' | 'startAt' | 'endAt' | 'allDay'>;

function timeKept({ start, end, zone, startAt, endAt, allDay }: Meeting): Times {
  return { start, end, zone, startAt, endAt, allDay };
}

/**
 * When it is. A month shows the start alone: the known length stays, a new meeting is taken to last an hour until a
 * view that shows its end is opened.
 */
function timeOf(known: Meeting | undefined, seen: SeenEvent, sight: Sight): Times {
  if (seen.start === undefined) return timeKept(known ?? fresh(seen, sight));
  const zone = seen.zone ?? sight.zone;
  const startAt = instantOf(seen.start, zone);
  const length =
    known && known.endAt > known.startAt && known.allDay === seen.allDay
      ? known.endAt - known.startAt
      : undefined;
  const end = seen.end ?? endAfter(seen.start, seen.allDay, length ?? hourMs);
  const endAt = instantOf(end, zone);
  // The same moment shown in another zone is no news: nothing must flicker between two open calendars.
  if (known && known.start !== '' && known.startAt === startAt && known.endAt === endAt)
    return timeKept(known);
  return { start: seen.start, end, zone, startAt, endAt, allDay: seen.allDay };
}

function endAfter(start: string, allDay: boolean, length: number): string {
  if (allDay)
    return Temporal.PlainDate.from(start)
      .add({ days: Math.max(1, Math.round(length / (24 * hourMs))) })
      .toString();
  return Temporal.PlainDateTime.from(start).add({ milliseconds: length }).toString();
}

function pick<K extends keyof SeenEvent>(seen: SeenEvent, names: readonly K[]): Partial<Pick<SeenEvent, K>> {
  const picked: Partial<Pick<SeenEvent, K>> = {};
  for (const name of names) if (seen[name] !== undefined) picked[name] = seen[name];
  return picked;
}

/** One calendar's list replaces its last one; of two calendars, each fills in what the other does not show. */
function mergePeople(
  known: readonly Person[],
  seen: readonly Person[] | undefined,
  several: boolean,
): Person[] {
  if (seen === undefined || seen.length === 0) return [...known];
  const others = known.filter((person) => !seen.some((each) => samePerson(each, person)));
  const filled = seen.map((person) => ({ ...known.find((each) => samePerson(each, person)), ...person }));
  return several ? [...filled, ...others] : filled;
}

/** What a title is compared by: letters alone, whatever their case and the space between them. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Whether two records are one meeting that stands in two calendars: the same time, the same title, and nobody known on
 * both sides who contradicts. Two events of the same calendar are never one.
 */
export function sameMeeting(one: Meeting, other: Meeting): boolean {
  if (
    one.startAt !== other.startAt ||
    one.endAt !== other.endAt ||
    one.allDay !== other.allDay ||
    one.start === ''
  )
    return false;
  if (titleKey(one.title) !== titleKey(other.title) || titleKey(one.title) === '') return false;
  if (
    one.sources.some((source) =>
      other.sources.some((each) => each.id !== source.id && nameSpaceOf(each) === nameSpaceOf(source)),
    )
  )
    return false;
  const emails = (meeting: Meeting): string[] =>
    meeting.people.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
  const [ours, theirs] = [emails(one), emails(other)];
  return ours.length === 0 || theirs.length === 0 || ours.some((email) => theirs.includes(email));
}

/** Ids can be compared within one of these alone: Outlook's page, its account and a feed each have their own. */
function nameSpaceOf({ calendar, accountId, fedAt, host }: Source): string {
  if (calendar !== 'google' && accountId !== undefined) return `${calendar} ${accountId}`;
  return fedAt !== undefined && host === undefined ? `${calendar} feed` : calendar;
}

/** The identity across calendars of this very occurrence: a series shares one `UID`, so its original start is part of it. */
export function uidKey({ uid, instance }: SeenEvent): string | undefined {
  return uid === undefined || uid === '' ? undefined : `${uid.slice(0, 500)} ${instance ?? ''}`;
}

/**
 * What "never this series" is said about. A calendar that shows that an event recurs but not of which series (Outlook)
 * is answered by title, weekday and hour together: the title alone ("1:1") may belong to two people's series.
 */
export function seriesKey(seen: SeenEvent): string | undefined {
  if (seen.series !== undefined) return `${seen.calendar}:${seen.series}`;
  if (seen.recurring !== true || seen.start === undefined || titleKey(seen.title) === '') return undefined;
  const weekday = Temporal.PlainDate.from(seen.start.slice(0, 10)).dayOfWeek;
  return `${seen.calendar}:~${titleKey(seen.title)}@${weekday}${seen.start.slice(10, 16)}`;
}
