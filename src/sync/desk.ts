import type { Depot } from '@/domain/sync/depot';
import type { SyncDoc, SyncNote, SyncPeer, SyncSegment, SyncSetup } from '@/domain/sync/sync-state';
import type { Cipher } from './cipher';

/** What one transaction on this device can do: all of it is kept, or nothing. Nothing else may be awaited in it. */
export interface Desk {
  setup(): Promise<SyncSetup>;
  putSetup(setup: SyncSetup): Promise<void>;
  doc(id: string): Promise<SyncDoc | undefined>;
  putDoc(doc: SyncDoc): Promise<void>;
  docIds(): Promise<string[]>;
  /** Docs with something to send, at most so many. */
  waiting(limit: number): Promise<SyncDoc[]>;
  /** Docs this version of Cairn could not read. */
  held(): Promise<SyncDoc[]>;
  segments(): Promise<SyncSegment[]>;
  putSegment(segment: SyncSegment): Promise<void>;
  dropSegment(id: string): Promise<void>;
  peers(): Promise<SyncPeer[]>;
  putPeer(peer: SyncPeer): Promise<void>;
  putNote(note: SyncNote): Promise<void>;
  record(store: string, key: string): Promise<object | undefined>;
  putRecord(store: string, record: object): Promise<void>;
  removeRecord(store: string, key: string): Promise<void>;
}

/** That a record was changed here. */
export interface Touch {
  readonly id: string;
  readonly store: string;
  readonly key: string;
}

/** This device: what it keeps, and what its version of Cairn can read. */
export interface Here {
  change<T>(step: (desk: Desk) => Promise<T>): Promise<T>;
  touched(limit: number): Promise<readonly Touch[]>;
  untouch(touches: readonly Touch[]): Promise<void>;
  /** The stores this version exchanges. */
  readonly stores: readonly string[];
  keysOf(store: string): Promise<string[]>;
  /** The record as this version keeps it; `undefined` where it cannot read it. */
  fit(store: string, record: object): object | undefined;
  /**
   * What the merge engine knows this writer by: another with every start of the worker. A profile that is copied, or comes back
   * from a backup, never says two things under one name.
   */
  readonly client: number;
  /** Of Cairn. */
  readonly version: string;
  now(): number;
}

/** One exchange: this device, the place, the keys, and whether there is time for another step. */
export interface Exchange {
  readonly here: Here;
  readonly depot: Depot;
  readonly cipherOf: (keys: SyncSetup['keys']) => Cipher;
  more(): boolean;
}

/** Something turned out otherwise than it stood: the next exchange begins anew. */
export class Again extends Error {
  constructor(readonly what: string) {
    super(what);
    this.name = 'Again';
  }
}

export const docId = (store: string, key: string): string => `${store}:${key}`;

/** Changes the setup as it is now. */
export async function changeSetup(here: Here, change: Partial<SyncSetup>): Promise<SyncSetup> {
  return here.change(async (desk) => {
    const setup = { ...(await desk.setup()), ...change };
    await desk.putSetup(setup);
    return setup;
  });
}
