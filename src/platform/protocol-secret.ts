import * as z from 'zod/mini';
import { Audience } from '@/domain/audience';
import { Held } from '@/domain/guard/held';
import { SearchLine } from '@/domain/mentoring-views';
import { BackupPlan } from '@/domain/own-files/backup-plan';
import { Pair } from '@/domain/pair';
import { Permission } from '@/domain/permissions/permission';

const Id = z.string().check(z.minLength(1), z.maxLength(3000));
const own = 'own' as const;
const Done = z.null();
const OfPair = z.object({ pairId: Id });
const Leaving = z.object({ lines: z.array(z.extend(SearchLine, { locked: z.boolean() })) });

const Counts = z.object({
  new: z.number(),
  newer: z.number(),
  same: z.number(),
  /** Different, and no later than what is here: this stays. */
  kept: z.number(),
  /** Removed here since. */
  removed: z.number(),
  unreadable: z.number(),
  pairs: z.array(z.string()),
});

const Backups = z.extend(BackupPlan, {
  /** When the next is made by itself. */
  nextAt: z.optional(z.number()),
  /** Why none could be made. */
  failure: z.optional(z.string()),
});

const Receipt = z.object({
  /** What went, by the kind of record. */
  went: z.record(z.string(), z.number()),
  /** Records that still point to the pair: a proof that there are none. */
  left: z.array(z.string()),
  /** Lines with others that name this person; they are theirs, and stay. */
  named: z.number(),
  mayUndo: z.boolean(),
});

/** What two people's secret is made of: what may leave, who was asked, what is kept. Part of `protocol`. */
export const secretProtocol = {
  /** The person has seen what belongs to another in this very text, and lets it go all the same. */
  'held.release': {
    from: own,
    request: z.object({
      of: z.enum(['recap', 'letter', 'agenda', 'pair']),
      id: Id,
      keys: z.array(z.string()),
    }),
    reply: Done,
  },
  permissions: { from: own, request: OfPair, reply: z.array(Permission) },
  'permission.add': {
    from: own,
    request: z.object({
      pairId: Id,
      direction: z.enum(['mine', 'theirs']),
      whom: z.string().check(z.minLength(1)),
      about: z.string(),
      lineIds: z.array(z.string()),
    }),
    reply: Permission,
  },
  'permission.step': {
    from: own,
    request: z.object({
      id: Id,
      step: z.enum(['asked', 'yes', 'no', 'revoked', 'again']),
      on: z.optional(z.string()),
    }),
    reply: Permission,
  },
  'permission.remove': { from: own, request: z.object({ id: Id }), reply: Done },
  'pair.remove': { from: own, request: OfPair, reply: Receipt },
  /** Of reflections that were typed into: those whose meeting was removed. */
  'typing.gone': {
    from: own,
    request: z.object({ reflectionIds: z.array(z.string()) }),
    reply: z.array(z.string()),
  },
  'pair.restore': { from: own, request: OfPair, reply: Done },
  'pair.file': {
    from: own,
    request: z.object({ pairId: Id, as: z.enum(['md', 'ics', 'csv']) }),
    reply: z.object({ fileName: z.string(), content: z.string(), type: z.string() }),
  },
  /** The file for the other of a pair; without content while something in it is held. */
  'pair.share': {
    from: own,
    request: OfPair,
    reply: z.object({ fileName: z.string(), words: z.string(), content: z.string(), held: z.array(Held) }),
  },
  /** What the other's file would change here, or the change itself. */
  'pair.take': {
    from: own,
    request: z.object({
      pairId: Id,
      text: z.string(),
      how: z.enum(['look', 'take']),
      /** It is this person's, whatever speaks against it. */
      sure: z.optional(z.boolean()),
    }),
    reply: z.object({
      new: z.number(),
      newer: z.number(),
      same: z.number(),
      kept: z.number(),
      removed: z.number(),
      /** The words of what is new or newer. */
      lines: z.array(z.string()),
      /** Points of the agreement that say something else here. */
      beside: z.array(z.object({ key: z.string(), theirs: z.string(), here: z.string() })),
      /** It may be another person's; whose, where that is known. */
      doubt: z.optional(z.object({ name: z.optional(z.string()) })),
    }),
  },
  'pair.retention': {
    from: own,
    request: z.object({ pairId: Id, months: z.number().check(z.gte(0), z.lte(600)) }),
    reply: Pair,
  },
  /** What was deleted by itself, the last first. */
  'data.gone': {
    from: own,
    request: z.object({}),
    reply: z.array(
      z.object({ at: z.number(), why: z.enum(['end', 'months']), went: z.record(z.string(), z.number()) }),
    ),
  },
  /** How many records of each kind are kept. */
  'data.kept': { from: own, request: z.object({}), reply: z.record(z.string(), z.number()) },
  'data.export': {
    from: own,
    request: z.object({ of: z.optional(z.string()), at: z.optional(z.number()) }),
    reply: z.object({
      fileName: z.string(),
      json: z.string(),
      /** There is more: asked for with these. */
      next: z.optional(z.object({ of: z.string(), at: z.number() })),
    }),
  },
  /** Some rows of a saved file: what they would change here, or the change itself. */
  'data.take': {
    from: own,
    request: z.object({
      schema: z.int().check(z.gte(1)),
      rows: z.array(z.object({ name: z.string(), row: z.unknown() })),
      how: z.enum(['look', 'take']),
    }),
    reply: Counts,
  },
  /** A file is being taken in, or its end was reached. */
  'data.taking': { from: own, request: z.object({ whole: z.boolean() }), reply: Done },
  backup: { from: own, request: z.object({}), reply: Backups },
  'backup.plan': {
    from: own,
    request: z.pick(BackupPlan, { remind: true, auto: true, recipient: true }),
    reply: Backups,
  },
  /** Everything was saved by the person's own press. */
  'backup.saved': { from: own, request: z.object({}), reply: Done },
  /** Asked and told by the page that makes the backup nobody waits for. */
  'backup.wanted': { from: own, request: z.object({}), reply: z.object({ recipient: z.string() }) },
  'backup.made': {
    from: own,
    request: z.object({
      url: z.string().check(z.startsWith('blob:')),
      fileName: z.string().check(z.regex(/^cairn-[\d-]+\.json\.age$/)),
    }),
    reply: Done,
  },
  /** What could leave: every line of a pair that is not only mine. */
  leaving: { from: own, request: OfPair, reply: Leaving },
  'leaving.set': {
    from: own,
    request: z.object({
      pairId: Id,
      /** A topic is one of its meeting: another meeting's may have the same id. */
      lines: z.array(z.object({ id: z.string(), meetingId: z.optional(z.string()) })),
      audience: Audience,
    }),
    reply: Leaving,
  },
} as const;
