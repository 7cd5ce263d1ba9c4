import * as z from 'zod/mini';
import { Agenda, TemplateId } from '@/domain/agenda';
import { Audience } from '@/domain/audience';
import { PageReading, SeenEvent } from '@/domain/event';
import { Held } from '@/domain/guard/held';
import { LearnedView } from '@/domain/learned';
import { Goal, Pair, Role } from '@/domain/pair';
import { Commitment, Reflection } from '@/domain/reflection';
import { Settings } from '@/domain/settings';
import { CaptureView, MeetingView, NowView, PairBrief, PromisedView, RecapView } from '@/domain/views';
import type { accountProtocol } from './protocol-accounts';
import { mailChange } from './protocol-mail';
import type { mentoringProtocol } from './protocol-mentoring';
import type { secretProtocol } from './protocol-secret';
import type { syncProtocol } from './protocol-sync';
import type { vaultProtocol } from './protocol-vault';

const Id = z.string().check(z.minLength(1), z.maxLength(3000));
const OfMeeting = z.object({ meetingId: Id });
const Nothing = z.object({});
const Done = z.null();

/** What a mark on a chip says: it is mentoring, it is and its agenda is attached, or Cairn is not sure and asks. */
export const Mark = z.enum(['mentoring', 'prepared', 'asks']);
export type Mark = z.infer<typeof Mark>;

/** Text for the person's clipboard or the open editor: made of `pair` and `open` lines only. */
export const NoteText = z.object({ text: z.string(), html: z.string(), lines: z.array(z.string()) });
export type NoteText = z.infer<typeof NoteText>;

/** Asked and answered together, so that the agenda's reason survives a reload of the view. */
export const Proposal = z.object({
  agenda: Agenda,
  because: z.object({ key: z.string(), words: z.record(z.string(), z.union([z.string(), z.number()])) }),
});

/**
 * Everything one context may ask of the background, and what it is answered.
 * `from` says who may ask: a content script lives in a page that is not ours, so `calendar` requests may only report
 * what the page shows; all else is for Cairn's own pages (`own`).
 */
export const coreProtocol = {
  'page.report': {
    from: 'calendar',
    request: z.object({ reading: PageReading, settled: z.boolean() }),
    reply: z.object({ marks: z.array(z.object({ id: z.string(), mark: Mark })) }),
  },
  /** An event is open, or the page lacks what it usually says: the script that reads it is put into the page. */
  'page.part': {
    from: 'calendar',
    request: z.object({ part: z.enum(['open', 'whole']) }),
    reply: Done,
  },
  'panel.open': {
    from: 'calendar',
    request: z.object({ event: SeenEvent, editing: z.boolean(), dark: z.boolean() }),
    reply: z.object({ token: z.string() }),
  },
  'panel.close': { from: 'calendar', request: Nothing, reply: Done },
  /** The page is being left or closed: nothing is open in it any more. */
  'page.gone': { from: 'calendar', request: Nothing, reply: Done },
  'popup.open': { from: 'calendar', request: Nothing, reply: Done },

  'panel.view': {
    from: 'own',
    request: z.object({ token: z.string() }),
    reply: z.object({ view: MeetingView, dark: z.boolean() }),
  },
  'panel.size': { from: 'own', request: z.object({ token: z.string(), height: z.number() }), reply: Done },
  'panel.dismiss': { from: 'own', request: z.object({ token: z.string() }), reply: Done },

  /** `windowId`: whose tab in front is meant, where it is not the window used last. */
  now: {
    from: 'own',
    /** `all`: not just the few a first look shows. */
    request: z.object({ windowId: z.optional(z.number()), all: z.optional(z.boolean()) }),
    reply: NowView,
  },
  promised: { from: 'own', request: z.object({ most: z.optional(z.number()) }), reply: PromisedView },
  pairs: { from: 'own', request: Nothing, reply: z.array(PairBrief) },
  'where-to': {
    from: 'own',
    request: Nothing,
    reply: z.nullable(z.object({ view: z.string(), id: z.string() })),
  },
  meeting: { from: 'own', request: OfMeeting, reply: MeetingView },
  'meeting.judge': {
    from: 'own',
    request: z.object({
      meetingId: Id,
      word: z.enum(['yes', 'not', 'never']),
      with: z.optional(
        z.object({
          pairId: z.optional(Id),
          name: z.string(),
          email: z.optional(z.string()),
          role: z.optional(Role),
        }),
      ),
    }),
    reply: MeetingView,
  },
  'meeting.add': { from: 'own', request: z.object({ event: SeenEvent }), reply: MeetingView },

  'agenda.propose': {
    from: 'own',
    request: z.object({ meetingId: Id, template: z.optional(TemplateId), fresh: z.boolean() }),
    reply: Proposal,
  },
  'agenda.keep': {
    from: 'own',
    /** `base`: what the window that edits began with, so that two windows lose nothing. */
    request: z.object({ agenda: Agenda, base: z.optional(Agenda) }),
    reply: Agenda,
  },
  'goal.keep': { from: 'own', request: z.object({ goal: Goal }), reply: Goal },
  'commitment.keep': { from: 'own', request: z.object({ commitment: Commitment }), reply: Commitment },
  'invitation.preview': {
    from: 'own',
    request: OfMeeting,
    reply: z.object({
      full: NoteText,
      line: NoteText,
      topics: z.number(),
      withheld: z.number(),
      held: z.optional(z.array(Held)),
    }),
  },
  'invitation.put': {
    from: 'own',
    request: z.object({ meetingId: Id, form: z.enum(['full', 'line']) }),
    reply: z.object({ outcome: z.enum(['inserted', 'replaced', 'no-editor', 'refused']) }),
  },

  reflection: { from: 'own', request: OfMeeting, reply: CaptureView },
  'reflection.keep': {
    from: 'own',
    /** `base`: what the window that types began with, so that two windows lose nothing. */
    request: z.object({ reflection: Reflection, base: z.optional(Reflection) }),
    reply: z.object({ revision: z.number(), reflection: Reflection }),
  },
  'reflection.save': {
    from: 'own',
    request: z.object({ reflection: Reflection, base: z.optional(Reflection) }),
    reply: z.object({
      recapMeetingId: z.nullable(z.string()),
      win: z.nullable(z.string()),
      wins: z.number(),
    }),
  },

  recap: { from: 'own', request: OfMeeting, reply: RecapView },
  'recap.keep': {
    from: 'own',
    request: z.object({
      meetingId: Id,
      ...mailChange,
      setAside: z.optional(z.boolean()),
      joint: z.optional(z.boolean()),
      /** It is being handed to the person's mailbox. */
      opened: z.optional(z.literal(true)),
    }),
    reply: RecapView,
  },
  /** Asked before the press, so that the press itself can open the window; `recap.keep` hears of the press. */
  'recap.open': {
    from: 'own',
    request: OfMeeting,
    reply: z.object({ url: z.string(), complete: z.boolean(), text: z.string(), html: z.string() }),
  },
  'recap.eml': {
    from: 'own',
    request: OfMeeting,
    reply: z.object({ fileName: z.string(), eml: z.string() }),
  },
  'recap.copy': { from: 'own', request: OfMeeting, reply: z.object({ text: z.string(), html: z.string() }) },

  'pair.keep': { from: 'own', request: z.object({ pair: Pair }), reply: Pair },
  'pair.details': {
    from: 'own',
    request: z.object({ pairId: Id }),
    reply: z.object({
      pair: Pair,
      goals: z.array(Goal),
      commitments: z.array(Commitment),
      meetings: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          startAt: z.number(),
          endAt: z.number(),
          zone: z.string(),
        }),
      ),
      wins: z.array(z.object({ id: z.string(), text: z.string(), audience: Audience, at: z.number() })),
    }),
  },

  learned: { from: 'own', request: Nothing, reply: LearnedView },
  'learned.say': {
    from: 'own',
    request: z.object({ id: Id, word: z.enum(['yes', 'not', 'never']) }),
    reply: LearnedView,
  },
  'learned.forget': { from: 'own', request: z.object({ id: Id }), reply: LearnedView },

  /** Whether lines that are only mine are blurred now. */
  shy: { from: 'own', request: Nothing, reply: z.object({ shy: z.boolean() }) },
  settings: { from: 'own', request: Nothing, reply: Settings },
  'settings.keep': { from: 'own', request: z.object({ settings: Settings }), reply: Settings },
  'blind.report': { from: 'own', request: Nothing, reply: z.object({ text: z.string() }) },
  'data.delete': { from: 'own', request: Nothing, reply: Done },
} as const;

/** What parts that are loaded later answer: known at the start by name alone, their schemas come with them (`checked`). */
export type LaterProtocol = typeof accountProtocol &
  typeof mentoringProtocol &
  typeof secretProtocol &
  typeof vaultProtocol &
  typeof syncProtocol;

export type Protocol = typeof coreProtocol & LaterProtocol;
export type RequestName = keyof Protocol;
export type RequestOf<N extends RequestName> = z.infer<Protocol[N]['request']>;
export type ReplyOf<N extends RequestName> = z.infer<Protocol[N]['reply']>;

/** What the background may tell the content script of a calendar page. Only outward text and numbers: see `insert`. */
export type PageOrder =
  | { order: 'insert'; start: string; lines: string[]; end: string }
  | { order: 'size'; token: string; height: number }
  | { order: 'dismiss'; token: string }
  | { order: 'again' }
  /** Which event stands under the pointer, where the menu was opened. */
  | { order: 'pointed' }
  | { order: 'report' };
