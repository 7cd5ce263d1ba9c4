import * as z from 'zod/mini';

/** The places a meeting can come from: two calendar pages, a file or pasted invitation, the person's own hand. */
export const CalendarId = z.enum(['google', 'outlook', 'file', 'hand']);
export type CalendarId = z.infer<typeof CalendarId>;

/** Which page of the calendar is shown. `custom` is "4 days" and the like; `event` the event's own page, `edit` its editor. */
export const View = z.enum([
  'day',
  'week',
  'workweek',
  'custom',
  'month',
  'year',
  'schedule',
  'search',
  'event',
  'edit',
  'other',
]);
export type View = z.infer<typeof View>;

/** What an entry of a calendar is. Only `event` can be a meeting. */
export const EventKind = z.enum([
  'event',
  'task',
  'task-block',
  'task-rollup',
  'birthday',
  'holiday',
  'working-location',
  'busy',
]);
export type EventKind = z.infer<typeof EventKind>;

export const Response = z.enum(['accepted', 'declined', 'tentative', 'none']);
export type Response = z.infer<typeof Response>;

/** A person of an event, as far as the page shows them. Outlook shows names only, Google addresses too. */
export const Person = z.object({
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  organizer: z.optional(z.boolean()),
  self: z.optional(z.boolean()),
  response: z.optional(Response),
  /** A room, a group address: something invited that is not one human being. */
  group: z.optional(z.boolean()),
});
export type Person = z.infer<typeof Person>;

/**
 * One event as a calendar shows it. Optional means "not shown here", never "empty".
 * `start` and `end` are local ISO without zone (`2026-05-14T14:00:00`; all-day: a date, `end` exclusive as in iCalendar);
 * `zone` is the IANA name of the zone they are in, where the page tells.
 */
export const SeenEvent = z.object({
  calendar: CalendarId,
  /** The calendar's own id of this occurrence: equal on every chip, in every view and on every calendar that holds it. */
  id: z.string().check(z.minLength(1), z.maxLength(2000)),
  calendarId: z.optional(z.string()),
  /** The id all occurrences of a series share; absent for a single event or where the page does not tell. */
  series: z.optional(z.string()),
  /** Which occurrence: its original start, as the calendar writes it (`20260109T060000Z`, `20260109`). */
  instance: z.optional(z.string()),
  title: z.string(),
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  zone: z.optional(z.string()),
  allDay: z.boolean(),
  kind: EventKind,
  place: z.optional(z.string()),
  people: z.optional(z.array(Person)),
  /** How many are invited, where only the number is shown. */
  peopleCount: z.optional(z.number()),
  organizer: z.optional(z.string()),
  description: z.optional(z.string()),
  /** The event comes back: known, but not how often. */
  recurring: z.optional(z.boolean()),
  /** How often, in the page's words or as an RRULE. */
  rhythm: z.optional(z.string()),
  declined: z.optional(z.boolean()),
  cancelled: z.optional(z.boolean()),
  private: z.optional(z.boolean()),
  conference: z.optional(z.string()),
  /** The identity a meeting keeps across calendars and providers (RFC 5545 `UID`), where it is told. */
  uid: z.optional(z.string()),
  /** Read by way of an account or a feed; a page or a file where it is not said. */
  origin: z.optional(z.enum(['account', 'feed'])),
  /**
   * Words of the event's label which only tables can read: who invited, where, an answer. A page hands them on as they
   * are; the background makes facts of them and takes them away.
   */
  said: z.optional(z.array(z.string())),
  /** Which strategy answered, per fact (`start: 'geometry'`), so that a report says what still works. */
  via: z.record(z.string(), z.string()),
});
export type SeenEvent = z.infer<typeof SeenEvent>;

/** The account the page is signed in to. */
export const PageOwner = z.object({
  email: z.optional(z.string()),
  name: z.optional(z.string()),
  zone: z.optional(z.string()),
  language: z.optional(z.string()),
});
export type PageOwner = z.infer<typeof PageOwner>;

/** Everything read from one calendar page at one moment. */
export const PageReading = z.object({
  calendar: CalendarId,
  view: View,
  me: PageOwner,
  events: z.array(SeenEvent),
  /** The event whose bubble, peek or page is open; undefined while none is. */
  open: z.optional(SeenEvent),
  /** An editor with a description field of that event is open. */
  editing: z.optional(z.boolean()),
  /** Dates (`2026-05-14`) whose every event is in `events`: no "2 more", nothing hidden by scrolling. */
  covers: z.array(z.string()),
  /** What was passed over and how often, by reason (`resize-handle`, `overflow`, `placeholder`, `undated` …). */
  skipped: z.record(z.string(), z.number()),
  /** Set when the page has calendar content that could not be read: why, in a kebab-case word. */
  blind: z.nullable(z.string()),
});
export type PageReading = z.infer<typeof PageReading>;
