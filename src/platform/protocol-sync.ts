import * as z from 'zod/mini';
import { FailureKind } from '@/domain/failure';
import { DepotChoice, SyncNote, SyncQuestion } from '@/domain/sync/sync-state';

const Nothing = z.object({});
const own = 'own' as const;
const Passphrase = z.string().check(z.minLength(1), z.maxLength(1000));
const Name = z.string().check(z.minLength(1), z.maxLength(80));

const TwoPairs = z.object({ keep: z.string(), other: z.string() });

/** One of the person's devices, as this one last heard of it. */
const DeviceView = z.object({
  id: z.string(),
  name: z.string(),
  app: z.string(),
  here: z.boolean(),
  heardAt: z.optional(z.number()),
  /** Something of it cannot be read yet. */
  broken: z.boolean(),
});
export type DeviceView = z.infer<typeof DeviceView>;

/** Where two devices wrote in the same place, with what it is about in words. */
const NoteView = z.object({ note: SyncNote, about: z.string() });
export type SyncNoteView = z.infer<typeof NoteView>;

/** A pair as it is told from another of the same name: by what the person is called, their address, and how long it is known. */
const PairView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.optional(z.string()),
  since: z.number(),
});

/** Everything about the exchange that may be shown: no key and no password. */
export const SyncView = z.object({
  state: z.enum(['off', 'on', 'paused', 'asks']),
  question: z.optional(SyncQuestion),
  depot: z.optional(
    z.object({ kind: z.enum(['webdav', 'google', 'microsoft', 'folder']), name: z.string() }),
  ),
  devices: z.array(DeviceView),
  /** Records with something to send. */
  waits: z.number(),
  /** Records of a later version of Cairn, kept and passed on. */
  held: z.number(),
  trouble: z.optional(FailureKind),
  lastAt: z.optional(z.number()),
  nextAt: z.optional(z.number()),
  notes: z.array(NoteView),
  /** Pairs that seem to be with the same person, by what they are called. */
  same: z.array(z.object({ keep: PairView, other: PairView })),
  /** Accounts that could keep the files. */
  accounts: z.array(
    z.object({
      id: z.string(),
      email: z.string(),
      provider: z.enum(['google', 'microsoft']),
      able: z.boolean(),
    }),
  ),
});
export type SamePairView = z.infer<typeof SyncView>['same'][number];
export type SyncView = z.infer<typeof SyncView>;

/** What may be asked about a person's other devices: by Cairn's own pages alone. */
export const syncProtocol = {
  sync: { from: own, request: Nothing, reply: SyncView },
  /** What lies at a place already: nothing, devices to join, or something else. */
  'sync.look': {
    from: own,
    request: z.object({ depot: DepotChoice }),
    reply: z.object({ there: z.enum(['empty', 'ring', 'foreign']) }),
  },
  'sync.start': {
    from: own,
    request: z.object({
      depot: DepotChoice,
      deviceName: Name,
      passphrase: z.optional(Passphrase),
      code: z.optional(z.string()),
    }),
    reply: SyncView,
  },
  'sync.now': { from: own, request: Nothing, reply: SyncView },
  'sync.pause': { from: own, request: z.object({ paused: z.boolean() }), reply: SyncView },
  /** What is missing at the place is put back from here. */
  'sync.restore': { from: own, request: Nothing, reply: SyncView },
  'sync.leave': { from: own, request: z.object({ deleteCopy: z.boolean() }), reply: SyncView },
  'sync.remove': {
    from: own,
    request: z.object({ device: z.string(), passphrase: Passphrase }),
    reply: SyncView,
  },
  'sync.passphrase': { from: own, request: z.object({ passphrase: Passphrase }), reply: SyncView },
  /** A code for one more device, good for ten minutes. */
  'sync.code': { from: own, request: Nothing, reply: z.object({ code: z.string(), until: z.number() }) },
  /** Of two pairs with one person one is made; or they are two people, and it is not asked again. */
  'sync.join': { from: own, request: TwoPairs, reply: SyncView },
  'sync.apart': { from: own, request: TwoPairs, reply: SyncView },
  'sync.seen': { from: own, request: z.object({ id: z.string() }), reply: SyncView },
} as const;
