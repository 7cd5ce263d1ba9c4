import * as z from 'zod/mini';
import { TemplateId } from '../agenda';

/** A template the person changed. The id is the template's: removing the record restores the original. */
export const OwnTemplate = z.object({
  id: TemplateId,
  topics: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      /** Minutes of an hour. */
      minutes: z.number(),
      purpose: z.enum(['plain', 'last-actions', 'main', 'goals']),
    }),
  ),
  updatedAt: z.number(),
});
export type OwnTemplate = z.infer<typeof OwnTemplate>;
