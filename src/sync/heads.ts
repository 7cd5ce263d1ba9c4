import type { Depot, DepotFile } from '@/domain/sync/depot';
import type { Cipher } from './cipher';
import { changeSetup, type Exchange } from './desk';
import { Doubt } from './doubt';
import { type Head, readHead } from './segment';

/**
 * A head has two places, written by turns: of one that arrives by half, the last whole one is there still. Were there one, a
 * profile that is destroyed at that moment would take with it everything it ever said and not everybody had read.
 */
export const slots = [0, 1] as const;
export type Slot = (typeof slots)[number];

export const noHead = {
  headSlot: 0 as Slot,
  headTag: '',
  headSize: 0,
  spareTag: '',
  headTurn: 0,
  stamps: [] as string[],
};

export const headName = (cipher: Cipher, device: string, slot: Slot): Promise<string> =>
  cipher.name(`head ${device} ${slot}`);

/** What lies in one place of a head; `head` only where it can be read. */
export interface InSlot {
  readonly tag: string;
  readonly size: number;
  readonly head?: Head;
}

export async function readSlot(
  depot: Depot,
  cipher: Cipher,
  device: string,
  slot: Slot,
): Promise<InSlot | undefined> {
  const name = await headName(cipher, device, slot);
  const file = await depot.read(name);
  if (file === undefined) return undefined;
  const { tag } = file;
  const size = file.bytes.length;
  try {
    const head = readHead(await cipher.open(name, file.bytes));
    return head.device === device ? { tag, size, head } : { tag, size };
  } catch {
    return { tag, size };
  }
}

/** Of what can be read, what was written last. */
export function newest(found: readonly (InSlot | undefined)[]): Head | undefined {
  const whole = found.flatMap((each) => each?.head ?? []);
  return whole.sort((one, other) => other.turn - one.turn)[0];
}

/** The two places of this device's own head are as it left them. @returns `doubled` where another goes on under its name */
export async function checkHeads(
  { here, depot }: Exchange,
  cipher: Cipher,
  files: ReadonlyMap<string, DepotFile>,
): Promise<'well' | 'doubled'> {
  let setup = await here.change((desk) => desk.setup());
  const spareSlot: Slot = setup.headSlot === 0 ? 1 : 0;
  const listed = files.get(await headName(cipher, setup.device, setup.headSlot));
  const spare = files.get(await headName(cipher, setup.device, spareSlot));
  let half = false;
  const isMine = (head: Head): boolean => setup.stamps.includes(head.stamp);
  if ((listed?.tag ?? '') !== setup.headTag) {
    const there = await readSlot(depot, cipher, setup.device, setup.headSlot);
    if (there === undefined && setup.headTag !== '') throw new Doubt('wiped');
    if (there && there.tag !== setup.headTag) {
      if (there.head && there.head.turn < setup.headTurn) throw new Doubt('older');
      if (there.head && !isMine(there.head)) return 'doubled';
      setup = await changeSetup(here, { headTag: there.tag, headSize: there.size, headStale: true });
      half = there.head === undefined;
    }
  }
  if ((spare?.tag ?? '') !== setup.spareTag) {
    const there = await readSlot(depot, cipher, setup.device, spareSlot);
    if (there?.head && there.head.turn >= setup.headTurn && !isMine(there.head)) return 'doubled';
    // The answer to the last write was lost, or only half of it arrived: it is said once more.
    if ((there?.tag ?? '') !== setup.spareTag) {
      const headTurn = Math.max(setup.headTurn, there?.head?.turn ?? 0);
      const arrived = there?.head !== undefined && there.head.turn > setup.headTurn;
      setup = await changeSetup(here, {
        headStale: true,
        headTurn,
        ...(arrived
          ? { headSlot: spareSlot, headTag: there.tag, headSize: there.size, spareTag: setup.headTag }
          : { spareTag: there?.tag ?? '' }),
      });
      if (arrived) return 'well';
    }
  }
  // Only half of it is there, though the place said it was all right: the next one takes its place, not that of the one before.
  half ||= listed !== undefined && listed.tag === setup.headTag && listed.size !== setup.headSize;
  if (half)
    await changeSetup(here, {
      headStale: true,
      headSlot: spareSlot,
      headTag: setup.spareTag,
      headSize: spare?.size ?? 0,
      spareTag: setup.headTag,
    });
  return 'well';
}
