import * as z from 'zod/mini';
import { Audience } from './audience';
import { CameFrom } from './partner-file/came-from';

/** My own part in the pair. */
export const Role = z.enum(['mentor', 'mentee', 'peer']);
export type Role = z.infer<typeof Role>;

export const Stage = z.enum(['initiation', 'cultivation', 'separation', 'redefinition']);
export type Stage = z.infer<typeof Stage>;

/** After the ending: peers from now on, when there is a reason, a pause, or an end. */
export const After = z.enum(['peers', 'adhoc', 'pause', 'end']);
export type After = z.infer<typeof After>;

/** One mentoring relationship: me and the other person. Times are epoch milliseconds. */
export const Pair = z.object({
  id: z.string(),
  name: z.string(),
  emails: z.array(z.string()),
  /** Other names this person was confirmed to go by in a calendar. */
  alsoKnownAs: z.array(z.string()),
  role: Role,
  stage: Stage,
  /** Meant time between meetings, in days. */
  rhythmDays: z.optional(z.number()),
  /** The catalogue in whose language the two write to each other (`pt_BR`), where it is not the browser's. */
  language: z.optional(z.string()),
  reminders: z.boolean(),
  mailbox: z.optional(z.enum(['gmail', 'outlook', 'mailto'])),
  /** The connected account that writes for this pair. */
  accountId: z.optional(z.string()),
  /** Rhythms meant before the one of now, and until when: what happened is measured against what was meant then. */
  rhythmsBefore: z.optional(z.array(z.object({ days: z.nullable(z.number()), until: z.number() }))),
  /** Slower on purpose, as an answer to drift: nothing is said again before this moment. */
  slowUntil: z.optional(z.number()),
  /** What the two are to each other after the ending, and since when. */
  after: z.optional(After),
  afterSince: z.optional(z.number()),
  /** Staying in touch: every so many days, by which way the other likes best, and when it was last done. */
  touch: z.optional(z.object({ everyDays: z.number(), how: z.string(), lastAt: z.optional(z.number()) })),
  /** Who sees the answer to a prompt to begin with, where this pair does it otherwise than Cairn proposes. */
  audiences: z.optional(z.record(z.string(), Audience)),
  /** How much of an agenda was put into the last invitation. */
  noteForm: z.optional(z.enum(['full', 'line'])),
  /** Months for which what is kept stays after the end; 0 is for ever, and nothing means that it was not asked yet. */
  keepAfterEnd: z.optional(z.number()),
  /** How the other's Cairn names this pair, once a file of theirs was taken in. */
  partnerKey: z.optional(z.string()),
  /** What of another person's the writer let through in texts about the pair as a whole (`findingKey`). */
  released: z.optional(z.array(z.string())),
  /** Made by "Try with an example". */
  example: z.optional(z.boolean()),
  /** Pairs with the same person that became one with this: what still comes in about them belongs here. */
  tookIn: z.optional(z.array(z.string())),
  /** Pairs that look like the same person, and are not. */
  apart: z.optional(z.array(z.string())),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Pair = z.infer<typeof Pair>;

/** A step towards a goal. `when` is the if of "when …, I will …"; `by` a date; `doneAt` the moment it was done. */
export const Step = z.object({
  id: z.string(),
  text: z.string(),
  when: z.optional(z.string()),
  by: z.optional(z.string()),
  doneAt: z.optional(z.number()),
});
export type Step = z.infer<typeof Step>;

/** What a pair works towards. `by` is a date (`2026-06-30`). */
export const Goal = z.object({
  id: z.string(),
  pairId: z.string(),
  what: z.string(),
  evidence: z.string(),
  by: z.optional(z.string()),
  /** Why it matters to the one whose goal it is. */
  why: z.optional(z.string()),
  steps: z.optional(z.array(Step)),
  /** Self-assessment from 1 to 10 at the start and at the end. */
  baseline: z.optional(z.number()),
  closing: z.optional(z.number()),
  /** How it was put before it was changed, and who could see it then. */
  before: z.optional(
    z.array(z.object({ what: z.string(), until: z.number(), audience: z.optional(Audience) })),
  ),
  reviewedAt: z.optional(z.number()),
  reachedAt: z.optional(z.number()),
  audience: Audience,
  state: z.enum(['open', 'reached', 'dropped']),
  /** Came from the other's Cairn. */
  from: z.optional(CameFrom),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Goal = z.infer<typeof Goal>;
