import { scryptAsync } from '@noble/hashes/scrypt.js';
import * as z from 'zod/mini';
import { EpochKey, Mark } from '@/domain/sync/sync-state';
import { bytesText, fromBase64, textBytes, toBase64 } from './bytes';
import { boxFor } from './device-key';
import { keyFor, openText, own, SealError, sealText } from './seal';

/**
 * The ring: the one file with a name everybody knows. Who has the passphrase gets the secrets from it; a device that takes
 * part gets new ones from the box with its name. Who takes part is sealed with the newest secret, and the rest of the file
 * is authenticated with it.
 */
export const ringName = 'cairn';

/** What guessing a passphrase costs: OWASP's first choice for scrypt (2026-11), about half a second and 128 MB. */
const cost = { N: 2 ** 17, r: 8, p: 1 };

const Outer = z.object({
  cairn: z.literal(1),
  id: z.string(),
  epoch: z.number(),
  lock: z.object({ salt: z.string(), N: z.number(), r: z.number(), p: z.number(), box: z.string() }),
  boxes: z.record(z.string(), z.string()),
  members: z.string(),
});
type Outer = z.infer<typeof Outer>;

export const Members = z.object({
  version: z.number(),
  /** How often everything was put back after a loss: every device then sends what it has once more. */
  restored: z.number(),
  devices: z.array(z.object({ id: z.string(), publicKey: z.string() })),
  /** Devices that take part no more: what they wrote up to there still counts. */
  past: z.array(z.object({ id: z.string(), until: z.optional(Mark), removed: z.boolean() })),
});
export type Members = z.infer<typeof Members>;

export interface Ring {
  readonly id: string;
  readonly epoch: number;
  readonly lock: Outer['lock'];
  readonly members: Members;
}

/** The ring as it lies there, without anything of it being believed yet. `undefined` where it is no ring at all. */
export function ringIn(bytes: Uint8Array): Outer | undefined {
  try {
    const parsed = z.safeParse(Outer, JSON.parse(bytesText(bytes)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The key a passphrase makes: slow on purpose. */
async function keyOfPassphrase(passphrase: string, lock: Omit<Outer['lock'], 'box'>): Promise<CryptoKey> {
  const { N, r, p } = lock;
  // A ring that was tampered with must not stop the device for hours, nor be cheaper to guess.
  if (N < 2 ** 14 || N > 2 ** 20 || r !== 8 || p < 1 || p > 4) throw new SealError('foreign');
  const bytes = await scryptAsync(textBytes(passphrase.normalize('NFKC')), fromBase64(lock.salt), {
    N,
    r,
    p,
    dkLen: 32,
  });
  return crypto.subtle.importKey('raw', own(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A lock that this passphrase opens. `weak` is for tests that open hundreds. */
export async function lockWith(
  passphrase: string,
  keys: readonly EpochKey[],
  id: string,
  weak = false,
): Promise<Outer['lock']> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const how = { salt, ...cost, ...(weak ? { N: 2 ** 14 } : {}) };
  const key = await keyOfPassphrase(passphrase, how);
  return { ...how, box: await sealText(key, JSON.stringify(keys), `lock ${id}`) };
}

/** @throws {SealError} `broken` where it is another passphrase */
export async function openLock(outer: Outer, passphrase: string): Promise<EpochKey[]> {
  const key = await keyOfPassphrase(passphrase, outer.lock);
  return keysIn(await openText(key, outer.lock.box, `lock ${outer.id}`));
}

export function keysIn(text: string): EpochKey[] {
  return z.parse(z.array(EpochKey), JSON.parse(text));
}

export function newestKey(keys: readonly EpochKey[]): EpochKey {
  const newest = [...keys].sort((one, other) => other.epoch - one.epoch)[0];
  if (newest === undefined) throw new SealError('epoch');
  return newest;
}

/** The ring as bytes, with a box for every member, so that each learns the newest secret by itself. */
export async function writeRing(ring: Ring, keys: readonly EpochKey[]): Promise<Uint8Array<ArrayBuffer>> {
  const boxes: Record<string, string> = {};
  for (const { id, publicKey } of ring.members.devices)
    boxes[id] = await boxFor(publicKey, JSON.stringify(keys), `${ring.id} ${id}`);
  const { secret } = newestKey(keys);
  const open = { cairn: 1 as const, id: ring.id, epoch: ring.epoch, lock: ring.lock, boxes };
  const members = await sealText(
    await keyFor(fromBase64(secret), 'ring'),
    JSON.stringify(ring.members),
    boundOf(open),
  );
  return textBytes(JSON.stringify({ ...open, members } satisfies Outer));
}

/**
 * @param keys the secrets this device has
 * @throws {SealError} `epoch` where it is sealed with one it has not; `broken` where it was not written by a member
 */
export async function openRing(outer: Outer, keys: readonly EpochKey[]): Promise<Ring> {
  const key = keys.find(({ epoch }) => epoch === outer.epoch);
  if (key === undefined) throw new SealError('epoch');
  const text = await openText(await keyFor(fromBase64(key.secret), 'ring'), outer.members, boundOf(outer));
  return {
    id: outer.id,
    epoch: outer.epoch,
    lock: outer.lock,
    members: z.parse(Members, JSON.parse(text)),
  };
}

/** Everything of the ring that stands open is authenticated with who takes part. */
function boundOf({ id, epoch, lock, boxes }: Omit<Outer, 'members' | 'cairn'>): string {
  const sorted = Object.entries(boxes).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([id, epoch, lock.salt, lock.N, lock.r, lock.p, lock.box, sorted]);
}

export function freshKey(epoch: number): EpochKey {
  return { epoch, secret: toBase64(crypto.getRandomValues(new Uint8Array(32))) };
}
