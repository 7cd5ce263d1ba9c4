import type { Agenda, TemplateId, Topic } from './agenda';
import type { Goal, Pair } from './pair';
import type { Commitment } from './reflection';
import type { Say, Words } from './say';
import { shareMinutes, type TemplateTopic, templates, weightsFor } from './templates';

export interface ProposalRequest {
  readonly meetingId: string;
  readonly pair?: Pair;
  /** Length of the meeting. */
  readonly minutes: number;
  /** The pair's nth meeting, from 1. */
  readonly nth: number;
  /** Open goals. */
  readonly goals: readonly Goal[];
  /** Topics an earlier meeting left open, and its date. */
  readonly openTopics: readonly { readonly topic: Topic; readonly on: string }[];
  readonly openCommitments: readonly Commitment[];
  /** The person's choice; without one it is chosen by what is known of the pair. */
  readonly templateId?: TemplateId;
  readonly say: Say;
  makeId(): string;
}

/** More of these than fit a conversation help nobody: the oldest come first, the rest stay where they are kept. */
const mostCarried = 3;
const mostGoals = 2;

/** An agenda that fits this meeting: topics as questions, what stayed open carried over, minutes that fill its length. */
export function proposeAgenda(request: ProposalRequest): {
  agenda: Agenda;
  because: { key: string; words: Words };
} {
  const { template, because } = choose(request);
  const items = templates[template];
  const weights = weightsFor(items, request.minutes);
  const drafts = items.flatMap((item, index) => topicsFor(item, weights[index] ?? 1, template, request));
  const minutes = shareMinutes(
    drafts.map(({ weight }) => weight),
    request.minutes,
  );
  const topics = drafts.map(
    ({ topic }, index): Topic => ({ ...topic, id: request.makeId(), minutes: minutes[index] ?? 1 }),
  );
  return {
    agenda: {
      id: request.makeId(),
      meetingId: request.meetingId,
      ...(request.pair ? { pairId: request.pair.id } : {}),
      template,
      topics,
      attached: false,
      updatedAt: 0,
    },
    because,
  };
}

function choose({ templateId, pair, nth }: ProposalRequest): {
  template: TemplateId;
  because: { key: string; words: Words };
} {
  const words = { name: pair?.name ?? '', nth };
  if (templateId) return { template: templateId, because: { key: 'agenda_because_chosen', words } };
  if (pair?.stage === 'separation')
    return { template: 'closing', because: { key: 'agenda_because_closing', words } };
  if (nth <= 1)
    return {
      template: 'first',
      because: { key: pair ? 'agenda_because_first' : 'agenda_because_unknown', words },
    };
  return { template: 'regular', because: { key: 'agenda_because_regular', words } };
}

interface Draft {
  readonly topic: Omit<Topic, 'id' | 'minutes'>;
  readonly weight: number;
}

function topicsFor(
  item: TemplateTopic,
  weight: number,
  template: TemplateId,
  request: ProposalRequest,
): Draft[] {
  const plain = { question: request.say(`agenda_${template}_${item.key}`), audience: 'pair' } as const;
  if (item.purpose === 'last-actions') return share(fromCommitments(request), plain, weight);
  if (item.purpose === 'goals')
    return share(fromGoals(request, `agenda_${template}_${item.key}_for`), plain, weight);
  if (item.purpose === 'main') {
    const carried = request.openTopics.slice(0, mostCarried).map(({ topic, on }) => carry(topic, on));
    const goals = fromGoals(request, 'agenda_regular_goal').filter(
      ({ goalId }) => !carried.some((each) => each.goalId === goalId),
    );
    return share([...carried, ...goals], plain, weight);
  }
  return [{ topic: plain, weight }];
}

/** What is known takes the place of the plain question, and its minutes. */
function share(known: readonly Draft['topic'][], plain: Draft['topic'], weight: number): Draft[] {
  return known.length === 0
    ? [{ topic: plain, weight }]
    : known.map((topic) => ({ topic, weight: weight / known.length }));
}

/** A topic that stayed open, with the audience it had. */
function carry({ id, question, audience, goalId }: Topic, on: string): Draft['topic'] {
  return { question, audience, ...(goalId ? { goalId } : {}), carried: { from: 'topic', id, on } };
}

function fromCommitments({ openCommitments, say }: ProposalRequest): Draft['topic'][] {
  return openCommitments.slice(0, mostCarried).map(({ id, text, owner, audience }) => ({
    question: say(owner === 'me' ? 'agenda_carried_mine' : 'agenda_carried_theirs', { what: text }),
    audience,
    carried: { from: 'commitment', id },
  }));
}

function fromGoals({ goals, say }: ProposalRequest, key: string): Draft['topic'][] {
  return goals
    .slice(0, mostGoals)
    .map(({ id, what, audience }) => ({ question: say(key, { what }), audience, goalId: id }));
}
