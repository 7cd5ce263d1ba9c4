import type { SyncDoc, SyncSetup } from '@/domain/sync/sync-state';
import { type Desk, docId, type Exchange, type Here } from './desk';
import { bearDoc, isGone, openDoc, readDoc, removeDoc, stateOf, writeChanges } from './record-doc';
import { recordOf } from './shape';

/** So many records are looked at in one transaction: short enough that nobody else waits for it. */
const batch = 60;

/**
 * Writes into the engine what was changed here since the last time: first, where everything is to be sent, store by store;
 * then what is marked as changed. @returns whether all of it was
 */
export async function gather({ here, more }: Exchange): Promise<boolean> {
  let setup = await here.change((desk) => desk.setup());
  for (const store of here.stores) {
    if (setup.filled.includes(store)) continue;
    const keys = await here.keysOf(store);
    for (let at = 0; at < keys.length; at += batch) {
      if (!more()) return false;
      const part = keys.slice(at, at + batch);
      await here.change(async (desk) => {
        for (const key of part) await gatherOne(desk, here, setup, store, key);
      });
    }
    setup = await here.change(async (desk) => {
      const now = await desk.setup();
      const filled = { ...now, filled: [...now.filled, store] };
      await desk.putSetup(filled);
      return filled;
    });
  }
  for (;;) {
    const touches = await here.touched(batch);
    if (touches.length === 0) return true;
    if (!more()) return false;
    await here.change(async (desk) => {
      for (const { store, key } of touches)
        if (here.stores.includes(store)) await gatherOne(desk, here, setup, store, key);
    });
    await here.untouch(touches);
  }
}

/** One record: what it says now beside what was last known of it. */
export async function gatherOne(
  desk: Desk,
  here: Here,
  setup: SyncSetup,
  store: string,
  key: string,
): Promise<SyncDoc | undefined> {
  const id = docId(store, key);
  const known = await desk.doc(id);
  const record = await desk.record(store, key);
  if (known === undefined && record === undefined) return undefined;
  if (known === undefined) {
    const born = record ?? {};
    const doc: SyncDoc = {
      id,
      store,
      key,
      state: stateOf(bearDoc(born)),
      waits: 'yes',
      mine: { gen: setup.gen, seq: setup.next, paths: [] },
    };
    await desk.putDoc(doc);
    return doc;
  }
  const doc = openDoc(known.state);
  const paths =
    record === undefined
      ? // What was never shown here was not removed here.
        known.held && known.shown === undefined
        ? []
        : removeDoc(doc, here.client)
          ? ['']
          : []
      : writeChanges(doc, { store, client: here.client, shown: shownOf(here, known, doc), now: record });
  if (paths.length === 0) return known;
  const { held, shown: _, ...kept } = known;
  const changed: SyncDoc = {
    ...kept,
    ...(held && record ? { held, shown: JSON.stringify(record) } : {}),
    state: stateOf(doc),
    waits: 'yes',
    ...(known.waits ? {} : { base: known.state }),
    mine: { gen: setup.gen, seq: setup.next, paths },
  };
  await desk.putDoc(changed);
  return changed;
}

/** What stood here before the change: what the engine holds, as far as this version shows it. */
function shownOf(here: Here, known: SyncDoc, doc: ReturnType<typeof openDoc>): object {
  if (known.held) return known.shown === undefined ? {} : (JSON.parse(known.shown) as object);
  if (isGone(doc)) return {};
  return here.fit(known.store, recordOf(readDoc(doc))) ?? {};
}
