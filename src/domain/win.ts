import * as z from 'zod/mini';
import { Audience } from './audience';

/** One line worth keeping, from the reflection of one meeting. `at` is when it was won: the meeting's start, in epoch milliseconds. */
export const Win = z.object({
  id: z.string(),
  pairId: z.optional(z.string()),
  meetingId: z.string(),
  text: z.string(),
  audience: Audience,
  at: z.number(),
});
export type Win = z.infer<typeof Win>;
