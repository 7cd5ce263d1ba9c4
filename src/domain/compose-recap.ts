import type { TemplateId, Topic } from './agenda';
import type { Agreement } from './agreement/agreement';
import { onlyShared, type Shared } from './audience';
import { firstName } from './first-name';
import type { Meeting } from './meeting';
import type { Goal, Pair } from './pair';
import type { Recap, RecapKind, RecapPart, RecapPartKind } from './recap';
import { proposeTimes, sayDate, sayMeetingTime } from './recap-dates';
import {
  agreeParts,
  linePart,
  nextParts,
  part,
  promisePart,
  reachedParts,
  topicParts,
  touchPart,
} from './recap-parts';
import type { Prompt, Reflection, TopicOutcome } from './reflection';
import type { Say } from './say';

export interface RecapRequest {
  readonly id: string;
  readonly meeting: Meeting;
  readonly pair: Pair;
  readonly reflection: Reflection;
  /** Topics that were ticked off, shared ones only: the type does not let a private one in. */
  readonly topics: readonly Shared<Topic & { readonly outcome: TopicOutcome }>[];
  /** The pair's next meeting, where it is known. */
  readonly next?: Meeting;
  /** This was the pair's nth meeting, from 1. */
  readonly nth: number;
  /** What the meeting was for, where it had an agenda. */
  readonly template?: TemplateId;
  /** What the two agreed on: to be confirmed after a first meeting. */
  readonly agreement?: Agreement;
  /** The pair's goals: a closing letter says which were reached. */
  readonly goals?: readonly Goal[];
  /** As from both of them. */
  readonly joint?: boolean;
  readonly say: Say;
  readonly language: string;
  readonly now: number;
}

/** Whose voice a mail has; its lead words are messages `recap_<voice>_<part>`. */
type Voice = 'mentor' | 'mentee' | 'joint';
type Talk = 'conversation' | 'first' | 'closing' | 'catchup';

/** Drafts the follow-up mail in the writer's own voice, of what the audience allows and of nothing else. */
export function composeRecap(request: RecapRequest): Recap {
  const { id, meeting, pair, say, language } = request;
  const kind = kindOf(request);
  const date = sayDate(meeting.start, language);
  const parts = isTalk(kind) ? conversation(request, kind) : short(request, kind);
  const [email] = pair.emails;
  return {
    id,
    meetingId: meeting.id,
    pairId: pair.id,
    kind,
    to: email ? [{ name: pair.name, email }] : [],
    // No topic, no name: subjects show on lock screens and in shared inboxes.
    subject: say(`recap_subject_${isTalk(kind) ? 'conversation' : kind.replace('-', '_')}`, { date }),
    parts: parts.filter(({ lead, text }) => lead !== '' || text !== ''),
    ...(request.joint ? { joint: true } : {}),
    state: 'waiting',
    updatedAt: request.now,
  };
}

const isTalk = (kind: RecapKind): kind is Talk =>
  kind === 'conversation' || kind === 'first' || kind === 'closing' || kind === 'catchup';

function kindOf({ reflection, nth, template }: RecapRequest): RecapKind {
  const { happened } = reflection;
  if (happened === 'moved' || happened === 'cancelled' || happened === 'no-show') return happened;
  if (template === 'closing' || template === 'catchup') return template;
  return nth <= 1 ? 'first' : 'conversation';
}

const voiceOf = ({ pair, joint }: RecapRequest): Voice =>
  joint ? 'joint' : pair.role === 'mentor' ? 'mentor' : 'mentee';

function conversation(request: RecapRequest, kind: Talk): RecapPart[] {
  const { pair, reflection, topics, say, language } = request;
  const voice = voiceOf(request);
  const lines = onlyShared(reflection.lines).filter(({ text }) => text.trim() !== '');
  const promises = onlyShared(reflection.commitments).filter(({ text }) => text.trim() !== '');
  const told = (
    prompt: Prompt,
    as: RecapPartKind,
    lead = `recap_${voice}_${as.replace('-', '_')}`,
  ): RecapPart[] =>
    lines.filter((line) => line.prompt === prompt).map((line) => linePart(line, as, say(lead)));
  const promised = (owner: 'me' | 'them', as: 'i-will' | 'you-offered'): RecapPart[] =>
    promises
      .filter((each) => each.owner === owner)
      .map((each) => promisePart(each, as, say(`recap_${voice}_${as.replace('-', '_')}`), say, language));
  const thanks = told('thanks', 'thanks');
  const parting = kind === 'closing' ? ({ learned: 'recap_closing_learned' } as const) : undefined;
  const late = kind === 'catchup' ? ({ took: 'recap_catchup_result' } as const) : undefined;
  return [
    part('greeting', 'one', say('recap_greeting', { name: firstName(pair.name) })),
    ...(thanks.length > 0 ? thanks : [part('thanks', 'plain', say(`recap_${voice}_thanks_plain`))]),
    ...told('saw', 'saw'),
    ...told('take-away', late ? 'result' : 'take-away', late?.took ?? `recap_${voice}_take_away`),
    ...told('learned', 'take-away', parting?.learned ?? `recap_${voice}_take_away`),
    ...(kind === 'closing' ? reachedParts(request) : []),
    ...topicParts(topics, 'answered', 'decided', say('recap_decided')),
    ...topicParts(topics, 'parked', 'open-topic', say(parting ? 'recap_closing_open' : 'recap_open_topic')),
    ...promised('me', 'i-will'),
    // News after months asks for nothing: mentors like to hear what came of it, and that is all it is for.
    ...(late ? [] : promised('them', 'you-offered')),
    ...told('win', 'win'),
    ...told('feedback', 'feedback'),
    ...(kind === 'first' ? agreeParts(request) : []),
    ...(kind === 'closing' ? [touchPart(request)] : nextParts(request)),
    ...(parting || late ? [] : told('next-question', 'question')),
    part('close', 'one', say(kind === 'closing' ? 'recap_closing_close' : closeOf(voice, request))),
  ];
}

/** The mentor closes with "until then": that needs a day it points to. */
function closeOf(voice: Voice, { next }: RecapRequest): string {
  return voice === 'mentor' && !next ? 'recap_mentor_close_open' : `recap_${voice}_close`;
}

/** Three lines, no blame, two proposals (or the next meeting, where there already is one). */
function short(request: RecapRequest, kind: 'moved' | 'cancelled' | 'no-show'): RecapPart[] {
  const { pair, meeting, next, say, language, now } = request;
  const voice = voiceOf(request);
  const date = sayDate(meeting.start, language);
  const [one = '', two = ''] = proposeTimes(meeting, now).map((time) => sayMeetingTime(time, language));
  const onward = next
    ? part('next', next.id, say('recap_next'), sayMeetingTime(next, language))
    : part('proposal', 'two', say('recap_proposal'), say('recap_proposal_times', { one, two }));
  return [
    part('greeting', 'one', say('recap_greeting', { name: firstName(pair.name) })),
    part('apology', 'one', say(`recap_${kind.replace('-', '_')}`, { date })),
    onward,
    part('close', 'one', say(`recap_${voice}_close`)),
  ];
}

/**
 * A fresh draft that keeps what the person changed in the last one: lines left out, lines edited, the subject. The text
 * they wrote in place of the lines stays too, unless a line it was written from may no longer be shared: then the whole is
 * drafted anew, because nobody can tell which words came from it.
 */
export function updateRecap(old: Recap, fresh: Recap): Recap {
  const before = new Map(old.parts.map((each) => [each.id, each]));
  const parts = fresh.parts.map((each): RecapPart => {
    const known = before.get(each.id);
    if (!known) return each;
    return { ...each, leftOut: known.leftOut, ...(known.edited ? { text: known.text, edited: true } : {}) };
  });
  const withdrawn = old.parts.some(({ id }) => !fresh.parts.some((each) => each.id === id));
  const merged: Recap = {
    ...fresh,
    parts,
    ...(old.subjectEdited ? { subject: old.subject, subjectEdited: true } : {}),
    ...(old.mailbox ? { mailbox: old.mailbox } : {}),
    ...(old.released ? { released: old.released } : {}),
    ...(old.body !== undefined && !withdrawn ? { body: old.body } : {}),
  };
  const unchanged =
    JSON.stringify(merged.parts) === JSON.stringify(old.parts) && merged.subject === old.subject;
  return unchanged ? { ...merged, state: old.state, updatedAt: old.updatedAt } : merged;
}
