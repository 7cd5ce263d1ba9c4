import type { SyncSegment } from '@/domain/sync/sync-state';
import { toBase64 } from './bytes';
import type { Cipher } from './cipher';
import { Again, type Exchange } from './desk';
import { segmentName } from './publish';
import { newsSince, openDoc } from './record-doc';
import { freshNonce } from './seal';
import { writeSegment } from './segment';

/** So many small files become one; the larger a file is, the more rarely it is put together with others, and a full one never. */
const together = 8;
const mostBytes = 400_000;

const sizeClass = ({ size }: SyncSegment): number => Math.floor(Math.log2(Math.max(1, size / 1024)) / 2);

/**
 * The newest files of this device that are to become one, if there are enough of a size. Each record's state stands in it
 * once, however often it was changed: so what is stored grows with what there is, not with how often it was touched.
 */
export function runOf(segments: readonly SyncSegment[]): SyncSegment[] {
  const there = segments.filter(({ state }) => state === 'there').sort((one, other) => one.from - other.from);
  const highest = Math.max(0, ...there.map(sizeClass));
  for (let most = 0; most <= highest; most += 1) {
    const start = there.findLastIndex((each) => sizeClass(each) > most) + 1;
    const run = there.slice(start);
    const bytes = run.reduce((sum, { size }) => sum + size, 0);
    if (run.length >= together && bytes <= mostBytes) return run;
  }
  return [];
}

/** Packs several files of this device into one, to be sent like any other. @returns whether there was something to pack */
export async function putTogether({ here }: Exchange, cipher: Cipher): Promise<boolean> {
  const { setup, run } = await here.change(async (desk) => ({
    setup: await desk.setup(),
    run: runOf(await desk.segments()),
  }));
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return false;
  const name = await segmentName(cipher, setup, first.from, last.to);
  return here.change(async (desk) => {
    if ((await desk.setup()).device !== setup.device) throw new Again('together');
    const seen = Object.fromEntries((await desk.peers()).map(({ id, gen, seq }) => [id, { gen, seq }]));
    const keys = [...new Set(run.flatMap((each) => each.keys))];
    const entries = [];
    for (const key of keys) {
      const doc = await desk.doc(key);
      // What waits to be sent has a place of its own.
      const state = doc?.waits ? doc.base : doc?.state;
      if (doc && state !== undefined)
        entries.push({ store: doc.store, key: doc.key, update: newsSince(openDoc(state), undefined) });
    }
    await desk.putSegment({
      id: name,
      state: 'packed',
      gen: setup.gen,
      from: first.from,
      to: last.to,
      size: 0,
      keys,
      plain: toBase64(writeSegment({ seen, entries })),
      iv: toBase64(freshNonce()),
      epoch: cipher.epoch,
      instead: run.map(({ id }) => id),
    });
    return true;
  });
}

/** Takes away files no head names any more. Only once the head is published: until then somebody may read them. */
export async function sweep({ here, depot, more }: Exchange): Promise<void> {
  const { setup, segments } = await here.change(async (desk) => ({
    setup: await desk.setup(),
    segments: await desk.segments(),
  }));
  if (setup.invited && here.now() > setup.invited.until) {
    await depot.remove(setup.invited.name);
    await here.change(async (desk) => {
      const { invited: _, ...now } = await desk.setup();
      await desk.putSetup(now);
    });
  }
  if (setup.headStale) return;
  for (const { id, state } of segments) {
    if (state !== 'garbage') continue;
    if (!more()) return;
    await depot.remove(id);
    await here.change((desk) => desk.dropSegment(id));
  }
}
