import * as z from 'zod/mini';
import { Audience } from './audience';

/** My own part in the pair. */
export const Role = z.enum(['mentor', 'mentee', 'peer']);
export type Role = z.infer<typeof Role>;

export const Stage = z.enum(['initiation', 'cultivation', 'separation', 'redefinition']);
export type Stage = z.infer<typeof Stage>;

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
  reminders: z.boolean(),
  mailbox: z.optional(z.enum(['gmail', 'outlook', 'mailto'])),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Pair = z.infer<typeof Pair>;

/** What a pair works towards. `by` is a date (`2026-06-30`). */
export const Goal = z.object({
  id: z.string(),
  pairId: z.string(),
  what: z.string(),
  evidence: z.string(),
  by: z.optional(z.string()),
  audience: Audience,
  state: z.enum(['open', 'reached', 'dropped']),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Goal = z.infer<typeof Goal>;
