import type { Agenda, TemplateId, Topic } from './agenda';
import { chooseAgenda, type WayKnown } from './agendas/choose-agenda';
import type { OwnTemplate } from './agendas/own-template';
import type { CheckInLine } from './check-in';
import { type Feedback, feedbackLine } from './feedback/feedback';
import type { Goal } from './pair';
import type { Commitment } from './reflection';
import type { Say, Words } from './say';
import { shareMinutes, type TemplateTopic, templates, weightsFor } from './templates';

export interface ProposalRequest extends WayKnown {
  readonly meetingId: string;
  /** Length of the meeting. */
  readonly minutes: number;
  /** Open goals. */
  readonly goals: readonly Goal[];
  /** Topics an earlier meeting left open, and its date. */
  readonly openTopics: readonly { readonly topic: Topic; readonly on: string }[];
  readonly openCommitments: readonly Commitment[];
  /** What was asked last time: none of it is asked again in the same words. */
  readonly lastQuestions?: readonly string[];
  /** Feedback that was put off until this meeting. */
  readonly raised?: readonly Feedback[];
  /** What the person noted beforehand to bring up. */
  readonly noted?: readonly CheckInLine[];
  /** Templates the person changed. */
  readonly ownTemplates?: readonly OwnTemplate[];
  /** The person's choice; without one it is chosen by what is known of the pair. */
  readonly templateId?: TemplateId;
  readonly say: Say;
  makeId(): string;
}

/** More of these than fit a conversation help nobody: the oldest come first, the rest stay where they are kept. */
const mostCarried = 3;
const mostGoals = 2;
const mostRaised = 2;
const mostMain = 3;
/** How much of an hour each of those gets before all is shared out. */
const extraMinutes = 8;

/** An agenda that fits this meeting: topics as questions, what stayed open carried over, minutes that fill its length. */
export function proposeAgenda(request: ProposalRequest): {
  agenda: Agenda;
  because: { key: string; words: Words };
} {
  const { template, because } = chooseAgenda(request, request.templateId);
  const own = request.ownTemplates?.find(({ id }) => id === template);
  const purposes = (own?.topics ?? templates[template]).map(({ purpose }) => purpose);
  const drafts = [
    ...(own ? draftsOfOwn(own, request) : draftsOf(template, request)),
    ...extras(request, purposes),
  ];
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

interface Draft {
  readonly topic: Omit<Topic, 'id' | 'minutes'>;
  readonly weight: number;
}

function draftsOf(template: TemplateId, request: ProposalRequest): Draft[] {
  const items = templates[template];
  const weights = weightsFor(items, request.minutes);
  return items.flatMap((item, index) => {
    const plain = {
      question: freshWording(request, `agenda_${template}_${item.key}`, item.wordings),
      audience: 'pair',
    } as const;
    const goals = `agenda_${template}_${item.key}_for`;
    return fill(item, plain, weights[index] ?? 1, request, { goals, wordings: 2 });
  });
}

/** The person's own template, in their words: what is known still takes its place in it. */
function draftsOfOwn(own: OwnTemplate, request: ProposalRequest): Draft[] {
  return own.topics.flatMap(({ question, minutes, purpose }) =>
    fill({ purpose }, { question, audience: 'pair' }, minutes, request, {
      goals: 'agenda_regular_goal',
      wordings: 3,
    }),
  );
}

function fill(
  { purpose }: Pick<TemplateTopic, 'purpose'>,
  plain: Draft['topic'],
  weight: number,
  request: ProposalRequest,
  of: { readonly goals: string; readonly wordings: number },
): Draft[] {
  if (purpose === 'last-actions') return share(fromCommitments(request), plain, weight);
  if (purpose === 'goals') return share(fromGoals(request, of.goals, of.wordings), plain, weight);
  if (purpose === 'main') {
    const carried = request.openTopics.slice(0, mostCarried).map(({ topic, on }) => carry(topic, on));
    const noted = (request.noted ?? []).slice(0, mostCarried).map(fromNote);
    const goals = fromGoals(request, 'agenda_regular_goal', 3).filter(
      ({ goalId }) => !carried.some((each) => each.goalId === goalId),
    );
    const known = [...noted, ...carried];
    return share([...known, ...goals.slice(0, Math.max(0, mostMain - known.length))], plain, weight);
  }
  return [{ topic: plain, weight }];
}

/**
 * What waited for this meeting has a place in whatever agenda it gets: feedback put off until now; and where the agenda has
 * no room of its own for them, what stayed open and what was noted beforehand.
 */
function extras(request: ProposalRequest, purposes: readonly TemplateTopic['purpose'][]): Draft[] {
  const { raised = [], openTopics, noted = [] } = request;
  const waiting = purposes.includes('main')
    ? []
    : [...noted.map(fromNote), ...openTopics.map(({ topic, on }) => carry(topic, on))].slice(0, mostCarried);
  const feedback = raised.slice(0, mostRaised).map((each): Draft['topic'] => ({
    question: feedbackLine(each),
    audience: each.audience,
    carried: { from: 'feedback', id: each.id },
  }));
  return [...waiting, ...feedback].map((topic) => ({ topic, weight: extraMinutes }));
}

/** The first wording that was not used last time; where all were, the one that is longest ago. */
function freshWording({ say, lastQuestions = [] }: ProposalRequest, key: string, wordings: number): string {
  const all = Array.from({ length: wordings }, (_, index) => say(index === 0 ? key : `${key}_${index + 1}`));
  const used = all.findLastIndex((wording) => lastQuestions.includes(wording));
  const inTurn = [...all.slice(used + 1), ...all.slice(0, used + 1)];
  return inTurn.find((wording) => !lastQuestions.includes(wording)) ?? inTurn[0] ?? '';
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

function fromNote({ key, text, audience }: CheckInLine): Draft['topic'] {
  return { question: text.trim(), audience, carried: { from: 'check-in', id: key } };
}

function fromGoals(request: ProposalRequest, key: string, wordings: number): Draft['topic'][] {
  const { goals, say, lastQuestions = [] } = request;
  return goals.slice(0, mostGoals).map(({ id, what, audience }) => {
    const all = Array.from({ length: wordings }, (_, index) =>
      say(index === 0 ? key : `${key}_${index + 1}`, { what }),
    );
    const used = all.findLastIndex((wording) => lastQuestions.includes(wording));
    return { question: all[(used + 1) % wordings] ?? '', audience, goalId: id };
  });
}
