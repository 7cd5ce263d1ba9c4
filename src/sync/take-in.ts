import * as Y from 'yjs';
import { sameValue } from '@/domain/own-files/merge';
import type { Mark, SyncDoc, SyncNote, SyncSetup } from '@/domain/sync/sync-state';
import { fromBase64, toBase64 } from './bytes';
import { type Desk, docId, type Here } from './desk';
import { gatherOne } from './gather';
import { isAlongOnly, isOfDevice } from './paths';
import { isGone, isWhole, openDoc, readDoc, stateOf } from './record-doc';
import { type Entry, isAfter } from './segment';
import { recordOf, type Shape, shapeOf } from './shape';

/** Takes in what another device says of one record: what was changed here meanwhile first, so that nothing is written over. */
export async function takeIn(
  desk: Desk,
  here: Here,
  setup: SyncSetup,
  { store, key, update }: Entry,
  seen: Readonly<Record<string, Mark>>,
): Promise<void> {
  const readable = here.stores.includes(store);
  const known = readable ? await gatherOne(desk, here, setup, store, key) : await desk.doc(docId(store, key));
  const doc = openDoc(known?.state);
  const before = known ? readDoc(doc) : undefined;
  Y.applyUpdate(doc, update);
  const state = stateOf(doc);
  if (known?.state === state) return;
  const next: SyncDoc = {
    ...(known ?? { id: docId(store, key), store, key }),
    state,
    ...(known?.waits && known.base
      ? { base: toBase64(Y.mergeUpdates([fromBase64(known.base), update])) }
      : {}),
  };
  await desk.putDoc(readable ? await show(desk, here, next, doc) : { ...next, held: 'yes' });
  if (known?.mine && before && isUnknownTo(known.mine, seen[setup.device]))
    await note(desk, here, next, before, isGone(doc) ? undefined : readDoc(doc), known.mine.paths);
}

/** Puts what the engine holds in the record's place. @returns the doc, held where this version cannot read it */
export async function show(desk: Desk, here: Here, doc: SyncDoc, opened: Y.Doc): Promise<SyncDoc> {
  const { held: _, shown, ...kept } = doc;
  const record = await desk.record(doc.store, doc.key);
  const whole = isWhole(opened);
  if (whole && isGone(opened)) {
    if (record) await desk.removeRecord(doc.store, doc.key);
    return kept;
  }
  const shape = readDoc(opened);
  if (record) keepOfDevice(doc.store, shape, shapeOf(record));
  const fitting = whole ? here.fit(doc.store, recordOf(shape)) : undefined;
  if (fitting === undefined || (fitting as { id?: unknown }).id !== doc.key) {
    const stands = record ? JSON.stringify(record) : shown;
    return { ...kept, held: 'yes', ...(stands === undefined ? {} : { shown: stands }) };
  }
  if (record === undefined || !sameValue(fitting, record)) await desk.putRecord(doc.store, fitting);
  return kept;
}

/** What only this device can say stays as this device says it. */
function keepOfDevice(store: string, shape: Shape, here: Shape): void {
  for (const path of [...shape.values.keys()]) {
    const parent = path.split('/').slice(0, -1).join('/');
    if (isOfDevice(store, path) && (parent === '' || here.values.has(parent))) shape.values.delete(path);
  }
  for (const [path, value] of here.values) {
    const parent = path.split('/').slice(0, -1).join('/');
    if (isOfDevice(store, path) && (parent === '' || shape.values.has(parent))) shape.values.set(path, value);
  }
}

const isUnknownTo = (mine: Mark, seen: Mark | undefined): boolean =>
  seen === undefined || isAfter(mine, seen);

/** Says what became of this device's own words where another device wrote in the same place without knowing of them. */
async function note(
  desk: Desk,
  here: Here,
  { id, store, key }: SyncDoc,
  before: Shape,
  after: Shape | undefined,
  paths: readonly string[],
): Promise<void> {
  const say = (path: string, outcome: SyncNote['outcome'], mine: string, now: string) =>
    desk.putNote({ id: `${id} ${path}`, store, key, path, outcome, mine, now, at: here.now() });
  if (after === undefined) {
    if (paths.length > 0 && !paths.includes('')) await say('', 'removed', '', '');
    return;
  }
  for (const path of paths) {
    if (isAlongOnly(path)) continue;
    const [mine, now] = [before.texts.get(path), after.texts.get(path)];
    if (mine !== undefined && now !== undefined) {
      if (mine !== now && mine !== '') await say(path, 'both', mine, now);
      continue;
    }
    const [value, stands] = [before.values.get(path), after.values.get(path)];
    if (value?.startsWith('=') && stands?.startsWith('=') && value !== stands)
      await say(path, 'theirs', value.slice(1), stands.slice(1));
  }
}
