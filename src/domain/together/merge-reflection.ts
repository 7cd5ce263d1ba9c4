import type { Audience } from '../audience';
import type { Commitment, Reflection, ReflectionLine } from '../reflection';
import { mergeText } from './merge-text';

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
    lines: mergeEach(base?.lines, mine.lines, theirs.lines, mergeLine),
    topics: mergeEach(
      base?.topics.map(withId),
      mine.topics.map(withId),
      theirs.topics.map(withId),
      (before, own, other) => pick(before, own, other) ?? other,
    ).map(({ topicId, outcome }) => ({ topicId, outcome })),
    commitments: mergeEach(base?.commitments, mine.commitments, theirs.commitments, mergeCommitment),
  };
}

/** Whether two hold the same, whenever and in whichever revision. */
export function sameReflection(one: Reflection, other: Reflection): boolean {
  const content = ({ happened, lines, topics, commitments }: Reflection): string =>
    JSON.stringify([happened, lines, topics, commitments]);
  return content(one) === content(other);
}

const withId = (topic: Reflection['topics'][number]) => ({ ...topic, id: topic.topicId });

/** The one that changed; mine where both did. */
function pick<T>(base: T, mine: T, theirs: T): T {
  return JSON.stringify(mine) === JSON.stringify(base) ? theirs : mine;
}

const narrowest: readonly Audience[] = ['me', 'pair', 'open'];

function mergeAudience(base: Audience | undefined, mine: Audience, theirs: Audience): Audience {
  if (mine === base) return theirs;
  if (theirs === base) return mine;
  return narrowest.find((each) => each === mine || each === theirs) ?? 'me';
}

/** Everything either has; what one removed and the other left as it was is gone. */
function mergeEach<T extends { readonly id: string }>(
  base: readonly T[] = [],
  mine: readonly T[],
  theirs: readonly T[],
  merge: (base: T | undefined, mine: T, theirs: T) => T,
): T[] {
  const find = (list: readonly T[], id: string) => list.find((each) => each.id === id);
  const untouched = (each: T): boolean => JSON.stringify(find(base, each.id)) === JSON.stringify(each);
  const shared = theirs.flatMap((other) => {
    const own = find(mine, other.id);
    if (own) return [merge(find(base, other.id), own, other)];
    return untouched(other) ? [] : [other];
  });
  const added = mine.filter((own) => !find(theirs, own.id) && !untouched(own));
  return [...shared, ...added];
}

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
