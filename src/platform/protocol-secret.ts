import * as z from 'zod/mini';

const Id = z.string().check(z.minLength(1), z.maxLength(3000));
const own = 'own' as const;
const Done = z.null();

/** What two people's secret is made of: what may leave, who was asked, what is kept. Part of `protocol`. */
export const secretProtocol = {
  /** The person has seen what belongs to another in this very text, and lets it go all the same. */
  'held.release': {
    from: own,
    request: z.object({ of: z.enum(['recap', 'letter', 'agenda']), id: Id, keys: z.array(z.string()) }),
    reply: Done,
  },
} as const;
