import type { DepotFile } from '@/domain/sync/depot';
import type { SyncPeer, SyncSetup } from '@/domain/sync/sync-state';
import type { Cipher } from './cipher';
import type { Exchange } from './desk';
import type { Members } from './ring';
import { SealError } from './seal';
import { type Head, isAfter, readHead, readSegment, type Segment } from './segment';
import { takeIn } from './take-in';

const batch = 60;

/** How a look at another device ended. */
export type Looked = 'well' | 'unfinished' | 'broken' | 'less';

export const headName = (cipher: Cipher, device: string): Promise<string> => cipher.name(`head ${device}`);

export const freshPeer = (id: string): SyncPeer => ({
  id,
  name: '',
  app: '',
  gen: 0,
  seq: 0,
  tag: '',
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
  const name = await headName(cipher, peer.id);
  const listed = files.get(name);
  if (listed === undefined) return known ? 'less' : 'well';
  if (listed.tag === peer.tag) return 'well';
  const read = await depot.read(name);
  if (read === undefined) return known ? 'less' : 'unfinished';
  const head = await opened(cipher, name, read.bytes, readHead);
  if (head === undefined || head.device !== peer.id) return 'broken';
  if (head.turn < peer.turn) return 'less';
  let now = await keepPeer(here, peer, {
    turn: head.turn,
    name: head.name,
    app: head.app,
    ...(head.gen > peer.gen ? { gen: head.gen, seq: 0 } : {}),
  });
  await healOwn(here, head);
  for (const segment of [...head.segments].sort((one, other) => one.to - other.to)) {
    if (segment.to <= now.seq) continue;
    if (until && isAfter({ gen: head.gen, seq: segment.to }, until)) break;
    if (!more()) return 'unfinished';
    const file = await depot.read(segment.name);
    // Named before it is there: the place lags, or it was put together with others since.
    if (file === undefined) return 'unfinished';
    const content = await opened(cipher, segment.name, file.bytes, readSegment);
    if (content === undefined) {
      // Its writer hears of it by our head, and sends what was in it again; there is nothing to hurry for.
      await keepPeer(here, now, { broken: segment.name });
      return 'broken';
    }
    now = await takeSegment(here, setup, now, content, segment.to);
  }
  await keepPeer(here, now, { tag: read.tag, broken: undefined });
  return 'well';
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

type PeerChange = { [K in keyof SyncPeer]?: SyncPeer[K] | undefined };

async function keepPeer(here: Exchange['here'], peer: SyncPeer, change: PeerChange): Promise<SyncPeer> {
  const { broken, ...rest } = { ...peer, ...change };
  const next = { ...rest, ...(broken === undefined ? {} : { broken }) } as SyncPeer;
  await here.change(async (desk) => {
    await desk.putPeer(next);
    if (broken !== peer.broken) await desk.putSetup({ ...(await desk.setup()), headStale: true });
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
