import type { SyncSetup } from '@/domain/sync/sync-state';
import { Again, type Exchange } from './desk';
import { freshKey, lockWith, type Ring } from './ring';
import { changeRing, readRing, ringKept } from './trust';

/** Reads the ring as it is now, so that what is changed in it is changed in the last one. */
async function ringNow(exchange: Exchange): Promise<{ setup: SyncSetup; ring: Ring }> {
  const files = new Map((await exchange.depot.list()).map((file) => [file.name, file]));
  const { setup } = await readRing(exchange, files);
  return { setup, ring: await ringKept(setup) };
}

/**
 * Takes a device out and changes the secret: what is written from now on it cannot read. The others find the new secret by
 * themselves. The passphrase is asked for because the new secret has to be locked with it; it may be another one.
 */
export async function removeDevice(
  exchange: Exchange,
  device: string,
  passphrase: string,
  weak = false,
): Promise<void> {
  const { setup, ring } = await ringNow(exchange);
  const peer = (await exchange.here.change((desk) => desk.peers())).find(({ id }) => id === device);
  const until = { gen: peer?.gen ?? 0, seq: peer?.seq ?? 0 };
  const keys = [...setup.keys, freshKey(ring.epoch + 1)];
  const lock = await lockWith(passphrase, keys, ring.id, weak);
  const changed = await changeRing(
    exchange,
    setup,
    { ...ring, epoch: ring.epoch + 1, lock },
    (members) => ({
      ...members,
      devices: members.devices.filter(({ id }) => id !== device),
      past: [...members.past.filter(({ id }) => id !== device), { id: device, until, removed: true }],
    }),
    { keys },
  );
  if (changed === undefined) throw new Again('ring');
}

/** Another passphrase for devices to come; those that take part go on without noticing. */
export async function changePassphrase(exchange: Exchange, passphrase: string, weak = false): Promise<void> {
  const { setup, ring } = await ringNow(exchange);
  const lock = await lockWith(passphrase, setup.keys, ring.id, weak);
  if ((await changeRing(exchange, setup, { ...ring, lock }, (members) => members)) === undefined)
    throw new Again('ring');
}

/** This device takes part no more; what it wrote stays for the others. */
export async function leaveRing(exchange: Exchange): Promise<void> {
  const { setup, ring } = await ringNow(exchange);
  const left = await changeRing(exchange, setup, ring, (members) => ({
    ...members,
    devices: members.devices.filter(({ id }) => id !== setup.device),
    past: [...members.past, { id: setup.device, removed: false }],
  }));
  if (left === undefined) throw new Again('ring');
}
