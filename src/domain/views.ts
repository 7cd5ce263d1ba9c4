import * as z from 'zod/mini';
import { Agenda } from './agenda';
import { Held } from './guard/held';
import { Meeting } from './meeting';
import { Goal, Pair } from './pair';
import { Recap } from './recap';
import { Commitment, Reflection } from './reflection';

/** What the views are given: made by the background, drawn by the interface. */

/** Where the meeting's person may come from when the person says yes. */
export const Candidate = z.object({
  name: z.string(),
  email: z.optional(z.string()),
  pairId: z.optional(z.string()),
});
export type Candidate = z.infer<typeof Candidate>;

export const Progress = z.object({
  agenda: z.enum(['none', 'draft', 'attached']),
  reflection: z.enum(['none', 'started', 'saved']),
  recap: z.enum(['none', 'waiting', 'opened', 'set-aside']),
});
export type Progress = z.infer<typeof Progress>;

/** One meeting with all that belongs to it. */
export const MeetingView = z.object({
  meeting: Meeting,
  pair: z.optional(Pair),
  /** Best guess first; empty when the calendar shows nobody. */
  candidates: z.array(Candidate),
  /** This is the pair's nth meeting, counting from 1. */
  nth: z.number(),
  wins: z.number(),
  agenda: z.optional(Agenda),
  goals: z.array(Goal),
  /** Open commitments of the pair, oldest first. */
  promised: z.array(Commitment),
  progress: Progress,
  /** The event's editor is open in the page that asked: the agenda can go straight into it. */
  editing: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;

export const MeetingBrief = z.object({ meeting: Meeting, pair: z.optional(Pair), progress: Progress });
export type MeetingBrief = z.infer<typeof MeetingBrief>;

export const PairBrief = z.object({
  pair: Pair,
  next: z.optional(Meeting),
  last: z.optional(Meeting),
  wins: z.number(),
});
export type PairBrief = z.infer<typeof PairBrief>;

/** A calendar page with content Cairn could not read. */
export const Blindness = z.object({ calendar: z.string(), why: z.string(), since: z.number() });
export type Blindness = z.infer<typeof Blindness>;

/** The one thing that matters now, and the rest a step away. */
export const NowView = z.object({
  what: z.enum(['open-event', 'running', 'ended', 'recap', 'next', 'nothing']),
  focus: z.optional(MeetingView),
  /** The meeting of the focus' pair that comes after it. */
  after: z.optional(Meeting),
  /** The next ones. */
  upcoming: z.array(MeetingBrief),
  /** Ended, not captured, newest first. */
  toCapture: z.array(MeetingBrief),
  /** Of the last meetings, those that wait to be looked through. */
  recaps: z.array(z.object({ recap: Recap, pair: z.optional(Pair), meeting: z.optional(Meeting) })),
  pairs: z.array(Pair),
  /** How many there are of each, where no more than a few are told. */
  counts: z.object({
    upcoming: z.number(),
    toCapture: z.number(),
    recaps: z.number(),
    promised: z.number(),
  }),
  blind: z.nullable(Blindness),
  /** Records that could not be read and were set aside. */
  damaged: z.number(),
});
export type NowView = z.infer<typeof NowView>;

/** What is promised and open, the soonest first, and how much of it there is. */
export const PromisedView = z.object({
  promised: z.array(z.object({ commitment: Commitment, pair: z.optional(Pair) })),
  count: z.number(),
});
export type PromisedView = z.infer<typeof PromisedView>;

/** What is asked after a meeting: the answers so far, and the agenda's topics to tick off. */
export const CaptureView = z.object({ view: MeetingView, reflection: Reflection });
export type CaptureView = z.infer<typeof CaptureView>;

/** The recap to look through, and what will not be in it. */
export const RecapView = z.object({
  recap: Recap,
  view: MeetingView,
  /** Lines of the reflection that stay: for the person's own eyes. */
  withheld: z.array(z.object({ id: z.string(), text: z.string() })),
  mailbox: z.enum(['gmail', 'outlook', 'mailto']),
  /** What in it belongs to another person, and holds it back. */
  held: z.optional(z.array(Held)),
});
export type RecapView = z.infer<typeof RecapView>;
