import type { Exchange } from './desk';
import { freshDeviceKey } from './device-key';
import { freshPeer } from './pull';

/**
 * Two browsers go on as the same device: one is a copy of the other, or was brought back from a backup. This one takes a
 * name of its own. What it said under the old name stays and is read like any other device's; what no head of it ever named
 * goes out once more under the new one.
 */
export async function becomeAnother({ here }: Exchange): Promise<void> {
  const keys = await freshDeviceKey();
  const device: string = crypto.randomUUID();
  await here.change(async (desk) => {
    const setup = await desk.setup();
    const segments = await desk.segments();
    const unsaid = segments.filter(({ state, to }) => state !== 'garbage' && to > setup.seq);
    for (const id of unsaid.flatMap((segment) => segment.keys)) {
      const doc = await desk.doc(id);
      if (!doc) continue;
      const { base: _, ...whole } = doc;
      await desk.putDoc({ ...whole, waits: 'yes' });
    }
    for (const { id } of segments) await desk.dropSegment(id);
    const { device: before, deviceName: name, gen, seq } = setup;
    await desk.putPeer({ ...freshPeer(before), name, gen, seq });
    await desk.putSetup({
      ...setup,
      ...keys,
      device,
      announce: true,
      gen: 1,
      next: 1,
      seq: 0,
      headTag: '',
      headSize: 0,
      headTurn: 0,
      headStamp: '',
      writing: [],
      headStale: true,
      doubts: 0,
    });
  });
}
