import type { DepotFile } from '@/domain/sync/depot';
import type { SyncSetup } from '@/domain/sync/sync-state';
import { fromBase64, toBase64 } from './bytes';
import type { Cipher } from './cipher';
import { Again, changeSetup, type Exchange } from './desk';
import { openBox } from './device-key';
import { Doubt } from './doubt';
import { checkHeads } from './heads';
import { sendAgain } from './pull';
import { keysIn, type Members, openRing, type Ring, ringIn, ringName, writeRing } from './ring';
import { SealError } from './seal';

/** Looks in a row that must find less than before until the person is asked: a place that only lags has caught up by then. */
const sureAfter = 3;

/** Counts looks that found less than there was; after a few of them the person is asked. */
export async function noteDoubt({ here }: Exchange, { question }: Doubt): Promise<void> {
  await here.change(async (desk) => {
    const setup = await desk.setup();
    const doubts = setup.doubts + 1;
    const sure = doubts >= sureAfter || question === 'removed';
    await desk.putSetup({ ...setup, doubts, ...(sure ? { state: 'asks', question } : {}) });
  });
}

/**
 * Reads the ring if it is another than last time: new secrets, devices that came and went. A device that is not in it yet
 * writes itself in.
 * @throws {Doubt} where it is gone, older, another's, or names this device no more
 */
export async function readRing(
  exchange: Exchange,
  files: ReadonlyMap<string, DepotFile>,
): Promise<{ setup: SyncSetup; members: Members }> {
  const { here, depot } = exchange;
  const setup = await here.change((desk) => desk.setup());
  const listed = files.get(ringName);
  const half = listed?.tag === setup.ringTag && listed.size !== fromBase64(setup.ring).length;
  if (half) await writeAgain(exchange, setup);
  else if (listed?.tag === setup.ringTag && !setup.announce)
    return { setup, members: await membersOf(setup) };
  const file = await depot.read(ringName);
  if (file === undefined) throw new Doubt('wiped');
  const outer = ringIn(file.bytes);
  if (outer === undefined) throw new Doubt('older');
  if (outer.id !== setup.ringId) throw new Doubt('other');
  const keys = await keysFor(outer, setup);
  const ring = await ringOf(outer, keys);
  if (ring.members.version < setup.ringVersion) throw new Doubt('older');
  if (ring.members.past.some(({ id, removed }) => removed && id === setup.device)) throw new Doubt('removed');
  // Written over by another device that had read it before: places that take no notice of conditions let that happen.
  const missing = !ring.members.devices.some(({ id }) => id === setup.device);
  const known = await changeSetup(here, {
    keys,
    ring: toBase64(file.bytes),
    ringTag: file.tag,
    ringVersion: ring.members.version,
    announce: setup.announce || missing,
  });
  if (!known.announce) return { setup: known, members: ring.members };
  return { setup: await announce(exchange, known, ring), members: ring.members };
}

async function keysFor(outer: NonNullable<ReturnType<typeof ringIn>>, setup: SyncSetup) {
  if (setup.keys.some(({ epoch }) => epoch === outer.epoch)) return setup.keys;
  const box = outer.boxes[setup.device];
  if (box === undefined) throw new Doubt('removed');
  try {
    const keys = keysIn(await openBox(setup.privateKey, box, `${outer.id} ${setup.device}`));
    // A new secret comes from who had the last one: nobody else knows it.
    const known = new Set(keys.map(({ epoch, secret }) => `${epoch} ${secret}`));
    if (setup.keys.every(({ epoch, secret }) => known.has(`${epoch} ${secret}`))) return keys;
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
  }
  throw new Doubt('other');
}

async function ringOf(...[outer, keys]: Parameters<typeof openRing>): Promise<Ring> {
  try {
    return await openRing(outer, keys);
  } catch (error) {
    if (error instanceof SealError) throw new Doubt('other');
    throw error;
  }
}

/** The ring as this device last saw it. */
export async function ringKept(setup: SyncSetup): Promise<Ring> {
  const outer = ringIn(fromBase64(setup.ring));
  if (outer === undefined) throw new Doubt('other');
  return ringOf(outer, setup.keys);
}

const membersOf = async (setup: SyncSetup): Promise<Members> => (await ringKept(setup)).members;

/** Only half of what this device wrote last is there, though the place said it was all right. */
async function writeAgain({ here, depot }: Exchange, setup: SyncSetup): Promise<void> {
  const tag = await depot.replace(ringName, fromBase64(setup.ring), setup.ringTag);
  if (tag === undefined) throw new Again('ring');
  await changeSetup(here, { ringTag: tag });
}

/** Writes a changed ring in place of the one that was read. @returns `undefined` where it is another by now */
export async function changeRing(
  { here, depot }: Exchange,
  setup: SyncSetup,
  ring: Ring,
  change: (members: Members) => Members,
  and: Partial<SyncSetup> = {},
): Promise<SyncSetup | undefined> {
  const members = change({ ...ring.members, version: ring.members.version + 1 });
  const bytes = await writeRing({ ...ring, members }, and.keys ?? setup.keys);
  const tag = await depot.replace(ringName, bytes, setup.ringTag);
  if (tag === undefined) return undefined;
  const ringVersion = members.version;
  return changeSetup(here, { ...and, ring: toBase64(bytes), ringTag: tag, ringVersion });
}

async function announce(exchange: Exchange, setup: SyncSetup, ring: Ring): Promise<SyncSetup> {
  const { device, publicKey } = setup;
  const named = await changeRing(
    exchange,
    setup,
    ring,
    (members) => ({
      ...members,
      devices: [...members.devices.filter(({ id }) => id !== device), { id: device, publicKey }],
    }),
    { announce: false },
  );
  // Somebody else wrote meanwhile: it is read again next time, and this device is in none of it yet.
  if (named === undefined) throw new Again('ring');
  return named;
}

/** What this device published is there as it left it. @returns `doubled` where another goes on under its name */
export async function checkOwn(
  exchange: Exchange,
  cipher: Cipher,
  files: ReadonlyMap<string, DepotFile>,
): Promise<'well' | 'doubled'> {
  const { here, depot } = exchange;
  if ((await checkHeads(exchange, cipher, files)) === 'doubled') return 'doubled';
  const segments = await here.change((desk) => desk.segments());
  const half: string[] = [];
  for (const { id, state, size } of segments) {
    if (state !== 'there') continue;
    const file = files.get(id);
    if (file === undefined) {
      if ((await depot.read(id)) === undefined) throw new Doubt('older');
    } else if (file.size !== size) half.push(id);
  }
  if (half.length > 0) await here.change((desk) => sendAgain(desk, half));
  return 'well';
}
