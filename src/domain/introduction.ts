import * as z from 'zod/mini';
import { Audience } from './audience';

/**
 * Somebody one of the two could introduce, or has: "whom could I introduce?". Who is named here has not agreed to be, so
 * the line is for the person alone until they decide otherwise.
 */
export const Introduction = z.object({
  id: z.string(),
  pairId: z.string(),
  name: z.string(),
  why: z.string(),
  state: z.enum(['idea', 'offered', 'made']),
  audience: Audience,
  updatedAt: z.number(),
});
export type Introduction = z.infer<typeof Introduction>;
