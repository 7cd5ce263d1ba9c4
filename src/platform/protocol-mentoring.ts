import * as z from 'zod/mini';
import { OwnTemplate } from '@/domain/agendas/own-template';
import { Agreement } from '@/domain/agreement/agreement';
import { Audience } from '@/domain/audience';
import { CheckIn } from '@/domain/check-in';
import { AllianceCheck } from '@/domain/feedback/alliance';
import { Feedback } from '@/domain/feedback/feedback';
import { GoalNote } from '@/domain/goals/goal-note';
import { Held } from '@/domain/guard/held';
import { Introduction } from '@/domain/introduction';
import { KeptQuestion } from '@/domain/library/question';
import { LetterView, Noticed, PairPage, Plan, SearchLine, TimelineEntry } from '@/domain/mentoring-views';
import { After, Goal, Pair } from '@/domain/pair';
import { Win } from '@/domain/win';
import { mailChange } from './protocol-mail';

const Id = z.string().check(z.minLength(1), z.maxLength(3000));
const OfPair = z.object({ pairId: Id });
const Nothing = z.object({});
const Done = z.null();
const own = 'own' as const;

/** What a person may have a letter drafted of: ids of what was captured, or what they typed for this very letter. */
const LetterWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drift') }),
  z.object({ kind: z.literal('thanks'), what: z.string(), effect: z.string(), now: z.string() }),
  z.object({ kind: z.literal('touch'), news: z.string(), result: z.string() }),
  z.object({ kind: z.literal('agreement') }),
  z.object({ kind: z.literal('feedback'), feedbackId: Id }),
  z.object({ kind: z.literal('farewell') }),
  z.object({ kind: z.literal('permission'), permissionId: Id }),
]);
export type LetterWish = z.infer<typeof LetterWish>;

const Outward = z.object({ title: z.string(), text: z.string(), markdown: z.string(), fileName: z.string() });

/** The mentoring itself: what the dashboard asks, and what it is answered. Part of `protocol`. */
export const mentoringProtocol = {
  noticed: { from: own, request: Nothing, reply: Noticed },
  'noticed.answered': { from: own, request: z.object({ what: Id, pairId: Id }), reply: Done },
  'pair.page': { from: own, request: OfPair, reply: PairPage },
  'pair.timeline': {
    from: own,
    request: z.object({ pairId: Id, before: z.number() }),
    reply: z.object({ entries: z.array(TimelineEntry), olderBefore: z.optional(z.number()) }),
  },
  'agreement.keep': {
    from: own,
    request: z.object({ agreement: Agreement }),
    reply: Agreement,
  },
  'agreement.yes': {
    from: own,
    request: z.object({ pairId: Id, who: z.enum(['me', 'them']), on: z.nullable(z.string()) }),
    reply: Agreement,
  },
  'agreement.text': { from: own, request: OfPair, reply: z.extend(Outward, { held: z.array(Held) }) },
  'goal.review': {
    from: own,
    request: z.object({
      goalId: Id,
      choice: z.enum(['keep', 'change', 'drop']),
      what: z.optional(z.string()),
    }),
    reply: Goal,
  },
  'goal.note': { from: own, request: z.object({ note: GoalNote }), reply: GoalNote },
  'feedback.keep': { from: own, request: z.object({ feedback: Feedback }), reply: Feedback },
  'alliance.keep': { from: own, request: z.object({ check: AllianceCheck }), reply: AllianceCheck },
  'check-in': { from: own, request: z.object({ meetingId: Id }), reply: CheckIn },
  'check-in.keep': { from: own, request: z.object({ checkIn: CheckIn }), reply: CheckIn },
  'introduction.keep': { from: own, request: z.object({ introduction: Introduction }), reply: Introduction },
  'introduction.remove': { from: own, request: z.object({ id: Id }), reply: Done },
  'win.keep': { from: own, request: z.object({ win: Win }), reply: z.object({ win: Win, wins: z.number() }) },
  'win.remove': { from: own, request: z.object({ id: Id }), reply: Done },
  'rhythm.keep': {
    from: own,
    request: z.object({ pairId: Id, days: z.nullable(z.number()) }),
    reply: Pair,
  },
  'rhythm.slower': { from: own, request: z.object({ pairId: Id, until: z.number() }), reply: Pair },
  'meeting.log': {
    from: own,
    request: z.object({
      pairId: Id,
      on: z.string(),
      minutes: z.number(),
      how: z.enum(['met', 'call', 'mail']),
      text: z.string(),
      audience: Audience,
    }),
    reply: TimelineEntry,
  },
  ending: {
    from: own,
    request: z.object({
      pairId: Id,
      after: z.nullable(After),
      touch: z.nullable(z.object({ everyDays: z.number(), how: z.string() })),
    }),
    reply: Pair,
  },
  'touch.done': { from: own, request: OfPair, reply: Pair },
  keepsake: {
    from: own,
    request: OfPair,
    reply: z.object({
      title: z.string(),
      line: z.string(),
      goals: z.array(
        z.object({
          what: z.string(),
          was: z.string(),
          state: z.string(),
          atStart: z.optional(z.number()),
          atEnd: z.optional(z.number()),
        }),
      ),
      wins: z.array(z.object({ text: z.string(), on: z.string() })),
      thanks: z.array(z.string()),
      learned: z.array(z.string()),
      /** Empty while something in it is held. */
      markdown: z.string(),
      held: z.array(Held),
      fileName: z.string(),
    }),
  },
  plan: {
    from: own,
    request: z.object({ pairId: Id, start: z.optional(z.string()), minutes: z.optional(z.number()) }),
    reply: z.nullable(Plan),
  },
  'letter.draft': { from: own, request: z.object({ pairId: Id, wish: LetterWish }), reply: LetterView },
  'letter.keep': {
    from: own,
    request: z.object({
      id: Id,
      ...mailChange,
      opened: z.optional(z.boolean()),
    }),
    reply: LetterView,
  },
  'letter.eml': {
    from: own,
    request: z.object({ id: Id }),
    reply: z.object({ fileName: z.string(), eml: z.string() }),
  },
  library: {
    from: own,
    request: Nothing,
    reply: z.object({ templates: z.array(OwnTemplate), questions: z.array(KeptQuestion) }),
  },
  'template.keep': { from: own, request: z.object({ template: OwnTemplate }), reply: OwnTemplate },
  'template.restore': { from: own, request: z.object({ id: Id }), reply: Done },
  'question.keep': { from: own, request: z.object({ question: KeptQuestion }), reply: KeptQuestion },
  'question.remove': { from: own, request: z.object({ id: Id }), reply: Done },
  'pairs.names': { from: own, request: Nothing, reply: z.array(Pair) },
  'search.newest': { from: own, request: Nothing, reply: z.object({ lines: z.array(SearchLine) }) },
  /** `known`: the mark of the lines the asker has; `lines` are null where they still are the same. */
  'search.lines': {
    from: own,
    request: z.object({ pairId: Id, known: z.optional(z.string()) }),
    reply: z.object({ lines: z.nullable(z.array(SearchLine)), mark: z.string() }),
  },
  'example.add': { from: own, request: Nothing, reply: Pair },
  'example.remove': { from: own, request: Nothing, reply: Done },
} as const;
