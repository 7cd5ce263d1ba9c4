import type { Detector } from '@/detection/detector';
import type { Facts } from '@/detection/evidence';
import { judgeWithWord } from '@/detection/judge-with-word';
import type { Lesson } from '@/detection/lessons';
import { othersOf } from '@/detection/others';
import type { PageOwner, SeenEvent } from '@/domain/event';
import { mergeSeen, sameMeeting, uidKey } from '@/domain/identity';
import type { Meeting } from '@/domain/meeting';
import type { Pair } from '@/domain/pair';
import { isOfPair } from '@/domain/same-person';
import type { Word } from '@/domain/verdict';
import { type Cairn, missing } from './cairn';

export interface Sighting {
  readonly seen: SeenEvent;
  readonly me: PageOwner;
  readonly host: string;
  /** The account it was read by. */
  readonly accountId?: string | undefined;
}

/** What events are judged with and in the light of: the pairs, and what the person said before. */
export interface Light {
  readonly pairs: readonly Pair[];
  readonly lessons: readonly Lesson[];
  readonly detector: Detector;
}

export async function readLight(cairn: Cairn): Promise<Light> {
  const [pairs, words, detector] = await Promise.all([
    cairn.store.all('pairs'),
    cairn.store.all('words'),
    cairn.detector(),
  ]);
  return { pairs, lessons: detector.lessonsFrom(words), detector };
}

/** The meeting this event is: the one already known by this id or under another calendar's, else a new one, not stored. */
export async function recognise(cairn: Cairn, sighting: Sighting, light: Light): Promise<Known> {
  const { seen, me, host, accountId } = sighting;
  const how = { now: cairn.now(), zone: sighting.me.zone ?? cairn.zone, host, accountId };
  const [bySource] = await cairn.store.by('meetings', 'sourceKeys', `${seen.calendar}:${seen.id}`);
  const uid = uidKey(seen);
  const [byUid] =
    bySource || uid === undefined ? [] : await cairn.store.by('meetings', 'sourceKeys', `uid:${uid}`);
  const fresh = mergeSeen(undefined, seen, how);
  const known = bySource ?? byUid ?? (await findTwin(cairn, fresh));
  const merged = known ? mergeSeen(known, seen, how) : fresh;
  const facts = { ...seen, people: merged.people, peopleCount: merged.peopleCount };
  return { ...(await judgeAgain(cairn, merged, light, facts, me)), stored: known };
}

/** A meeting judged by what is known of it now, and by what the person said about it or its series. */
export async function judgeAgain(
  cairn: Cairn,
  meeting: Meeting,
  { pairs, lessons, detector }: Light,
  facts: Facts = meeting,
  me: PageOwner = {},
): Promise<Omit<Known, 'stored'>> {
  const word = await findWord(cairn, meeting);
  const pair =
    pairs.find(({ id }) => id === (meeting.pairId ?? word?.pairId)) ??
    (await pairOfSeries(cairn, meeting, pairs, me));
  const evidence = detector.evidenceOf(facts, pairs, me, lessons);
  const { described, byPerson } = meeting.verdict;
  // A chip shows less than the open event did: what the description told stays told.
  const told = described && !byPerson && facts.description === undefined && evidence.learned === undefined;
  const verdict = judgeWithWord(told ? meeting.verdict : detector.judge(evidence), word);
  return { meeting: { ...meeting, verdict, ...(pair ? { pairId: pair.id } : {}) }, word };
}

export interface Known {
  readonly meeting: Meeting;
  /** As it was stored before this sighting. */
  readonly stored: Meeting | undefined;
  readonly word: Word | undefined;
}

/** Whether Cairn keeps this meeting: it looks like mentoring, the person said so, or it was kept before. */
export function isKept({ meeting, stored }: Known): boolean {
  return stored !== undefined || meeting.verdict.verdict === 'mentoring';
}

/** Stores the meeting if it is one to keep and something about it is new. */
export async function keepMeeting(cairn: Cairn, known: Known): Promise<boolean> {
  if (!isKept(known) || sameFacts(known.meeting, known.stored)) return false;
  await cairn.store.put('meetings', known.meeting);
  return true;
}

function sameFacts(fresh: Meeting, stored: Meeting | undefined): boolean {
  if (!stored) return false;
  const facts = ({ updatedAt: _, sources, ...rest }: Meeting) =>
    JSON.stringify([rest, sources.map(({ seenAt: __, ...source }) => source)]);
  return facts(fresh) === facts(stored);
}

/** The same meeting seen in the other calendar. */
async function findTwin(cairn: Cairn, fresh: Meeting): Promise<Meeting | undefined> {
  if (Number.isNaN(fresh.startAt)) return undefined;
  const near = await cairn.store.range('meetings', 'startAt', { from: fresh.startAt, to: fresh.startAt });
  return near.find((meeting) => sameMeeting(meeting, fresh));
}

/** What the person said about this very event, else about its series. */
export async function findWord(cairn: Cairn, meeting: Meeting): Promise<Word | undefined> {
  for (const { calendar, id } of meeting.sources) {
    const word = await cairn.store.get('words', `event:${calendar}:${id}`);
    if (word) return word;
  }
  return meeting.series ? cairn.store.get('words', `series:${meeting.series}`) : undefined;
}

/** The pair the other occurrences of this series belong to, else the pair one of its people is. */
async function pairOfSeries(
  cairn: Cairn,
  meeting: Meeting,
  pairs: readonly Pair[],
  me: PageOwner,
): Promise<Pair | undefined> {
  if (meeting.series) {
    const siblings = await cairn.store.by('meetings', 'series', meeting.series);
    const id = siblings.find((sibling) => sibling.pairId)?.pairId;
    const pair = pairs.find((each) => each.id === id);
    if (pair) return pair;
  }
  const [other, ...more] = othersOf(meeting, me);
  return other && more.length === 0 ? pairs.find((pair) => isOfPair(other, pair)) : undefined;
}

/**
 * A meeting by its id. Where it is open in a calendar page right now, with what is shown there: its people arrive a
 * moment after it was opened, and it may not be one to keep yet.
 */
export async function getMeeting(cairn: Cairn, id: string): Promise<Meeting> {
  const light = await readLight(cairn);
  for (const open of await cairn.openEvents()) {
    const { meeting } = await recogniseOpen(cairn, open, light);
    if (meeting.id === id) return meeting;
  }
  const stored = await cairn.store.get('meetings', id);
  if (!stored) throw missing('meeting');
  return stored;
}

/** Keeps what the open event shows and the grid does not, such as its people. */
export async function keepOpened(cairn: Cairn, open: OpenedEvent): Promise<void> {
  const known = await recogniseOpen(cairn, open, await readLight(cairn));
  if (await keepMeeting(cairn, known)) cairn.changed();
}

interface OpenedEvent {
  readonly event: SeenEvent;
  readonly host: string;
  readonly tabId: number;
}

/** The meeting that is open in a page. */
export async function recogniseOpen(cairn: Cairn, open: OpenedEvent, light: Light): Promise<Known> {
  const page = (await cairn.openPages()).find(
    ({ tabId, host }) => tabId === open.tabId && host === open.host,
  );
  const me = { ...(page?.me ?? {}), ...(page?.zone ? { zone: page.zone } : {}) };
  return recognise(cairn, { seen: open.event, me, host: open.host }, light);
}
