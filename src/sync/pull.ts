import type { DepotFile } from '@/domain/sync/depot';
import type { SyncPeer, SyncSetup } from '@/domain/sync/sync-state';
import type { Cipher } from './cipher';
import type { Exchange } from './desk';
import { headName, type InSlot, newest, readSlot, slots } from './heads';
import type { Members } from './ring';
import { SealError } from './seal';
import { type Head, isAfter, readSegment, type Segment } from './segment';
import { takeIn } from './take-in';

const batch = 60;

/** How a look at another device ended. */
export type Looked = 'well' | 'unfinished' | 'broken' | 'less';

export const freshPeer = (id: string): SyncPeer => ({
  id,
  name: '',
  app: '',
  gen: 0,
  seq: 0,
  tags: [],
  turn: 0,
});

/** The other devices, with those that take part no more. */
export function othersIn(members: Members, device: string): { id: string; past: boolean }[] {
  return [
    ...members.devices.map(({ id }) => ({ id, past: false })),
    ...members.past.map(({ id }) => ({ id, past: true })),
  ].filter(({ id }) => id !== device);
}

/**
 * Reads what one other device wrote since the last time, file by file; how far it came is kept with every step.
 * @returns `less` when there is less of it than there was before
 */
export async function pullFrom(
  { here, depot, more }: Exchange,
  cipher: Cipher,
  files: ReadonlyMap<string, DepotFile>,
  setup: SyncSetup,
  peer: SyncPeer,
  until?: { readonly gen: number; readonly seq: number },
): Promise<Looked> {
  const known = peer.turn > 0;
  const listed = await Promise.all(
    slots.map(async (slot) => files.get(await headName(cipher, peer.id, slot))?.tag ?? ''),
  );
  if (listed.every((tag) => tag === '')) return known ? 'less' : 'well';
  const changed = slots.filter((slot) => listed[slot] !== '' && listed[slot] !== peer.tags[slot]);
  if (changed.length === 0 && listed.every((tag, slot) => tag !== '' || !peer.tags[slot])) return 'well';
  const read: (InSlot | undefined)[] = [];
  for (const slot of changed) read[slot] = await readSlot(depot, cipher, peer.id, slot);
  // Where what is new is no later than what is known, the other place says whether anything is missing.
  if ((newest(read)?.turn ?? 0) < peer.turn)
    for (const slot of slots) read[slot] ??= await readSlot(depot, cipher, peer.id, slot);
  // What was listed and is not found yet is looked for again.
  const tags = slots.map((slot) => (slot in read ? read[slot]?.tag : listed[slot]) ?? '');
  const head = newest(read);
  if (head === undefined) return read.some((each) => each) ? 'broken' : known ? 'less' : 'unfinished';
  if (head.turn < peer.turn) return 'less';
  let now = await keepPeer(here, peer, {
    turn: head.turn,
    name: head.name,
    app: head.app,
    ...(head.gen > peer.gen ? { gen: head.gen, seq: 0 } : {}),
  });
  await healOwn(here, head);
  // What could not be read, and is named still.
  let broken = (peer.broken ?? []).filter((name) => head.segments.some((segment) => segment.name === name));
  for (const segment of [...head.segments].sort((one, other) => one.to - other.to)) {
    if (segment.to <= now.seq) continue;
    if (until && isAfter({ gen: head.gen, seq: segment.to }, until)) break;
    if (!more()) return 'unfinished';
    const file = await depot.read(segment.name);
    // Named before it is there: the place lags, or it was put together with others since.
    if (file === undefined) return 'unfinished';
    const content = await opened(cipher, segment.name, file.bytes, readSegment);
    if (content === undefined) {
      // Its writer hears of it by our head, and sends what was in it again; what comes after it does not wait for that.
      broken = [...broken, segment.name];
      now = await keepPeer(here, now, { seq: segment.to, broken });
      continue;
    }
    now = await takeSegment(here, setup, now, content, segment.to);
  }
  await keepPeer(here, now, { tags, broken });
  return broken.length > 0 ? 'broken' : 'well';
}

async function opened<T>(
  cipher: Cipher,
  name: string,
  bytes: Uint8Array,
  read: (content: Uint8Array) => T,
): Promise<T | undefined> {
  try {
    return read(await cipher.open(name, bytes));
  } catch (error) {
    if (error instanceof SealError && error.why === 'epoch') throw error;
    return undefined;
  }
}

async function takeSegment(
  here: Exchange['here'],
  setup: SyncSetup,
  peer: SyncPeer,
  { entries, seen }: Segment,
  to: number,
): Promise<SyncPeer> {
  const read: SyncPeer = { ...peer, seq: to, heardAt: here.now() };
  for (let at = 0; at < entries.length || at === 0; at += batch) {
    await here.change(async (desk) => {
      for (const entry of entries.slice(at, at + batch)) await takeIn(desk, here, setup, entry, seen);
      if (at + batch >= entries.length) await desk.putPeer(read);
    });
  }
  return read;
}

async function keepPeer(
  here: Exchange['here'],
  peer: SyncPeer,
  change: Partial<SyncPeer>,
): Promise<SyncPeer> {
  const { broken = [], ...rest } = { ...peer, ...change };
  const next = { ...rest, ...(broken.length === 0 ? {} : { broken }) } as SyncPeer;
  const told = broken.join() !== (peer.broken ?? []).join();
  await here.change(async (desk) => {
    await desk.putPeer(next);
    if (told) await desk.putSetup({ ...(await desk.setup()), headStale: true });
  });
  return next;
}

/** What another device could not read of ours is sent once more. */
async function healOwn(here: Exchange['here'], head: Head): Promise<void> {
  if (head.broken.length > 0) await here.change((desk) => sendAgain(desk, head.broken));
}

/** Everything that was in these files of ours goes out again, in new ones. */
export async function sendAgain(
  desk: Parameters<Parameters<Exchange['here']['change']>[0]>[0],
  names: readonly string[],
): Promise<void> {
  for (const segment of await desk.segments()) {
    if (segment.state !== 'there' || !names.includes(segment.id)) continue;
    for (const key of segment.keys) {
      const doc = await desk.doc(key);
      if (!doc) continue;
      const { base: _, ...whole } = doc;
      await desk.putDoc({ ...whole, waits: 'yes' });
    }
    await desk.putSegment({ ...segment, state: 'garbage' });
    await desk.putSetup({ ...(await desk.setup()), headStale: true });
  }
}
