import { newest, termsOf } from '@/domain/agreement/agreement';
import type { Meeting } from '@/domain/meeting';
import type { Pair } from '@/domain/pair';
import { readBlock } from '@/domain/partner-file/block';
import { idHere, type PartnerData } from '@/domain/partner-file/partner-data';
import { pointsBeside, type Taken, takeGoal, takePromise, takeTopics } from '@/domain/partner-file/take';
import { Refusal } from '@/platform/answer';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import type { Change } from '@/store/store';
import { type Cairn, missing } from '../cairn';

const stores = ['pairs', 'goals', 'commitments', 'agreements', 'agendas', 'meetings'] as const;
type In = Change<(typeof stores)[number]>;
type Counts = Omit<ReplyOf<'pair.take'>, 'doubt' | 'beside' | 'lines'>;

/**
 * Looks into a file of the other's, or takes it in: all of it or nothing. What the person wrote or changed stays; the same
 * file a second time changes nothing.
 * @throws {Refusal} what `readBlock` says, and `file-own` for a file this very pair made
 */
export async function takePartnerFile(
  cairn: Cairn,
  { pairId, text, how, sure }: RequestOf<'pair.take'>,
): Promise<ReplyOf<'pair.take'>> {
  const read = readBlock(text);
  if (!read.ok) throw new Refusal(read.failure);
  const data = read.value;
  if (data.from.pair === pairId) throw new Refusal({ kind: 'file-own' });
  const pairs = await cairn.store.all('pairs');
  const pair = pairs.find(({ id }) => id === pairId);
  if (!pair) throw missing('pair');
  const doubt = doubtOf(data, pair, pairs);
  const take = how === 'take' && (doubt === undefined || sure === true);
  const taken = await cairn.store.change([...stores], (change) => takeAll(change, cairn, pairId, data, take));
  if (take) cairn.changed();
  return { ...taken, ...(doubt ? { doubt } : {}) };
}

/** Whether the file may be another person's: its pair is known elsewhere, or its writer's address is. */
function doubtOf({ from }: PartnerData, pair: Pair, pairs: readonly Pair[]): { name?: string } | undefined {
  const known = pairs.find(({ id, partnerKey }) => id !== pair.id && partnerKey === from.pair);
  if (known) return { name: known.name };
  if (pair.partnerKey !== undefined) return pair.partnerKey === from.pair ? undefined : {};
  const emails = from.emails.map((email) => email.toLowerCase());
  const has = (each: Pair): boolean => each.emails.some((email) => emails.includes(email.toLowerCase()));
  if (has(pair)) return undefined;
  const other = pairs.find((each) => each.id !== pair.id && has(each));
  if (other) return { name: other.name };
  return emails.length > 0 && pair.emails.length > 0 ? {} : undefined;
}

async function takeAll(
  change: In,
  cairn: Cairn,
  pairId: string,
  data: PartnerData,
  take: boolean,
): Promise<ReplyOf<'pair.take'>> {
  const counts: Counts = { new: 0, newer: 0, same: 0, kept: 0, removed: 0 };
  const lines: string[] = [];
  const how = { pairId, fromPair: data.from.pair, now: cairn.now() };
  const settle = async <N extends 'goals' | 'commitments'>(
    name: N,
    taken: Taken<Parameters<typeof change.put<N>>[1]>,
    words: string,
  ): Promise<void> => {
    counts[taken.fate] += 1;
    if (!('record' in taken)) return;
    lines.push(words);
    if (take) await change.put(name, taken.record);
  };
  for (const there of data.goals) {
    const here = await find(change, 'goals', idOf(data, there), pairId);
    await settle('goals', takeGoal(there, here, how), there.what);
  }
  for (const there of data.promises) {
    const here = await find(change, 'commitments', idOf(data, there), pairId);
    await settle('commitments', takePromise(there, here, how), there.text);
  }
  const beside = data.agreement
    ? await takeAgreement(change, cairn, { pairId, data, take, counts, lines })
    : [];
  if (data.agenda) await takeAgenda(change, cairn, { pairId, data, take, counts, lines });
  const pair = await change.get('pairs', pairId);
  if (take && pair && pair.partnerKey !== data.from.pair)
    await change.put('pairs', { ...pair, partnerKey: data.from.pair });
  return { ...counts, lines, beside };
}

const idOf = ({ from }: PartnerData, { id, yours }: { id: string; yours?: boolean | undefined }): string =>
  yours ? id : idHere(from.pair, id);

/** A record by its id, where it belongs to this pair: whatever a file says, it reaches into no other. */
async function find<N extends 'goals' | 'commitments'>(change: In, name: N, id: string, pairId: string) {
  const record = await change.get(name, id);
  const removed = record === undefined && (await change.removedAt(name, id)) !== undefined;
  return record && record.pairId !== pairId ? { record: undefined, removed: true } : { record, removed };
}

interface Place {
  readonly pairId: string;
  readonly data: PartnerData;
  readonly take: boolean;
  readonly counts: Counts;
  readonly lines: string[];
}

/** An agreement there is none of here is taken in whole; one that says the same takes over the day of the other's yes. */
async function takeAgreement(
  change: In,
  cairn: Cairn,
  place: Place,
): Promise<ReplyOf<'pair.take'>['beside']> {
  const { pairId, data, take, counts, lines } = place;
  const there = data.agreement;
  if (!there) return [];
  const here = newest(await change.by('agreements', 'pairId', pairId));
  const { points, yes, ...terms } = there;
  const said = {
    ...terms,
    points: points.map((point) => ({ ...point, audience: 'pair' as const })),
    ...(yes ? { them: yes } : {}),
  };
  const now = cairn.now();
  if (here === undefined) {
    counts.new += 1;
    lines.push(...points.map(({ text }) => text));
    const fresh = { ...said, id: cairn.newId(), pairId, version: 1, savedAt: now, updatedAt: now };
    if (take) await change.put('agreements', fresh);
    return [];
  }
  const beside = pointsBeside(there, here);
  const equal = termsOf({ ...here, ...said, points: said.points }) === termsOf(here);
  const news = equal && yes !== undefined && here.them === undefined;
  counts[news ? 'newer' : beside.length > 0 ? 'kept' : 'same'] += 1;
  if (news && take) await change.put('agreements', { ...here, them: yes, updatedAt: now });
  return beside;
}

/** Topics for a meeting both calendars know; a meeting that is not known here is nothing to add them to. */
async function takeAgenda(change: In, cairn: Cairn, place: Place): Promise<void> {
  const { pairId, data, take, counts, lines } = place;
  const there = data.agenda;
  const meetings: Meeting[] = there ? await change.by('meetings', 'pairId', pairId) : [];
  const meeting =
    meetings.find(({ uid }) => uid !== undefined && uid === there?.uid) ??
    meetings.find(({ startAt }) => startAt === there?.startAt);
  if (!there || !meeting) return;
  const [here] = await change.by('agendas', 'meetingId', meeting.id);
  const { added, same, came } = takeTopics(there, here, data.from.pair);
  counts.new += added.length;
  counts.same += same;
  lines.push(...added.map(({ question }) => question));
  if (added.length === 0 || !take) return;
  const base = here ?? {
    id: cairn.newId(),
    meetingId: meeting.id,
    pairId,
    template: 'regular' as const,
    topics: [],
    attached: false,
  };
  await change.put('agendas', {
    ...base,
    topics: [...base.topics, ...added],
    came,
    updatedAt: cairn.now(),
  });
}
