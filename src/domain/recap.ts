import * as z from 'zod/mini';

/**
 * Which mail it is: after a conversation, after the first, the last or one months later; or the short kinds when it did not
 * take place.
 */
export const RecapKind = z.enum([
  'conversation',
  'first',
  'closing',
  'catchup',
  'moved',
  'cancelled',
  'no-show',
]);
export type RecapKind = z.infer<typeof RecapKind>;

export const RecapPartKind = z.enum([
  'greeting',
  'thanks',
  'saw',
  'take-away',
  'decided',
  'open-topic',
  'i-will',
  'you-offered',
  'win',
  'feedback',
  'agree',
  'apology',
  'proposal',
  'next',
  'question',
  'changed',
  'result',
  'touch',
  'message',
  'close',
]);
export type RecapPartKind = z.infer<typeof RecapPartKind>;

/**
 * One line of the mail. `lead` are Cairn's own lead words ("I will"), `text` the person's.
 * There is no audience `me` here: a part cannot be made from a private line.
 */
export const RecapPart = z.object({
  id: z.string(),
  kind: RecapPartKind,
  lead: z.string(),
  text: z.string(),
  audience: z.enum(['pair', 'open']),
  leftOut: z.boolean(),
  /** The person changed the text: a fresh draft leaves it alone. */
  edited: z.optional(z.boolean()),
});
export type RecapPart = z.infer<typeof RecapPart>;

export const Mailbox = z.enum(['gmail', 'outlook', 'mailto']);
export type Mailbox = z.infer<typeof Mailbox>;

export const Address = z.object({ name: z.optional(z.string()), email: z.string() });
export type Address = z.infer<typeof Address>;

/** The follow-up mail of one meeting, as a draft that the person reviews. */
export const Recap = z.object({
  id: z.string(),
  meetingId: z.string(),
  pairId: z.string(),
  kind: RecapKind,
  to: z.array(Address),
  subject: z.string(),
  subjectEdited: z.optional(z.boolean()),
  parts: z.array(RecapPart),
  /** Written as from both of them. */
  joint: z.optional(z.boolean()),
  /** The person's own text in place of the parts, once they edited the whole. */
  body: z.optional(z.string()),
  /** `waiting`: to be looked at · `opened`: handed to a mailbox or saved as a file · `set-aside`: not wanted. */
  state: z.enum(['waiting', 'opened', 'set-aside']),
  mailbox: z.optional(Mailbox),
  /** What of another person's the writer let through in this very text (`findingKey`). */
  released: z.optional(z.array(z.string())),
  updatedAt: z.number(),
});
export type Recap = z.infer<typeof Recap>;
