import * as z from 'zod/mini';

/** Steps of the person's own data: a backup that is made or spoken of, what goes when its time is over. */
export const ownDataKinds = ['backup', 'remind-backup', 'retire', 'keep-months', 'forget-removed'] as const;
export type OwnDataKind = (typeof ownDataKinds)[number];

/** Steps that ask a service: a read of a calendar, a draft in the mailbox, the agenda in the event. */
export const accountKinds = ['read-calendar', 'read-feed', 'mailbox-draft', 'event-note'] as const;

/**
 * A step that must happen even if the worker dies: written down before it is taken, looked up before it is repeated.
 * `due` is epoch milliseconds; the id says what it is about, so the same job is never stored twice.
 */
export const Job = z.object({
  id: z.string(),
  kind: z.enum(['draft-recap', ...accountKinds, ...ownDataKinds]),
  /** Empty for a step that is not about one meeting. */
  meetingId: z.string(),
  due: z.number(),
  tries: z.number(),
  /** `failed` waits for the person; `cancelled` is their word that it is not wanted. */
  state: z.enum(['waiting', 'done', 'failed', 'cancelled']),
  /** Of the steps of an account: the kind of failure. */
  failure: z.optional(z.string()),
  /** The account or feed whose service is asked. */
  accountId: z.optional(z.string()),
  /** When it was written down: steps about one meeting are taken in this order. */
  since: z.optional(z.number()),
});
export type Job = z.infer<typeof Job>;

/** Steps whose answer comes from a service. */
export type AccountJobKind = (typeof accountKinds)[number];
export const isOfAccount = (job: Job): job is Job & { readonly kind: AccountJobKind } =>
  (accountKinds as readonly string[]).includes(job.kind);

/**
 * A reminder that was shown (or is being shown). Its id makes it at most one: `<meeting>:<kind>:<date of the meeting>`;
 * drift and staying in touch are about a pair, and about what came last between the two.
 */
export const Reminded = z.object({
  id: z.string(),
  meetingId: z.string(),
  kind: z.enum(['prepare', 'capture', 'drift', 'touch']),
  at: z.number(),
});
export type Reminded = z.infer<typeof Reminded>;
