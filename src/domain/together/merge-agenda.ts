import type { Agenda, Topic } from '../agenda';
import { mergeList } from './merge-list';
import { mergeText } from './merge-text';
import { mergeAudience, pick } from './merge-value';

/**
 * One agenda that two windows or devices changed at once: topics by their ids, each question with the words of both.
 * Its id and time are those of `theirs`, which is what is kept.
 */
export function mergeAgenda(base: Agenda | undefined, mine: Agenda, theirs: Agenda): Agenda {
  const released = [...new Set([...(theirs.released ?? []), ...(mine.released ?? [])])].sort();
  return {
    ...theirs,
    template: pick(base?.template, mine.template, theirs.template) ?? theirs.template,
    topics: mergeList(base?.topics, mine.topics, theirs.topics, mergeTopic),
    attached: pick(base?.attached, mine.attached, theirs.attached) ?? theirs.attached,
    ...(released.length > 0 ? { released } : {}),
  };
}

/** Whether two hold the same, whenever they were kept. */
export function sameAgenda(one: Agenda, other: Agenda): boolean {
  const content = ({ template, topics, attached }: Agenda): string =>
    JSON.stringify([template, topics, attached]);
  return content(one) === content(other);
}

function mergeTopic(base: Topic | undefined, mine: Topic, theirs: Topic): Topic {
  const goalId = pick(base?.goalId, mine.goalId, theirs.goalId);
  const { goalId: _, ...kept } = theirs;
  return {
    ...kept,
    question: mergeText(base?.question ?? '', mine.question, theirs.question),
    minutes: pick(base?.minutes, mine.minutes, theirs.minutes) ?? theirs.minutes,
    audience: mergeAudience(base?.audience, mine.audience, theirs.audience),
    ...(goalId === undefined ? {} : { goalId }),
  };
}
