import type { SyncSegment, SyncSetup } from '@/domain/sync/sync-state';
import { fromBase64, sameBytes, toBase64 } from './bytes';
import type { Cipher } from './cipher';
import { Again, type Desk, type Exchange } from './desk';
import { headName } from './heads';
import { newsSince, openDoc } from './record-doc';
import { freshNonce, SealError } from './seal';
import { type Entry, type Head, writeHead, writeSegment } from './segment';

/** A file holds about so much before it is compressed: large enough that a first exchange is a few dozen requests. */
const fullBytes = 600_000;
const mostDocs = 800;

/** This device's name is used by another: a profile that was copied, or brought back from a backup. */
export class Doubled extends Error {}

/** Puts what waits into files, one after the other, and sends them. @returns whether all of it is there */
export async function publish(exchange: Exchange, cipher: Cipher): Promise<boolean> {
  const { here, more } = exchange;
  for (;;) {
    const packed = (await here.change((desk) => desk.segments()))
      .filter(({ state }) => state === 'packed')
      .sort((one, other) => one.to - other.to);
    for (const segment of packed) {
      if (!more()) return false;
      await upload(exchange, cipher, segment);
    }
    if (!more()) return false;
    if (!(await pack(exchange, cipher))) return true;
  }
}

/** @returns whether there was anything to pack */
async function pack({ here }: Exchange, cipher: Cipher): Promise<boolean> {
  const before = await here.change((desk) => desk.setup());
  const name = await segmentName(cipher, before, before.next, before.next);
  return here.change(async (desk) => {
    const setup = await desk.setup();
    if (setup.next !== before.next || setup.device !== before.device) throw new Again('pack');
    const waiting = await desk.waiting(mostDocs);
    if (waiting.length === 0) return false;
    const entries: Entry[] = [];
    const keys: string[] = [];
    let size = 0;
    for (const doc of waiting) {
      if (size > fullBytes) break;
      const update = newsSince(openDoc(doc.state), doc.base);
      entries.push({ store: doc.store, key: doc.key, update });
      keys.push(doc.id);
      size += update.length;
      const { base: _, waits: __, ...sent } = doc;
      await desk.putDoc({
        ...sent,
        ...(doc.mine ? { mine: { ...doc.mine, gen: setup.gen, seq: setup.next } } : {}),
      });
    }
    const seen = Object.fromEntries((await desk.peers()).map(({ id, gen, seq }) => [id, { gen, seq }]));
    await desk.putSegment({
      id: name,
      state: 'packed',
      gen: setup.gen,
      from: setup.next,
      to: setup.next,
      size: 0,
      keys,
      plain: toBase64(writeSegment({ seen, entries })),
      iv: toBase64(freshNonce()),
      epoch: cipher.epoch,
    });
    await desk.putSetup({ ...setup, next: setup.next + 1 });
    return true;
  });
}

export const segmentName = (cipher: Cipher, { device, gen }: SyncSetup, from: number, to: number) =>
  cipher.name(`segment ${device} ${gen} ${from} ${to}`);

/** Sends one file. A second try sends the same bytes, so an answer that got lost does no harm; half a file is replaced. */
async function upload({ here, depot }: Exchange, cipher: Cipher, segment: SyncSegment): Promise<void> {
  const { id, plain = '', iv = '', epoch = cipher.epoch } = segment;
  const bytes = await cipher.seal(id, fromBase64(plain), fromBase64(iv), epoch);
  let tag = await depot.create(id, bytes);
  if (tag === undefined) {
    const there = await depot.read(id);
    if (there === undefined) throw new Again('upload');
    tag = there.tag;
    if (!sameBytes(there.bytes, bytes)) {
      if (await isWhole(cipher, id, there.bytes)) throw new Doubled();
      tag = await depot.replace(id, bytes, there.tag);
      if (tag === undefined) throw new Again('upload');
    }
  }
  // What it takes the place of goes on its word: so it is looked at, and not believed.
  if (segment.instead && !sameBytes((await depot.read(id))?.bytes ?? new Uint8Array(), bytes))
    throw new Again('upload');
  await here.change(async (desk) => {
    const { plain: _, iv: __, epoch: ___, instead = [], ...kept } = segment;
    await desk.putSegment({ ...kept, state: 'there', size: bytes.length, tag });
    for (const old of await desk.segments())
      if (instead.includes(old.id)) await desk.putSegment({ ...old, state: 'garbage' });
    await desk.putSetup({ ...(await desk.setup()), headStale: true });
  });
}

async function isWhole(cipher: Cipher, name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await cipher.open(name, bytes);
    return true;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

/** Written down before the head is: an answer that gets lost is known again by the stamp. */
async function noteWriting(desk: Desk, stamp: string): Promise<SyncSetup> {
  const now = await desk.setup();
  const setup = { ...now, stamps: [...now.stamps, stamp].slice(-16) };
  await desk.putSetup(setup);
  return setup;
}

/** Says to the others how far this device has written. Only now do they look for the files. */
export async function publishHead({ here, depot }: Exchange, cipher: Cipher): Promise<void> {
  if (!(await here.change((desk) => desk.setup())).headStale) return;
  const stamp: string = crypto.randomUUID();
  const { setup, segments, broken } = await here.change(async (desk) => ({
    setup: await noteWriting(desk, stamp),
    segments: (await desk.segments()).filter(({ state }) => state === 'there'),
    broken: (await desk.peers()).flatMap((peer) => peer.broken ?? []),
  }));
  const slot = setup.headSlot === 0 ? 1 : 0;
  const name = await headName(cipher, setup.device, slot);
  const seq = Math.max(0, ...segments.map(({ to }) => to));
  const head: Head = {
    cairn: 1,
    device: setup.device,
    name: setup.deviceName,
    app: here.version,
    turn: setup.headTurn + 1,
    stamp,
    gen: setup.gen,
    seq,
    segments: segments
      .sort((one, other) => one.from - other.from)
      .map(({ id, from, to, size }) => ({ name: id, from, to, size })),
    broken,
  };
  const bytes = await cipher.seal(name, writeHead(head), freshNonce(), cipher.epoch);
  const tag =
    setup.spareTag === ''
      ? await depot.create(name, bytes)
      : await depot.replace(name, bytes, setup.spareTag);
  if (tag === undefined) throw new Again('head');
  await here.change(async (desk) => {
    const now = await desk.setup();
    // What was sent meanwhile is said next time.
    const there = (await desk.segments()).filter(({ state }) => state === 'there');
    const stale = there.length !== segments.length;
    await desk.putSetup({
      ...now,
      seq,
      headTurn: head.turn,
      headSlot: slot,
      spareTag: setup.headTag,
      headTag: tag,
      headSize: bytes.length,
      headStale: stale,
    });
  });
}
