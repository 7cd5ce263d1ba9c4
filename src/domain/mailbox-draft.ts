import * as z from 'zod/mini';
import { Mailbox } from './recap';

/** The mail a draft answers, as the mailbox has it. */
export const AnsweredMail = z.object({
  /** Gmail's thread; at Outlook the message itself. */
  id: z.string(),
  /** As it was sent: a reply keeps it, or it is no reply. */
  subject: z.string(),
  /** `Message-ID`s with their brackets: its own, and of those it answered in its turn. Only mail that is made here needs them. */
  messageId: z.optional(z.string()),
  references: z.optional(z.array(z.string())),
});
export type AnsweredMail = z.infer<typeof AnsweredMail>;

/**
 * The draft of one recap in a connected mailbox.
 * `wanted` it is to be made; `askedAt` is written down before it is asked for, and from then on it is looked for by its
 * tag before it is asked for again ·
 * `there` it lies in the mailbox · `gone` the person sent or deleted it: it never comes back by itself · `changed` they
 * changed it there: they are asked before anything is replaced.
 */
export const MailboxDraft = z.object({
  /** `draft:<meeting>`. */
  id: z.string(),
  meetingId: z.string(),
  accountId: z.string(),
  mailbox: Mailbox,
  tag: z.string(),
  state: z.enum(['wanted', 'there', 'gone', 'changed']),
  /** Epoch milliseconds of the first attempt: the mail's date, so that every attempt writes the same mail. */
  at: z.number(),
  /** When it was last asked for. */
  askedAt: z.optional(z.number()),
  remoteId: z.optional(z.string()),
  /** The service's word for its present version: another one there means that somebody changed it. */
  version: z.optional(z.string()),
  /** Digest of what is being written over it: whether that got through is seen by the stamp it bears. */
  writing: z.optional(z.string()),
  /** Digest of what lies there. */
  written: z.optional(z.string()),
  link: z.optional(z.string()),
  /** The conversation it lies in, where the mailbox names one. */
  thread: z.optional(z.string()),
  /** The mail it answers: written down before the draft is asked for, so that every attempt makes the same one. */
  answers: z.optional(AnsweredMail),
  /** It is to be a mail of its own: the person said so, or what it would answer is no longer there. */
  alone: z.optional(z.boolean()),
  /** The person said that a draft changed there may be replaced. */
  replace: z.optional(z.boolean()),
  updatedAt: z.number(),
});
export type MailboxDraft = z.infer<typeof MailboxDraft>;
