import * as z from 'zod/mini';
import { CalendarId, Person } from './event';
import { Verdict } from './verdict';

/** One appearance of a meeting in one calendar. */
export const Source = z.object({
  calendar: CalendarId,
  id: z.string(),
  calendarId: z.optional(z.string()),
  /** Host it was last seen on: tells which mailbox belongs to it. */
  host: z.optional(z.string()),
  seenAt: z.number(),
  /** The account that reads it ahead, and when it last did. */
  accountId: z.optional(z.string()),
  readAt: z.optional(z.number()),
  /** When a feed last named it: feeds lag by hours, so what they say of it never beats a page or an account. */
  fedAt: z.optional(z.number()),
});
export type Source = z.infer<typeof Source>;

/**
 * One occurrence of a meeting, wherever and however often it is shown. Kept only once it may be mentoring.
 * `start`/`end` as in `SeenEvent`; `startAt`/`endAt` are the same moments in epoch milliseconds, worked out in `zone`.
 */
export const Meeting = z.object({
  id: z.string(),
  sources: z.array(Source),
  /** `<UID> <original start>`: the same in every calendar that tells it. */
  uid: z.optional(z.string()),
  /** `google:<series id>` and the like; what "never this series" is said about. */
  series: z.optional(z.string()),
  title: z.string(),
  start: z.string(),
  end: z.string(),
  zone: z.string(),
  startAt: z.number(),
  endAt: z.number(),
  allDay: z.boolean(),
  place: z.optional(z.string()),
  conference: z.optional(z.string()),
  people: z.array(Person),
  peopleCount: z.optional(z.number()),
  organizer: z.optional(z.string()),
  recurring: z.boolean(),
  rhythm: z.optional(z.string()),
  declined: z.boolean(),
  cancelled: z.boolean(),
  /** A full view of its day no longer shows it: reminders are held, nothing is deleted. */
  missingSince: z.optional(z.number()),
  verdict: Verdict,
  pairId: z.optional(z.string()),
  updatedAt: z.number(),
});
export type Meeting = z.infer<typeof Meeting>;
