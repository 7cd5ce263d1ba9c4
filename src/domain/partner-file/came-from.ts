import * as z from 'zod/mini';

/** Where a record came from, and how it was when it came: what was changed here since is the person's own word. */
export const CameFrom = z.object({ id: z.string(), at: z.number(), was: z.string() });
export type CameFrom = z.infer<typeof CameFrom>;
