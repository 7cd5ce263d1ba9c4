import * as z from 'zod/mini';
import { Mailbox } from '@/domain/recap';

/** What a person can change about a mail that is being prepared, be it a recap or a letter. */
export const mailChange = {
  subject: z.optional(z.string()),
  leftOut: z.optional(z.object({ partId: z.string(), leftOut: z.boolean() })),
  part: z.optional(z.object({ partId: z.string(), text: z.string() })),
  body: z.optional(z.nullable(z.string())),
  mailbox: z.optional(Mailbox),
  email: z.optional(z.string()),
  /** The address is meant, whatever speaks against it. */
  sure: z.optional(z.boolean()),
};
