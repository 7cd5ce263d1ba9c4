import type { Job } from '@/domain/job';
import type { Pair } from '@/domain/pair';
import { reflectedMeeting } from '@/domain/reflection';
import { keptRemoved } from '@/platform/kept';
import type { ReplyOf } from '@/platform/protocol';
import { personalNames, type StoredRecord, type StoreName } from '@/store/schema';
import { type Cairn, missing } from '../cairn';
import { takeAwayPair } from '../take-away';
import { undoMs } from './forget-removed';

/**
 * Removes a pair and everything captured with it, and says what went and what is left. The meetings stay in the calendar,
 * and known as not asked about.
 */
export async function removePair(cairn: Cairn, pairId: string): Promise<ReplyOf<'pair.remove'>> {
  const pair = await cairn.store.get('pairs', pairId);
  if (!pair) throw missing('pair');
  const { taken, meetingIds } = await takeAwayPair(cairn, pairId, 'remove');
  // The session's memory is small: a very long history cannot be brought back, and that is said.
  const mayUndo = await keptRemoved
    .write({ pairId, at: cairn.now(), taken: [...taken] })
    .then(() => true)
    .catch(() => false);
  if (mayUndo) await cairn.store.put('jobs', forgetJob(cairn.now() + undoMs));
  cairn.changed();
  const went: Record<string, number> = {};
  for (const { name } of taken) went[name] = (went[name] ?? 0) + 1;
  return { went, ...(await searchFor(cairn, pair, meetingIds)), mayUndo };
}

const forgetJob = (due: number): Job => ({
  id: 'forget-removed',
  kind: 'forget-removed',
  meetingId: '',
  due,
  tries: 0,
  state: 'waiting',
});

/**
 * Puts a removed pair back as it was, while that is remembered.
 * @throws {Refusal} `not-found` once it is too late
 */
export async function restorePair(cairn: Cairn, pairId: string): Promise<null> {
  const removed = await keptRemoved.read();
  if (removed?.pairId !== pairId || cairn.now() - removed.at > undoMs) throw missing('pair');
  const names = [...new Set(removed.taken.map(({ name }) => name))] as StoreName[];
  await cairn.store.change(names, async (change) => {
    for (const { name, record } of removed.taken)
      await change.put(name as StoreName, record as StoredRecord<StoreName>);
  });
  await keptRemoved.write(null);
  await cairn.store.erase('jobs', 'forget-removed');
  cairn.changed();
  return null;
}

/** Those of these reflections whose meeting was removed, and is not there again. */
export async function goneTyping(cairn: Cairn, reflectionIds: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const id of reflectionIds) {
    const meetingId = reflectedMeeting(id);
    if (await cairn.store.get('meetings', meetingId)) continue;
    if ((await cairn.store.removedAt('meetings', meetingId)) !== undefined) gone.push(id);
  }
  return gone;
}

/** Looks through everything that is stored, damaged records too. That something was removed is remembered by ids alone. */
async function searchFor(
  cairn: Cairn,
  pair: Pair,
  meetingIds: readonly string[],
): Promise<{ left: string[]; named: number }> {
  const all = await cairn.store.exportAll();
  const ids = new Set([pair.id, ...meetingIds]);
  const words = [pair.name, ...pair.emails].map((word) => word.toLowerCase()).filter((word) => word !== '');
  const left: string[] = [];
  let named = 0;
  for (const name of [...personalNames, 'setAside'] as const) {
    for (const record of all[name]) {
      const texts = textsIn(record);
      if (texts.some((text) => ids.has(text))) left.push(name);
      else if (texts.some((text) => words.some((word) => text.toLowerCase().includes(word)))) named += 1;
    }
  }
  return { left, named };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
