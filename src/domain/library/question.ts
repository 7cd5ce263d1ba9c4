import * as z from 'zod/mini';
import { Stage } from '../pair';

/** What a question is good for; each theme has a name `theme_<theme>`. */
export const Theme = z.enum([
  'meeting',
  'direction',
  'obstacles',
  'skills',
  'people',
  'feedback',
  'wellbeing',
  'looking_back',
]);
export type Theme = z.infer<typeof Theme>;

/**
 * What the person did with a question: made it a favourite, or wrote it. A question of Cairn's own is kept by its key and
 * carries no words of its own, so that it is said in the reader's language.
 */
export const KeptQuestion = z.object({
  id: z.string(),
  text: z.optional(z.string()),
  theme: Theme,
  stages: z.array(Stage),
  favourite: z.boolean(),
  updatedAt: z.number(),
});
export type KeptQuestion = z.infer<typeof KeptQuestion>;
