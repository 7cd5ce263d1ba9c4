import * as z from 'zod/mini';
import { Audience } from './audience';

/** The agendas Cairn knows, in the order of a relationship. What is in them is data in `templates.ts`. */
export const TemplateId = z.enum([
  'first',
  'goals',
  'regular',
  'grow',
  'feedback',
  'midpoint',
  'repair',
  'taper',
  'closing',
  'catchup',
]);
export type TemplateId = z.infer<typeof TemplateId>;

/** One topic, asked as a question. */
export const Topic = z.object({
  id: z.string(),
  question: z.string(),
  minutes: z.number(),
  audience: Audience,
  goalId: z.optional(z.string()),
  /** Where it comes from when it stayed open: a topic or a commitment of the meeting on `on` (`2026-04-30`). */
  carried: z.optional(
    z.object({
      from: z.enum(['topic', 'commitment', 'feedback', 'check-in']),
      id: z.string(),
      on: z.optional(z.string()),
    }),
  ),
});
export type Topic = z.infer<typeof Topic>;

/** The topics of one occurrence. `attached` is what the person pressed; before that it is a draft that is kept. */
export const Agenda = z.object({
  id: z.string(),
  meetingId: z.string(),
  pairId: z.optional(z.string()),
  template: TemplateId,
  topics: z.array(Topic),
  attached: z.boolean(),
  /** Topics that came from the other's Cairn, also those that were taken off since. */
  came: z.optional(z.array(z.string())),
  /** What of another person's the writer let through in this very text (`findingKey`). */
  released: z.optional(z.array(z.string())),
  updatedAt: z.number(),
});
export type Agenda = z.infer<typeof Agenda>;
