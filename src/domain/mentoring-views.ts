import * as z from 'zod/mini';
import { TemplateId } from './agenda';
import { Agreement, AgreementKey } from './agreement/agreement';
import { Audience } from './audience';
import { AllianceCheck } from './feedback/alliance';
import { Feedback } from './feedback/feedback';
import { GoalNote } from './goals/goal-note';
import { Held } from './guard/held';
import { Introduction } from './introduction';
import { Letter } from './letter';
import { Meeting } from './meeting';
import { Goal, Pair, Stage } from './pair';
import { Commitment, Happened } from './reflection';
import { Win } from './win';

/** What the dashboard is given: made by the background, drawn by the interface. */

/** One line of a meeting, whichever part of the product it was typed in. */
export const TimeLine = z.object({
  id: z.string(),
  kind: z.enum(['line', 'topic', 'promise-mine', 'promise-theirs', 'win', 'goal-note', 'feedback']),
  /** The prompt it answers, for lines of a reflection. */
  prompt: z.optional(z.string()),
  text: z.string(),
  audience: Audience,
});
export type TimeLine = z.infer<typeof TimeLine>;

export const TimelineEntry = z.object({
  meeting: z.pick(Meeting, {
    id: true,
    title: true,
    start: true,
    end: true,
    zone: true,
    startAt: true,
    endAt: true,
  }),
  /** Logged by hand: it never stood in a calendar. */
  logged: z.boolean(),
  happened: z.optional(Happened),
  saved: z.boolean(),
  attached: z.boolean(),
  template: z.optional(TemplateId),
  lines: z.array(TimeLine),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A stone of the trail: one meeting. */
export const TrailStone = z.object({
  id: z.string(),
  startAt: z.number(),
  state: z.enum(['met', 'open', 'not', 'coming']),
  mark: z.optional(z.enum(['half-way', 'ending'])),
});
export type TrailStone = z.infer<typeof TrailStone>;

export const YearMonth = z.object({ month: z.string(), met: z.number(), meant: z.number() });
export const Drift = z.object({ days: z.number(), meant: z.number(), lastAt: z.number() });

export const MilestoneView = z.object({
  id: z.string(),
  at: z.number(),
  what: z.optional(z.string()),
  years: z.optional(z.number()),
});
export type MilestoneView = z.infer<typeof MilestoneView>;

/** One pair with all that belongs to it, but for the older part of its timeline. */
export const PairPage = z.object({
  pair: Pair,
  stage: z.optional(z.object({ stage: Stage, because: z.array(z.string()) })),
  agreement: z.optional(Agreement),
  /** What the newest version says differently from the one before it. */
  changed: z.array(z.object({ key: AgreementKey, before: z.string(), after: z.string() })),
  halfWay: z.optional(z.object({ on: z.string(), meetingId: z.optional(z.string()) })),
  goals: z.array(z.object({ goal: Goal, notes: z.array(GoalNote) })),
  trail: z.array(TrailStone),
  next: z.optional(Meeting),
  last: z.optional(Meeting),
  /** Meetings that lie in the past, whether captured or not. */
  meetings: z.number(),
  timeline: z.array(TimelineEntry),
  /** The moment to ask for older entries before; absent when these are all. */
  olderBefore: z.optional(z.number()),
  open: z.array(Commitment),
  kept: z.object({ mine: z.number(), theirs: z.number() }),
  letGo: z.object({ mine: z.number(), theirs: z.number() }),
  wins: z.array(Win),
  winCount: z.number(),
  year: z.array(YearMonth),
  drift: z.optional(Drift),
  touchDueAt: z.optional(z.number()),
  milestones: z.array(MilestoneView),
  introductions: z.array(Introduction),
  feedback: z.array(Feedback),
  alliance: z.array(AllianceCheck),
});
export type PairPage = z.infer<typeof PairPage>;

/** What came to notice between meetings, for the day's page. */
export const Noticed = z.object({
  drifts: z.array(z.object({ pair: Pair, drift: Drift })),
  touches: z.array(z.object({ pair: Pair, dueAt: z.number() })),
  stages: z.array(z.object({ pair: Pair, stage: Stage, because: z.array(z.string()) })),
  halfWays: z.array(z.object({ pair: Pair, meeting: Meeting })),
  wins: z.array(z.object({ pair: Pair, win: Win, why: z.enum(['anniversary', 'quiet']) })),
  milestones: z.array(z.object({ pair: Pair, milestone: MilestoneView })),
  /** It ended, and how long what is kept of it stays was not said yet. */
  endings: z.array(z.object({ pair: Pair })),
});
export type Noticed = z.infer<typeof Noticed>;

/** A letter to look through, and the mailbox it goes to. */
export const LetterView = z.object({
  letter: Letter,
  mailbox: z.enum(['gmail', 'outlook', 'mailto']),
  /** What it leaves by, as soon as there is an address: made before the person presses. */
  opens: z.nullable(z.object({ url: z.string(), complete: z.boolean() })),
  text: z.string(),
  html: z.string(),
  /** What in it belongs to another person, and holds it back. */
  held: z.optional(z.array(Held)),
});
export type LetterView = z.infer<typeof LetterView>;

/** One line that can be searched for. */
export const SearchLine = z.object({
  id: z.string(),
  pairId: z.string(),
  meetingId: z.optional(z.string()),
  kind: z.string(),
  text: z.string(),
  audience: Audience,
  at: z.number(),
});
export type SearchLine = z.infer<typeof SearchLine>;

/** A proposed next meeting and the ways into a calendar. */
export const Plan = z.object({
  title: z.string(),
  start: z.string(),
  end: z.string(),
  zone: z.string(),
  guests: z.array(z.string()),
  text: z.string(),
  /** Best first. */
  links: z.array(
    z.object({ calendar: z.enum(['google', 'outlook']), url: z.string(), complete: z.boolean() }),
  ),
});
export type Plan = z.infer<typeof Plan>;
