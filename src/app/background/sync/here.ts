import * as z from 'zod/mini';
import type { Touched } from '@/store/schema';
import {
  engineNames,
  ofThisBrowser,
  type PersonalName,
  personalNames,
  records,
  type StoredRecord,
  type StoreName,
} from '@/store/schema';
import type { Change, Store } from '@/store/store';
import type { Desk, Here } from '@/sync/desk';

/** What a person's devices have in common. */
export const exchanged = personalNames.filter((name) => !ofThisBrowser.includes(name));

const inTransaction: readonly StoreName[] = [...exchanged, ...engineNames];

/** This device as the exchange needs it: the store, without leaving marks of what the exchange itself writes. */
export function hereOf(store: Store, how: { readonly version: string; now(): number }): Here {
  const [client = 1] = crypto.getRandomValues(new Uint32Array(1));
  return {
    client,
    version: how.version,
    now: how.now,
    stores: exchanged,
    change: (step) => store.change(inTransaction, (change) => step(deskOn(change)), 'unmarked'),
    touched: (limit) => store.touched(limit),
    untouch: (touches) => store.untouch(touches as readonly Touched[]),
    keysOf: async (name) => (await store.all(name as PersonalName)).map(({ id }) => id),
    fit(name, record) {
      const parsed = z.safeParse(records[name as PersonalName], record);
      return parsed.success ? parsed.data : undefined;
    },
  };
}

function deskOn(change: Change<StoreName>): Desk {
  return {
    async setup() {
      const setup = await change.get('syncSetups', 'this');
      if (setup === undefined) throw new SyncIsOff();
      return setup;
    },
    putSetup: (setup) => change.put('syncSetups', setup),
    doc: (id) => change.get('syncDocs', id),
    putDoc: (doc) => change.put('syncDocs', doc),
    docIds: () => change.ids('syncDocs', 'store', {}),
    waiting: (limit) =>
      limit < 10_000
        ? change.range('syncDocs', 'waits', { from: 'yes', to: 'yes', limit })
        : change.by('syncDocs', 'waits', 'yes'),
    held: () => change.by('syncDocs', 'held', 'yes'),
    segments: () => change.all('syncSegments'),
    putSegment: (segment) => change.put('syncSegments', segment),
    dropSegment: (id) => change.erase('syncSegments', id),
    peers: () => change.all('syncPeers'),
    putPeer: (peer) => change.put('syncPeers', peer),
    putNote: (note) => change.put('syncNotes', note),
    record: (name, key) => change.get(name as PersonalName, key),
    putRecord: (name, record) => change.put(name as PersonalName, record as StoredRecord<PersonalName>),
    removeRecord: (name, key) => change.remove(name as PersonalName, key),
  };
}

/** It was turned off while an exchange ran. */
export class SyncIsOff extends Error {}
