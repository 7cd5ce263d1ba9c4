import * as z from 'zod/mini';

/**
 * A step that must happen even if the worker dies: written down before it is taken, looked up before it is repeated.
 * `due` is epoch milliseconds; the id says what it is about, so the same job is never stored twice.
 */
export const Job = z.object({
  id: z.string(),
  kind: z.enum(['draft-recap']),
  meetingId: z.string(),
  due: z.number(),
  tries: z.number(),
  state: z.enum(['waiting', 'done', 'failed']),
  failure: z.optional(z.string()),
});
export type Job = z.infer<typeof Job>;

/**
 * A reminder that was shown (or is being shown). Its id makes it at most one: `<meeting>:<kind>:<date of the meeting>`;
 * drift and staying in touch are about a pair, and about what came last between the two.
 */
export const Reminded = z.object({
  id: z.string(),
  meetingId: z.string(),
  kind: z.enum(['prepare', 'capture', 'drift', 'touch']),
  at: z.number(),
});
export type Reminded = z.infer<typeof Reminded>;
