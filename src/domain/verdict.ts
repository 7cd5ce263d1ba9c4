import * as z from 'zod/mini';
import { Person } from './event';

export const Judgement = z.enum(['mentoring', 'unsure', 'other']);
export type Judgement = z.infer<typeof Judgement>;

/**
 * One piece of evidence as a person reads it. `key` is a message of the catalogue (`reason_…`), `vars` its words;
 * `weight` is in log-odds: above zero speaks for mentoring, below against.
 */
export const Reason = z.object({
  key: z.string(),
  vars: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  weight: z.number(),
});
export type Reason = z.infer<typeof Reason>;

/** What Cairn thinks of an event, and why. `score` is the probability of mentoring, 0 to 1; strongest reasons first. */
export const Verdict = z.object({
  verdict: Judgement,
  score: z.number(),
  reasons: z.array(Reason),
  /** The person said so themselves, or an event of this series was judged by them. */
  byPerson: z.optional(z.boolean()),
  /** The description had a part in it: a chip, which shows none, must not undo it. */
  described: z.optional(z.boolean()),
});
export type Verdict = z.infer<typeof Verdict>;

/**
 * What the person said: it beats every verdict. Kept per event and, where there is one, per series. The title and the
 * other person let it bear on events like it. `asked` is no answer: the question was put about `event`, and is not put
 * again about its like.
 */
export const Word = z.object({
  id: z.string(),
  about: z.enum(['event', 'series']),
  word: z.enum(['yes', 'not', 'never', 'asked']),
  pairId: z.optional(z.string()),
  title: z.optional(z.string()),
  person: z.optional(Person),
  event: z.optional(z.string()),
  /** It was said of one occurrence of a series: the others are only meant once it is said again. */
  ofSeries: z.optional(z.boolean()),
  at: z.number(),
});
export type Word = z.infer<typeof Word>;
