import * as Y from 'yjs';
import { mergeText } from '@/domain/together/merge-text';
import { fromBase64, numberOf, toBase64 } from './bytes';
import { cautiousOrder, isAlongOnly, isOfDevice } from './paths';
import { type Shape, shapeOf } from './shape';
import { editsOf, textOf, wordsOf } from './words';

/** The record was removed. Nothing of its words is left then; only who writes it anew takes the mark away. */
const goneKey = '#gone';
/** In a value's place: several may stand side by side, in a sequence of their own. */
const beside = 'V';

export function openDoc(state: string | undefined): Y.Doc {
  const doc = new Y.Doc();
  if (state) Y.applyUpdate(doc, fromBase64(state));
  return doc;
}

export const stateOf = (doc: Y.Doc): string => toBase64(Y.encodeStateAsUpdate(doc));

/** What `doc` has that a state from before has not. */
export function newsSince(doc: Y.Doc, base: string | undefined): Uint8Array {
  return Y.encodeStateAsUpdate(doc, base ? Y.encodeStateVectorFromUpdate(fromBase64(base)) : undefined);
}

export const isGone = (doc: Y.Doc): boolean => fields(doc).get(goneKey) === '=true';

/** Nothing is missing that what is there was built upon: another device's part may come later than what follows on it. */
export const isWhole = (doc: Y.Doc): boolean =>
  doc.store.pendingStructs === null && doc.store.pendingDs === null;

const fields = (doc: Y.Doc): Y.Map<string> => doc.getMap<string>('f');
const words = (doc: Y.Doc, path: string): Y.Array<string> => doc.getArray<string>(`t:${path}`);
const order = (doc: Y.Doc, path: string): Y.Array<string> => doc.getArray<string>(`o:${path}`);
const standing = (doc: Y.Doc, path: string): Y.Array<string> => doc.getArray<string>(`v:${path}`);

/** What the engine holds, as a record taken apart. */
export function readDoc(doc: Y.Doc): Shape {
  const shape: Shape = { values: new Map(), texts: new Map(), orders: new Map() };
  for (const [path, value] of fields(doc).entries()) {
    if (path === goneKey) continue;
    shape.values.set(path, value === beside ? mostCautious(path, standing(doc, path).toArray()) : value);
  }
  for (const [path, value] of shape.values) {
    if (value === 'T') shape.texts.set(path, textOf(words(doc, path).toArray()));
    if (value === 'L') shape.orders.set(path, order(doc, path).toArray());
  }
  return shape;
}

function mostCautious(path: string, said: readonly string[]): string {
  const known = cautiousOrder(path) ?? [];
  return known.find((each) => said.includes(each)) ?? [...said].sort()[0] ?? '=null';
}

/**
 * A record the engine did not know yet. What is written is the same on every device that has the same record: by names made
 * of the content, so that two devices which both had it before do not have it twice.
 */
export function bearDoc(record: object): Y.Doc {
  const doc = new Y.Doc();
  const shape = shapeOf(record);
  const as = (content: string, step: () => void): void => {
    doc.clientID = numberOf(content);
    doc.transact(step);
  };
  const values = [...shape.values].sort(([one], [other]) => (one < other ? -1 : 1));
  as(JSON.stringify(values), () => {
    for (const [path, value] of values)
      fields(doc).set(path, cautiousOrder(path) === undefined ? value : beside);
  });
  for (const [path, value] of values)
    if (cautiousOrder(path)) as(`${path} ${value}`, () => standing(doc, path).push([value]));
  for (const [path, text] of shape.texts)
    if (text !== '') as(`${path} ${text}`, () => words(doc, path).push(wordsOf(text)));
  for (const [path, ids] of shape.orders)
    if (ids.length > 0) as(`${path} ${ids.join(' ')}`, () => order(doc, path).push([...ids]));
  return doc;
}

function setValue(doc: Y.Doc, path: string, value: string): void {
  if (cautiousOrder(path) === undefined) {
    fields(doc).set(path, value);
    return;
  }
  if (fields(doc).get(path) !== beside) fields(doc).set(path, beside);
  edit(standing(doc, path), [value]);
}

/**
 * Writes into the engine what this device changed: the difference between the record as it was shown here and as it is now.
 * What was not shown (a later version's field) is not touched.
 * @returns the paths that changed
 */
export function writeChanges(
  doc: Y.Doc,
  how: { readonly store: string; readonly client: number; readonly shown: object; readonly now: object },
): string[] {
  const before = shapeOf(how.shown);
  const after = shapeOf(how.now);
  const gone = isGone(doc);
  const changed = changedPaths(how.store, before, after);
  if (!gone && changed.every(isAlongOnly)) return [];
  doc.clientID = how.client;
  doc.transact(() => {
    if (gone) fields(doc).delete(goneKey);
    for (const path of changed) {
      const value = after.values.get(path);
      if (value === undefined) {
        fields(doc).delete(path);
        for (const list of [words, order, standing]) clear(list(doc, path));
        continue;
      }
      if (value !== before.values.get(path)) setValue(doc, path, value);
      const text = after.texts.get(path);
      if (text !== undefined) writeText(doc, path, before.texts.get(path), text);
      const ids = after.orders.get(path);
      if (ids !== undefined) edit(order(doc, path), ids);
    }
  });
  return changed;
}

function changedPaths(store: string, before: Shape, after: Shape): string[] {
  const paths = new Set([...before.values.keys(), ...after.values.keys()]);
  return [...paths].filter((path) => {
    if (isOfDevice(store, path) && before.values.has(path)) return false;
    return (
      before.values.get(path) !== after.values.get(path) ||
      before.texts.get(path) !== after.texts.get(path) ||
      JSON.stringify(before.orders.get(path)) !== JSON.stringify(after.orders.get(path))
    );
  });
}

/**
 * The words as they are now. Where something else stands in the engine than was shown (a later version's record that this one
 * could not show), what was changed here is changed there.
 */
function writeText(doc: Y.Doc, path: string, shown: string | undefined, now: string): void {
  const list = words(doc, path);
  const stands = textOf(list.toArray());
  const meant = shown === undefined || shown === stands ? now : mergeText(shown, now, stands);
  edit(list, wordsOf(meant));
}

function edit(list: Y.Array<string>, after: readonly string[]): void {
  for (const { at, away, put } of editsOf(list.toArray(), after)) {
    if (away > 0) list.delete(at, away);
    if (put.length > 0) list.insert(at, [...put]);
  }
}

function clear(list: Y.Array<string>): void {
  if (list.length > 0) list.delete(0, list.length);
}

/** The record was removed here: its words go, and that it is gone stays. @returns whether that is new */
export function removeDoc(doc: Y.Doc, client: number): boolean {
  if (isGone(doc)) return false;
  doc.clientID = client;
  doc.transact(() => {
    for (const key of [...fields(doc).keys()]) fields(doc).delete(key);
    for (const name of [...doc.share.keys()]) if (name !== 'f') clear(doc.getArray<string>(name));
    fields(doc).set(goneKey, '=true');
  });
  return true;
}
