import * as z from 'zod/mini';

/** The agenda's block in an event that is written by way of a connected account. */
export const WrittenNote = z.object({
  /** `note:<meeting>`. */
  id: z.string(),
  meetingId: z.string(),
  accountId: z.string(),
  form: z.enum(['full', 'line']),
  /** `waiting` to be written · `written` as far as is known · `refused` only the organiser may. */
  state: z.enum(['waiting', 'written', 'refused']),
  at: z.optional(z.number()),
  /** The lines that were last written: what stands there besides is somebody else's. */
  lines: z.optional(z.array(z.string())),
  /** What another device of the person left in the event, where this one did not write it. */
  sign: z.optional(z.string()),
  /** Where the online meeting was joined before the change. */
  meetingLink: z.optional(z.string()),
  updatedAt: z.number(),
});
export type WrittenNote = z.infer<typeof WrittenNote>;
