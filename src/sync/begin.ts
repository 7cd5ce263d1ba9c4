import type { Depot } from '@/domain/sync/depot';
import type { DepotChoice, SyncSetup } from '@/domain/sync/sync-state';
import { toBase64 } from './bytes';
import type { Exchange } from './desk';
import { freshDeviceKey } from './device-key';
import { noHead } from './heads';
import { freshKey, keysIn, lockWith, openLock, openRing, ringIn, ringName, writeRing } from './ring';

interface Self {
  readonly depot: DepotChoice;
  readonly deviceName: string;
  readonly now: number;
}

/** What lies at a place: nothing, a ring to join, or something that is no ring of ours. */
export async function lookAt(depot: Depot): Promise<'empty' | 'ring' | 'foreign'> {
  const file = await depot.read(ringName);
  if (file === undefined) return 'empty';
  return ringIn(file.bytes) === undefined ? 'foreign' : 'ring';
}

/** The first device: makes the ring. @returns `undefined` where somebody else just did */
export async function beginRing(
  depot: Depot,
  self: Self,
  passphrase: string,
  weak = false,
): Promise<SyncSetup | undefined> {
  const id = crypto.randomUUID();
  const keys = [freshKey(1)];
  const device = await freshDevice();
  const lock = await lockWith(passphrase, keys, id, weak);
  const devices = [{ id: device.device, publicKey: device.publicKey }];
  const members = { version: 1, restored: 0, devices, past: [] };
  const bytes = await writeRing({ id, epoch: 1, lock, members }, keys);
  const tag = await depot.create(ringName, bytes);
  if (tag === undefined) return undefined;
  return {
    ...fresh(self, device),
    announce: false,
    ring: toBase64(bytes),
    ringId: id,
    ringTag: tag,
    ringVersion: 1,
    keys,
  };
}

/**
 * Another device, by the passphrase. It writes itself into the ring with its first exchange.
 * @returns `undefined` where there is no ring (any more)
 * @throws {SealError} `broken` where it is another passphrase
 */
export async function joinRing(depot: Depot, self: Self, passphrase: string): Promise<SyncSetup | undefined> {
  const file = await depot.read(ringName);
  const outer = file && ringIn(file.bytes);
  if (file === undefined || outer === undefined) return undefined;
  return joined(self, file, outer, await openLock(outer, passphrase));
}

/** By the secrets a code led to. */
export async function joinWithKeys(depot: Depot, self: Self, keys: string): Promise<SyncSetup | undefined> {
  const file = await depot.read(ringName);
  const outer = file && ringIn(file.bytes);
  if (file === undefined || outer === undefined) return undefined;
  return joined(self, file, outer, keysIn(keys));
}

async function joined(
  self: Self,
  file: { readonly bytes: Uint8Array; readonly tag: string },
  outer: NonNullable<ReturnType<typeof ringIn>>,
  keys: SyncSetup['keys'],
): Promise<SyncSetup> {
  const ring = await openRing(outer, keys);
  return {
    ...fresh(self, await freshDevice()),
    announce: true,
    ring: toBase64(file.bytes),
    ringId: ring.id,
    ringTag: file.tag,
    ringVersion: ring.members.version,
    restored: ring.members.restored,
    keys,
  };
}

async function freshDevice() {
  return { device: crypto.randomUUID() as string, ...(await freshDeviceKey()) };
}

function fresh(self: Self, device: Awaited<ReturnType<typeof freshDevice>>) {
  return {
    id: 'this' as const,
    depot: self.depot,
    deviceName: self.deviceName,
    ...device,
    state: 'on' as const,
    restored: 0,
    gen: 1,
    next: 1,
    seq: 0,
    ...noHead,
    headStale: true,
    filled: [],
    doubts: 0,
    due: self.now,
    tries: 0,
  };
}

/** Everything that lies at the place goes; the ring last, so that it can be gone on with. */
export async function deleteCopy({ depot, more }: Exchange): Promise<boolean> {
  const files = await depot.list();
  for (const { name } of files) {
    if (name === ringName) continue;
    if (!more()) return false;
    await depot.remove(name);
  }
  await depot.remove(ringName);
  return true;
}
