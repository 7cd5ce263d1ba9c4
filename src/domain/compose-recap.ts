import type { Topic } from './agenda';
import { onlyShared, type Shared } from './audience';
import type { Meeting } from './meeting';
import type { Pair } from './pair';
import type { Recap, RecapKind, RecapPart, RecapPartKind } from './recap';
import { proposeTimes, sayDate, sayMeetingTime } from './recap-dates';
import type { Commitment, Prompt, Reflection, ReflectionLine, TopicOutcome } from './reflection';
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
  readonly say: Say;
  readonly language: string;
  readonly now: number;
}

/** Drafts the follow-up mail in the writer's own voice, of what the audience allows and of nothing else. */
export function composeRecap(request: RecapRequest): Recap {
  const { id, meeting, pair, say, language } = request;
  const kind = kindOf(request);
  const date = sayDate(meeting.start, language);
  const parts =
    kind === 'conversation' || kind === 'first' ? conversation(request, kind) : short(request, kind);
  const [email] = pair.emails;
  return {
    id,
    meetingId: meeting.id,
    pairId: pair.id,
    kind,
    to: email ? [{ name: pair.name, email }] : [],
    // No topic, no name: subjects show on lock screens and in shared inboxes.
    subject: say(`recap_subject_${kind === 'first' ? 'conversation' : kind.replace('-', '_')}`, { date }),
    parts: parts.filter(({ lead, text }) => lead !== '' || text !== ''),
    state: 'waiting',
    updatedAt: request.now,
  };
}

function kindOf({ reflection, nth }: RecapRequest): RecapKind {
  const { happened } = reflection;
  if (happened === 'moved' || happened === 'cancelled' || happened === 'no-show') return happened;
  return nth <= 1 ? 'first' : 'conversation';
}

function part(
  kind: RecapPartKind,
  id: string,
  lead: string,
  text = '',
  audience: 'pair' | 'open' = 'pair',
): RecapPart {
  return { id: `${kind}:${id}`, kind, lead, text, audience, leftOut: false };
}

function conversation(request: RecapRequest, kind: 'conversation' | 'first'): RecapPart[] {
  const { pair, reflection, topics, next, say, language } = request;
  const voice = pair.role === 'mentor' ? 'mentor' : 'mentee';
  const lines = onlyShared(reflection.lines).filter(({ text }) => text.trim() !== '');
  const promises = onlyShared(reflection.commitments).filter(({ text }) => text.trim() !== '');
  const told = (prompt: Prompt, as: RecapPartKind): RecapPart[] =>
    lines
      .filter((line) => line.prompt === prompt)
      .map((line) => linePart(line, as, say(`recap_${voice}_${as.replace('-', '_')}`)));
  const thanks = told('thanks', 'thanks');
  return [
    part('greeting', 'one', say('recap_greeting', { name: firstName(pair.name) })),
    ...(thanks.length > 0 ? thanks : [part('thanks', 'plain', say(`recap_${voice}_thanks_plain`))]),
    ...told('saw', 'saw'),
    ...told('take-away', 'take-away'),
    ...told('learned', 'take-away'),
    ...topicParts(topics, 'answered', 'decided', say('recap_decided')),
    ...topicParts(topics, 'parked', 'open-topic', say('recap_open_topic')),
    ...promises
      .filter(({ owner }) => owner === 'me')
      .map((each) => promisePart(each, 'i-will', say(`recap_${voice}_i_will`), say, language)),
    ...promises
      .filter(({ owner }) => owner === 'them')
      .map((each) => promisePart(each, 'you-offered', say(`recap_${voice}_you_offered`), say, language)),
    ...told('win', 'win'),
    ...told('feedback', 'feedback'),
    ...(kind === 'first'
      ? [part('agree', 'confidence', say('recap_agree'), say('recap_agree_confidence'))]
      : []),
    ...(next ? [part('next', next.id, say('recap_next'), sayMeetingTime(next, language))] : []),
    ...told('next-question', 'question'),
    part('close', 'one', say(`recap_${voice}_close`)),
  ];
}

function linePart(
  { id, text, audience }: Shared<ReflectionLine>,
  kind: RecapPartKind,
  lead: string,
): RecapPart {
  return part(kind, id, lead, text.trim(), audience);
}

function topicParts(
  topics: RecapRequest['topics'],
  outcome: TopicOutcome,
  kind: RecapPartKind,
  lead: string,
): RecapPart[] {
  return topics
    .filter((topic) => topic.outcome === outcome)
    .map(({ id, question, audience }) => part(kind, id, lead, question.trim(), audience));
}

/** What, by when, and the if-then: "when … happens, I will …" is what makes a promise kept. */
function promisePart(
  promise: Shared<Commitment>,
  kind: 'i-will' | 'you-offered',
  lead: string,
  say: Say,
  language: string,
): RecapPart {
  const { id, text, due, when, audience } = promise;
  const what = text.trim().replace(/[.。]$/u, '');
  const byDate = due ? say('recap_by', { what, date: sayDate(due, language) }) : what;
  return part(
    kind,
    id,
    lead,
    when?.trim() ? say('recap_when', { what: byDate, when: when.trim() }) : byDate,
    audience,
  );
}

/** Three lines, no blame, two proposals (or the next meeting, where there already is one). */
function short(request: RecapRequest, kind: 'moved' | 'cancelled' | 'no-show'): RecapPart[] {
  const { pair, meeting, next, say, language, now } = request;
  const voice = pair.role === 'mentor' ? 'mentor' : 'mentee';
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

/** How one writes to somebody: by the first name. A name in one piece, or a title with it, stays whole. */
export function firstName(name: string): string {
  const [first = name, ...rest] = name.trim().split(/\s+/u);
  const isTitle = first.endsWith('.') || /^(dr|prof|mr|ms|mrs|mx|herr|frau|mme|m)$/i.test(first);
  return rest.length === 0 || isTitle || first.endsWith(',') ? name.trim() : first;
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
    ...(old.body !== undefined && !withdrawn ? { body: old.body } : {}),
  };
  const unchanged =
    JSON.stringify(merged.parts) === JSON.stringify(old.parts) && merged.subject === old.subject;
  return unchanged ? { ...merged, state: old.state, updatedAt: old.updatedAt } : merged;
}
