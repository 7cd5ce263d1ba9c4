import * as z from 'zod/mini';
import { Person } from './event';
import { Pair } from './pair';

/** One thing the person said about an event or a series, as the list of what Cairn knows shows it. */
export const SaidWord = z.object({
  id: z.string(),
  word: z.enum(['yes', 'not', 'never']),
  about: z.enum(['event', 'series']),
  /** Empty when it was said before titles were kept with it. */
  title: z.string(),
  person: z.optional(Person),
  at: z.number(),
});
export type SaidWord = z.infer<typeof SaidWord>;

/** What Cairn knows from this person: what they said, latest first, and whom it knows by which names and addresses. */
export const LearnedView = z.object({ said: z.array(SaidWord), pairs: z.array(Pair) });
export type LearnedView = z.infer<typeof LearnedView>;
