import type { Agreement } from '@/domain/agreement/agreement';
import { retireJobId } from '@/domain/retention';
import { joinedPair, samePairsIn } from '@/domain/sync/same-pair';
import { ofPairNames } from '@/store/schema';
import type { Change } from '@/store/store';
import type { Cairn } from '../cairn';
import { missing } from '../cairn';

const together = [...ofPairNames, 'pairs', 'agendas', 'words', 'reminded', 'jobs', 'syncSetups'] as const;
type Joining = Change<(typeof together)[number]>;

/**
 * Makes one pair of two, on the person's word. Which of them stays is the same on every device, so that two that do it at once
 * do the same.
 */
export async function joinPairs(cairn: Cairn, keepId: string, otherId: string): Promise<void> {
  await cairn.store.change(together, async (change) => {
    const found = samePairsIn(await change.all('pairs')).find(
      ({ keep, other }) => keep.id === keepId && other.id === otherId,
    );
    if (!found) throw missing('pair');
    await change.put('pairs', joinedPair(found, cairn.now()));
    await change.remove('pairs', otherId);
    const setup = await change.get('syncSetups', 'this');
    const joins = [...(setup?.joins ?? []), { from: otherId, into: keepId }];
    if (setup) await change.put('syncSetups', { ...setup, joins });
    await moveAll(change, new Map([[otherId, keepId]]));
  });
}

/** The person says that they are two people: it is not asked again, on no device. */
export async function keepApart(cairn: Cairn, keepId: string, otherId: string): Promise<void> {
  await cairn.store.change(['pairs'], async (change) => {
    const pair = await change.get('pairs', keepId);
    if (!pair) throw missing('pair');
    const apart = [...new Set([...(pair.apart ?? []), otherId])];
    await change.put('pairs', { ...pair, apart, updatedAt: cairn.now() });
  });
}

/**
 * What other devices wrote about a pair before they heard that it became one with another goes where the rest of it is. The
 * same is done everywhere; doing it twice changes nothing.
 */
export async function followJoins({ store, now }: Cairn): Promise<void> {
  const setup = await store.get('syncSetups', 'this');
  const pairs = await store.all('pairs');
  if (!setup?.joins && pairs.every(({ tookIn }) => !tookIn)) return;
  await store.change(together, async (change) => {
    const there = new Map((await change.all('pairs')).map((pair) => [pair.id, pair] as const));
    const into = new Map((setup?.joins ?? []).map((join) => [join.from, join.into] as const));
    for (const { id, tookIn } of there.values()) for (const from of tookIn ?? []) into.set(from, id);
    const moves = new Map<string, string>();
    for (const from of into.keys()) {
      const to = endOf(into, from);
      const pair = to === undefined ? undefined : there.get(to);
      // What was written anew under the old name since is the person's: they are asked once more.
      if (!pair || there.has(from)) continue;
      if (!pair.tookIn?.includes(from)) {
        const told = { ...pair, tookIn: [...(pair.tookIn ?? []), from], updatedAt: now() };
        there.set(pair.id, told);
        await change.put('pairs', told);
      }
      moves.set(from, pair.id);
    }
    await moveAll(change, moves);
  });
}

/** Where one leads that was taken in by one that was taken in. */
function endOf(into: ReadonlyMap<string, string>, from: string): string | undefined {
  const met = new Set<string>();
  let at = from;
  for (let next = into.get(at); next !== undefined; next = into.get(at)) {
    if (met.has(next)) return undefined;
    met.add(next);
    at = next;
  }
  return at;
}

/** Everything of the pairs that went goes where they were taken in. */
async function moveAll(change: Joining, into: ReadonlyMap<string, string>): Promise<void> {
  if (into.size === 0) return;
  for (const [from, to] of into) await moveFound(change, from, to);
  // These are found by no pair: they are looked through once, however many pairs were taken in.
  for (const name of ['agendas', 'words'] as const) {
    for (const record of await change.all(name)) {
      const to = record.pairId === undefined ? undefined : into.get(record.pairId);
      if (to !== undefined) await change.put(name, { ...record, pairId: to } as never);
    }
  }
}

async function moveFound(change: Joining, from: string, to: string): Promise<void> {
  const moved = (await change.by('agreements', 'pairId', from)).length > 0;
  for (const name of ofPairNames) await moveOf(change, name, from, to);
  // What was said or answered about the pair itself bears its name.
  for (const said of await change.by('reminded', 'meetingId', from)) {
    await change.remove('reminded', said.id);
    await change.put('reminded', { ...said, id: said.id.replace(from, to), meetingId: to });
  }
  await change.erase('jobs', retireJobId(from));
  if (moved) await inOrder(change, to);
}

async function moveOf(change: Joining, name: (typeof ofPairNames)[number], from: string, to: string) {
  for (const record of await change.by(name, 'pairId', from)) {
    const lines =
      'lineIds' in record
        ? { lineIds: record.lineIds.map((id) => id.replace(`agreement:${from}:`, `agreement:${to}:`)) }
        : {};
    await change.put(name, { ...record, ...lines, pairId: to } as never);
  }
}

/** Of two agreements become one history: what was agreed last holds. */
async function inOrder(change: Joining, pairId: string): Promise<void> {
  const sorted = (await change.by('agreements', 'pairId', pairId)).sort(
    (one: Agreement, other: Agreement) => one.savedAt - other.savedAt || (one.id < other.id ? -1 : 1),
  );
  for (const [at, agreement] of sorted.entries())
    if (agreement.version !== at + 1) await change.put('agreements', { ...agreement, version: at + 1 });
}
