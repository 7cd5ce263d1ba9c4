import type { Audience } from '@/domain/audience';
import type { AskedPrompt } from '@/domain/prompts';
import type { Commitment, Happened, Reflection, ReflectionLine, TopicOutcome } from '@/domain/reflection';

/** The answer to a prompt as it stands: what was typed, or an empty line with the audience it begins with. */
export function lineOf({ lines }: Reflection, { prompt, audience }: AskedPrompt): ReflectionLine {
  return lines.find((line) => line.prompt === prompt) ?? { id: `line:${prompt}`, prompt, text: '', audience };
}

export function withLine(reflection: Reflection, line: ReflectionLine): Reflection {
  return { ...reflection, lines: upsert(reflection.lines, line) };
}

export function withCommitment(reflection: Reflection, commitment: Commitment): Reflection {
  return { ...reflection, commitments: upsert(reflection.commitments, commitment) };
}

export function withoutCommitment(reflection: Reflection, id: string): Reflection {
  return { ...reflection, commitments: reflection.commitments.filter((each) => each.id !== id) };
}

/** A topic ticked; `undefined` takes the tick back. */
export function withTopic(
  reflection: Reflection,
  topicId: string,
  outcome: TopicOutcome | undefined,
): Reflection {
  const others = reflection.topics.filter((each) => each.topicId !== topicId);
  return { ...reflection, topics: outcome ? [...others, { topicId, outcome }] : others };
}

export function withHappened(reflection: Reflection, happened: Happened): Reflection {
  return { ...reflection, happened };
}

/** A step nobody has written anything into yet. */
export function newCommitment(
  { meetingId, pairId }: Reflection,
  owner: Commitment['owner'],
  id: string = crypto.randomUUID(),
): Commitment {
  return {
    id,
    ...(pairId === undefined ? {} : { pairId }),
    meetingId,
    owner,
    text: '',
    audience: 'pair' satisfies Audience,
    state: 'open',
    updatedAt: 0,
  };
}

/** Whether there was a conversation to look back on. Not answered yet counts as yes: notes are taken during the call. */
export function tookPlace(happened: Happened | undefined): boolean {
  return happened === undefined || happened === 'yes' || happened === 'cut-short';
}

function upsert<T extends { readonly id: string }>(list: readonly T[], entry: T): T[] {
  return list.some(({ id }) => id === entry.id)
    ? list.map((each) => (each.id === entry.id ? entry : each))
    : [...list, entry];
}
