import type { Commitment, Reflection, ReflectionLine } from '../reflection';
import { mergeList } from './merge-list';
import { mergeText } from './merge-text';
import { mergeAudience, pick } from './merge-value';

/**
 * One reflection that two windows wrote in at once. `base` is what mine began with, `theirs` what is kept now. What only
 * one of them changed is as they left it; a text both changed holds both; of two wishes about who may see a line, the
 * narrower holds. Revision and times are those of `theirs`.
 */
export function mergeReflection(
  base: Reflection | undefined,
  mine: Reflection,
  theirs: Reflection,
): Reflection {
  const happened = pick(base?.happened, mine.happened, theirs.happened);
  const { happened: _, ...kept } = theirs;
  return {
    ...kept,
    ...(happened === undefined ? {} : { happened }),
    lines: mergeList(base?.lines, mine.lines, theirs.lines, mergeLine),
    topics: mergeList(
      base?.topics.map(withId),
      mine.topics.map(withId),
      theirs.topics.map(withId),
      (before, own, other) => pick(before, own, other) ?? other,
    ).map(({ topicId, outcome }) => ({ topicId, outcome })),
    commitments: mergeList(base?.commitments, mine.commitments, theirs.commitments, mergeCommitment),
  };
}

/** Whether two hold the same, whenever and in whichever revision. */
export function sameReflection(one: Reflection, other: Reflection): boolean {
  const content = ({ happened, lines, topics, commitments }: Reflection): string =>
    JSON.stringify([happened, lines, topics, commitments]);
  return content(one) === content(other);
}

const withId = (topic: Reflection['topics'][number]) => ({ ...topic, id: topic.topicId });

function mergeLine(base: ReflectionLine | undefined, mine: ReflectionLine, theirs: ReflectionLine) {
  return {
    ...theirs,
    text: mergeText(base?.text ?? '', mine.text, theirs.text),
    audience: mergeAudience(base?.audience, mine.audience, theirs.audience),
  };
}

function mergeCommitment(base: Commitment | undefined, mine: Commitment, theirs: Commitment): Commitment {
  const due = pick(base?.due, mine.due, theirs.due);
  const when = mergeText(base?.when ?? '', mine.when ?? '', theirs.when ?? '');
  const { due: _, when: __, ...kept } = theirs;
  return {
    ...kept,
    owner: pick(base?.owner, mine.owner, theirs.owner) ?? theirs.owner,
    text: mergeText(base?.text ?? '', mine.text, theirs.text),
    ...(due === undefined ? {} : { due }),
    ...(when === '' ? {} : { when }),
    audience: mergeAudience(base?.audience, mine.audience, theirs.audience),
    state: pick(base?.state, mine.state, theirs.state) ?? theirs.state,
    updatedAt: Math.max(mine.updatedAt, theirs.updatedAt),
  };
}
