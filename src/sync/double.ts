import type { SyncSegment } from '@/domain/sync/sync-state';
import type { Exchange } from './desk';
import { freshDeviceKey } from './device-key';
import { newest, noHead, readSlot, slots } from './heads';
import { freshPeer } from './pull';

/**
 * Two browsers go on as the same device: one is a copy of the other, or was brought back from a backup. This one takes a
 * name of its own. What it said under the old name stays and is read like any other device's; what no head of it ever named
 * goes out once more under the new one.
 */
export async function becomeAnother({ here, depot, cipherOf }: Exchange): Promise<void> {
  const before = await here.change((desk) => desk.setup());
  const cipher = cipherOf(before.keys);
  const head = newest(await Promise.all(slots.map((slot) => readSlot(depot, cipher, before.device, slot))));
  // What the head that is there now names is read by the others, whoever of the two wrote it.
  const named = new Set(head?.segments.map((segment) => segment.name));
  const files = new Map((await depot.list()).map((file) => [file.name, file]));
  // The copy may have put a file of its own in the place of one that had arrived by half: a name alone says nothing.
  const isSaid = ({ id, tag, size }: SyncSegment): boolean => {
    const file = files.get(id);
    return named.has(id) && file !== undefined && file.tag === tag && file.size === size;
  };
  const keys = await freshDeviceKey();
  const device: string = crypto.randomUUID();
  await here.change(async (desk) => {
    const setup = await desk.setup();
    const segments = await desk.segments();
    // One that is packed may bear the name of another's: only what this device put there itself is known to be its own.
    const unsaid = segments.filter(
      (segment) => segment.state === 'packed' || (segment.state === 'there' && !isSaid(segment)),
    );
    for (const id of unsaid.flatMap((segment) => segment.keys)) {
      const doc = await desk.doc(id);
      if (!doc) continue;
      const { base: _, ...whole } = doc;
      await desk.putDoc({ ...whole, waits: 'yes' });
    }
    for (const { id } of segments) await desk.dropSegment(id);
    await desk.putPeer({ ...freshPeer(setup.device), name: setup.deviceName });
    await desk.putSetup({
      ...setup,
      ...keys,
      device,
      announce: true,
      gen: 1,
      next: 1,
      seq: 0,
      ...noHead,
      headStale: true,
      doubts: 0,
    });
  });
}
