import { evidenceOf } from '@/detection/evidence';
import { judge, judgeWithWord } from '@/detection/judge';
import type { PageOwner, SeenEvent } from '@/domain/event';
import { mergeSeen, sameMeeting, uidKey } from '@/domain/identity';
import type { Meeting } from '@/domain/meeting';
import type { Pair } from '@/domain/pair';
import type { Word } from '@/domain/verdict';
import { type Cairn, missing } from './cairn';

export interface Sighting {
  readonly seen: SeenEvent;
  readonly me: PageOwner;
  readonly host: string;
  /** The account it was read by. */
  readonly accountId?: string | undefined;
}

/** The meeting this event is: the one already known by this id or under another calendar's, else a new one, not stored. */
export async function recognise(cairn: Cairn, sighting: Sighting, pairs: readonly Pair[]): Promise<Known> {
  const { seen, me, host, accountId } = sighting;
  const how = { now: cairn.now(), zone: sighting.me.zone ?? cairn.zone, host, accountId };
  const [bySource] = await cairn.store.by('meetings', 'sourceKeys', `${seen.calendar}:${seen.id}`);
  const uid = uidKey(seen);
  const [byUid] =
    bySource || uid === undefined ? [] : await cairn.store.by('meetings', 'sourceKeys', `uid:${uid}`);
  const fresh = mergeSeen(undefined, seen, how);
  const known = bySource ?? byUid ?? (await findTwin(cairn, fresh));
  const merged = known ? mergeSeen(known, seen, how) : fresh;
  const word = await findWord(cairn, merged);
  const pair =
    pairs.find(({ id }) => id === (merged.pairId ?? word?.pairId)) ??
    (await pairOfSeries(cairn, merged, pairs));
  const evidence = evidenceOf({ ...seen, people: merged.people, peopleCount: merged.peopleCount }, pairs, me);
  const verdict = judgeWithWord(judge(evidence), word);
  const meeting: Meeting = { ...merged, verdict, ...(pair ? { pairId: pair.id } : {}) };
  return { meeting, stored: known, word };
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
): Promise<Pair | undefined> {
  if (meeting.series) {
    const siblings = await cairn.store.by('meetings', 'series', meeting.series);
    const id = siblings.find((sibling) => sibling.pairId)?.pairId;
    const pair = pairs.find((each) => each.id === id);
    if (pair) return pair;
  }
  const others = meeting.people.filter((person) => !person.self && !person.group);
  if (others.length !== 1) return undefined;
  const [other] = others;
  return pairs.find(
    (pair) =>
      (other?.email !== undefined && pair.emails.includes(other.email.toLowerCase())) ||
      (other?.email === undefined &&
        other?.name !== undefined &&
        [pair.name, ...pair.alsoKnownAs].includes(other.name)),
  );
}

/**
 * A meeting by its id. Where it is open in a calendar page right now, with what is shown there: its people arrive a
 * moment after it was opened, and it may not be one to keep yet.
 */
export async function getMeeting(cairn: Cairn, id: string): Promise<Meeting> {
  const pairs = await cairn.store.all('pairs');
  for (const open of await cairn.openEvents()) {
    const { meeting } = await recogniseOpen(cairn, open, pairs);
    if (meeting.id === id) return meeting;
  }
  const stored = await cairn.store.get('meetings', id);
  if (!stored) throw missing('meeting');
  return stored;
}

/** Keeps what the open event shows and the grid does not, such as its people. */
export async function keepOpened(cairn: Cairn, open: OpenedEvent): Promise<void> {
  const known = await recogniseOpen(cairn, open, await cairn.store.all('pairs'));
  if (await keepMeeting(cairn, known)) cairn.changed();
}

interface OpenedEvent {
  readonly event: SeenEvent;
  readonly host: string;
  readonly tabId: number;
}

/** The meeting that is open in a page. */
export async function recogniseOpen(cairn: Cairn, open: OpenedEvent, pairs: readonly Pair[]): Promise<Known> {
  const page = (await cairn.openPages()).find(
    ({ tabId, host }) => tabId === open.tabId && host === open.host,
  );
  const me = { ...(page?.me ?? {}), ...(page?.zone ? { zone: page.zone } : {}) };
  return recognise(cairn, { seen: open.event, me, host: open.host }, pairs);
}
