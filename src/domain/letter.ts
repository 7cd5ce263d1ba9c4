import * as z from 'zod/mini';
import { Address, Mailbox, RecapPart } from './recap';

/** A mail that belongs to no meeting: a two-line message after a gap, a thank-you, news after a while, an agreement. */
export const LetterKind = z.enum([
  'drift',
  'thanks',
  'touch',
  'agreement',
  'feedback',
  'farewell',
  'permission',
]);
export type LetterKind = z.infer<typeof LetterKind>;

/** Such a mail as a draft. Like a recap it has no place for a private line. */
export const Letter = z.object({
  id: z.string(),
  pairId: z.string(),
  kind: LetterKind,
  to: z.array(Address),
  subject: z.string(),
  parts: z.array(RecapPart),
  /** The person's own text in place of the parts. */
  body: z.optional(z.string()),
  mailbox: z.optional(Mailbox),
  /** What of another person's the writer let through in this very text (`findingKey`). */
  released: z.optional(z.array(z.string())),
  state: z.enum(['waiting', 'opened', 'set-aside']),
  updatedAt: z.number(),
});
export type Letter = z.infer<typeof Letter>;
