import * as z from 'zod/mini';
import { FailureKind } from './failure';

/** Who runs the calendar and the mailbox of an account. */
export const Provider = z.enum(['google', 'microsoft']);
export type Provider = z.infer<typeof Provider>;

/**
 * What a connected account may be used for; each is asked for by itself, when it is first wanted. `threads` lets a draft be
 * a reply to the last one: where the leave for drafts already covers that (Microsoft) it needs no scope of its own. `devices`: files that a person's devices
 * exchange; it is asked for where they do, not among the others.
 */
export const Ability = z.enum(['read', 'agenda', 'drafts', 'threads', 'devices']);
export type Ability = z.infer<typeof Ability>;

export const abilities: readonly Ability[] = ['read', 'agenda', 'drafts', 'threads'];

/** A calendar of the account, and whether Cairn reads it. */
export const AccountCalendar = z.object({
  id: z.string(),
  name: z.string(),
  main: z.boolean(),
  chosen: z.boolean(),
});
export type AccountCalendar = z.infer<typeof AccountCalendar>;

/** A connected account. Nothing here can sign in: tokens live in the browser's session alone. */
export const Account = z.object({
  /** `google:<subject>`: the service's own stable name of the person. */
  id: z.string(),
  provider: Provider,
  email: z.string(),
  name: z.optional(z.string()),
  clientId: z.string(),
  /** Chrome itself holds the sign-in (`identity.getAuthToken`). */
  byBrowser: z.boolean(),
  abilities: z.array(Ability),
  calendars: z.array(AccountCalendar),
  /** When the service was last asked which calendars there are. */
  listedAt: z.optional(z.number()),
  /** Leave the draft in the mailbox as soon as the reflection is saved, without another press. */
  draftsByItself: z.boolean(),
  /** Since when: what was written before stays as it was. */
  draftsSince: z.optional(z.number()),
  /** What stands in the way until the person does something. */
  trouble: z.optional(FailureKind),
  readAt: z.optional(z.number()),
  nextReadAt: z.optional(z.number()),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Account = z.infer<typeof Account>;

/** A calendar that is read by its address. The address is a secret and not here; `host` is all that is shown of it. */
export const Feed = z.object({
  id: z.string(),
  provider: Provider,
  name: z.string(),
  host: z.string(),
  etag: z.optional(z.string()),
  /** How many of its entries could not be read. */
  unread: z.optional(z.number()),
  /** When it was last read whole. */
  wholeAt: z.optional(z.number()),
  trouble: z.optional(FailureKind),
  readAt: z.optional(z.number()),
  nextReadAt: z.optional(z.number()),
  createdAt: z.number(),
});
export type Feed = z.infer<typeof Feed>;

/**
 * How far the reading of one calendar is. A read goes page by page, and every page is kept together with the place of the
 * next: wherever the worker dies, the next one goes on from there.
 */
export const Reading = z.object({
  /** `<account> <calendar>`. */
  id: z.string(),
  accountId: z.string(),
  calendarId: z.string(),
  from: z.number(),
  to: z.number(),
  /** When reading from the start last began. */
  baselineAt: z.number(),
  /** The next page of a read that is not through. */
  page: z.optional(z.string()),
  /** Where the next read goes on: a sync token, a delta link. */
  sync: z.optional(z.string()),
  /** Meetings met since the baseline began, while it runs: what is known and not among them is no longer there. */
  met: z.array(z.string()),
  /** What the person had said and whom Cairn knew at the baseline: with new words old events are looked at again. */
  judgedWith: z.string(),
});
export type Reading = z.infer<typeof Reading>;

/** How far around now a calendar is read ahead. */
export const readBackMs = 14 * 86_400_000;
export const readAheadMs = 60 * 86_400_000;
/** The window stands still while changes are followed, so it is laid anew before its end comes near. */
export const rollAfterMs = 7 * 86_400_000;
