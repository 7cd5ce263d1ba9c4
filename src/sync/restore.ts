import { toBase64 } from './bytes';
import type { Cipher } from './cipher';
import type { Exchange } from './desk';
import { readSlot, slots } from './heads';
import { ringIn, ringName, writeRing } from './ring';
import { ringKept } from './trust';

/**
 * The person's word that what is missing at the place is to be put back from here: the ring as it was last seen, then
 * everything this device has. The other devices see in the ring that it was, and do the same without asking.
 * @returns `false` where another ring lies there by now
 */
export async function putBack(exchange: Exchange): Promise<boolean> {
  const { here, depot } = exchange;
  const setup = await here.change((desk) => desk.setup());
  const ring = await ringKept(setup);
  const there = await depot.read(ringName);
  const outer = there && ringIn(there.bytes);
  if (outer && outer.id !== setup.ringId) return false;
  const members = {
    ...ring.members,
    // Beyond whatever a device saw of it before it was lost.
    version: ring.members.version + 1000,
    restored: Math.max(ring.members.restored, setup.restored) + 1,
  };
  const bytes = await writeRing({ ...ring, members }, setup.keys);
  const tag = there ? await depot.replace(ringName, bytes, there.tag) : await depot.create(ringName, bytes);
  if (tag === undefined) return putBack(exchange);
  await here.change(async (desk) => {
    const { question: _, ...now } = await desk.setup();
    const ringVersion = members.version;
    await desk.putSetup({ ...now, state: 'on', ring: toBase64(bytes), ringTag: tag, ringVersion });
  });
  await sendEverythingAgain(exchange, exchange.cipherOf(setup.keys), members.restored);
  return true;
}

/** Begins a generation anew: everything this device has goes out, whatever it had sent before. */
export async function sendEverythingAgain(
  { here, depot }: Exchange,
  cipher: Cipher,
  restored: number,
): Promise<void> {
  const { device } = await here.change((desk) => desk.setup());
  const [first, second] = await Promise.all(slots.map((slot) => readSlot(depot, cipher, device, slot)));
  const docs = await here.change((desk) => desk.docIds());
  for (let at = 0; at < docs.length; at += 200) {
    await here.change(async (desk) => {
      for (const id of docs.slice(at, at + 200)) {
        const doc = await desk.doc(id);
        if (!doc) continue;
        const { base: _, ...whole } = doc;
        await desk.putDoc({ ...whole, waits: 'yes' });
      }
    });
  }
  // Last: a worker that dies before it begins once more.
  await here.change(async (desk) => {
    for (const segment of await desk.segments()) {
      if (segment.state === 'packed') await desk.dropSegment(segment.id);
      else await desk.putSegment({ ...segment, state: 'garbage' });
    }
    for (const peer of await desk.peers()) await desk.putPeer({ ...peer, tags: [], turn: 0 });
    const setup = await desk.setup();
    await desk.putSetup({
      ...setup,
      restored,
      gen: setup.gen + 1,
      next: 1,
      seq: 0,
      headSlot: 0,
      headTag: first?.tag ?? '',
      headSize: first?.size ?? 0,
      // One whose answer was lost may lie there: what comes next is after it.
      headTurn: Math.max(setup.headTurn, first?.head?.turn ?? 0, second?.head?.turn ?? 0),
      spareTag: second?.tag ?? '',
      headStale: true,
      doubts: 0,
    });
  });
}
