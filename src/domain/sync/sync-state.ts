import * as z from 'zod/mini';
import { FailureKind } from '../failure';

/** How one place is reached. What it takes to sign in is in it: the record is in no export and reaches no page. */
export const DepotChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('webdav'), url: z.string(), user: z.string(), password: z.string() }),
  z.object({ kind: z.literal('google'), accountId: z.string() }),
  z.object({ kind: z.literal('microsoft'), accountId: z.string() }),
  z.object({ kind: z.literal('folder'), name: z.string() }),
]);
export type DepotChoice = z.infer<typeof DepotChoice>;
export type DepotKind = DepotChoice['kind'];

/** The secret of one epoch: everything is sealed with the newest, and opened with the one it names. */
export const EpochKey = z.object({ epoch: z.number(), secret: z.string() });
export type EpochKey = z.infer<typeof EpochKey>;

/** A point in what one device wrote: a later generation is after everything of the one before. */
export const Mark = z.object({ gen: z.number(), seq: z.number() });
export type Mark = z.infer<typeof Mark>;

/** Why the person is asked before anything goes on. */
export const SyncQuestion = z.enum(['wiped', 'older', 'other', 'removed']);
export type SyncQuestion = z.infer<typeof SyncQuestion>;

/** This device's part in the exchange, and the keys to it. */
export const SyncSetup = z.object({
  id: z.literal('this'),
  depot: DepotChoice,
  state: z.enum(['on', 'paused', 'asks']),
  question: z.optional(SyncQuestion),
  /** The ring as it was last seen, to be put back or compared; `version` only grows. */
  ring: z.string(),
  ringId: z.string(),
  ringTag: z.string(),
  ringVersion: z.number(),
  /** How often everything was put back after a loss. */
  restored: z.number(),
  device: z.string(),
  /** The ring does not name this device yet. */
  announce: z.boolean(),
  deviceName: z.string(),
  /** The device's own key pair: how a new secret reaches it. */
  privateKey: z.string(),
  publicKey: z.string(),
  keys: z.array(EpochKey),
  gen: z.number(),
  /** The next segment gets this number. */
  next: z.number(),
  /** How far the published head goes. */
  seq: z.number(),
  /** The head has two places, and a new one never takes the place of the last that arrived whole: which that is. */
  headSlot: z.literal([0, 1]),
  headTag: z.string(),
  headSize: z.number(),
  /** What lies in the other place, which the next one replaces. */
  spareTag: z.string(),
  /** How often the head was written, ever; and the stamps of the last times, whether or not they arrived. */
  headTurn: z.number(),
  stamps: z.array(z.string()),
  /** The head says less than there is to say. */
  headStale: z.boolean(),
  /** Stores whose records were all looked at since everything was to be sent. */
  filled: z.array(z.string()),
  /** How many looks in a row found less than was there before. */
  doubts: z.number(),
  due: z.number(),
  tries: z.number(),
  trouble: z.optional(FailureKind),
  lastAt: z.optional(z.number()),
  /** A code is good until then; its file goes afterwards. */
  invited: z.optional(z.object({ name: z.string(), until: z.number() })),
  /** The version of Cairn that last tried what it could not read before. */
  triedWith: z.optional(z.string()),
  /** Pairs that were made one on this device: known here even where another device took `into` in, too, not knowing of it. */
  joins: z.optional(z.array(z.object({ from: z.string(), into: z.string() }))),
});
export type SyncSetup = z.infer<typeof SyncSetup>;

/** One record in the merge engine. States are base64. */
export const SyncDoc = z.object({
  /** `<store>:<key>`. */
  id: z.string(),
  store: z.string(),
  key: z.string(),
  state: z.string(),
  /** As it was last sent, while there is more to send; empty when it never was. */
  base: z.optional(z.string()),
  waits: z.optional(z.literal('yes')),
  /** What this device changed last: in which segment it goes out, and where. */
  mine: z.optional(z.object({ gen: z.number(), seq: z.number(), paths: z.array(z.string()) })),
  /** This version of Cairn cannot read it: kept and passed on, shown once it can. `shown`: what stands in its place. */
  held: z.optional(z.literal('yes')),
  shown: z.optional(z.string()),
});
export type SyncDoc = z.infer<typeof SyncDoc>;

/** A file this device wrote, or is about to. `plain` and `iv` until it is there: a second try sends the same bytes. */
export const SyncSegment = z.object({
  /** The name of the file. */
  id: z.string(),
  state: z.enum(['packed', 'there', 'garbage']),
  gen: z.number(),
  from: z.number(),
  to: z.number(),
  size: z.number(),
  /** Which version of the file this device put there. */
  tag: z.optional(z.string()),
  keys: z.array(z.string()),
  plain: z.optional(z.string()),
  iv: z.optional(z.string()),
  epoch: z.optional(z.number()),
  /** Names of the segments it takes the place of. */
  instead: z.optional(z.array(z.string())),
});
export type SyncSegment = z.infer<typeof SyncSegment>;

/** Another device: how far it was read. */
export const SyncPeer = z.object({
  id: z.string(),
  name: z.string(),
  app: z.string(),
  gen: z.number(),
  seq: z.number(),
  /** What lay in the two places of its head when that was read through. */
  tags: z.array(z.string()),
  /** The highest turn its head ever had. */
  turn: z.number(),
  /** When something new of it was last taken in, by this device's clock. */
  heardAt: z.optional(z.number()),
  /** Files of it that could not be read, and that it names still. */
  broken: z.optional(z.array(z.string())),
});
export type SyncPeer = z.infer<typeof SyncPeer>;

/** Two devices changed the same thing without knowing of each other: what became of this device's version, in words. */
export const SyncNote = z.object({
  id: z.string(),
  store: z.string(),
  key: z.string(),
  path: z.string(),
  /** `both`: both stand in the text · `theirs`: the other's stands · `removed`: it was removed there. */
  outcome: z.enum(['both', 'theirs', 'removed']),
  mine: z.string(),
  now: z.string(),
  at: z.number(),
});
export type SyncNote = z.infer<typeof SyncNote>;
