import * as z from 'zod/mini';
import { Audience } from './audience';

/**
 * One line worth keeping, from the reflection of a meeting or noted in between. `at` is when it was won, in epoch
 * milliseconds: the meeting's start, or the moment it was noted.
 */
export const Win = z.object({
  id: z.string(),
  pairId: z.optional(z.string()),
  meetingId: z.optional(z.string()),
  text: z.string(),
  audience: Audience,
  at: z.number(),
});
export type Win = z.infer<typeof Win>;
