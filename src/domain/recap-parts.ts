import type { AgreementKey } from './agreement/agreement';
import { onlyShared, type Shared } from './audience';
import type { RecapRequest } from './compose-recap';
import type { RecapPart, RecapPartKind } from './recap';
import { sayDate, sayMeetingTime } from './recap-dates';
import type { Commitment, ReflectionLine, TopicOutcome } from './reflection';
import type { Say } from './say';

/** One line of a mail, with Cairn's lead words and what the person wrote. */
export function part(
  kind: RecapPartKind,
  id: string,
  lead: string,
  text = '',
  audience: 'pair' | 'open' = 'pair',
): RecapPart {
  return { id: `${kind}:${id}`, kind, lead, text, audience, leftOut: false };
}

export function nextParts({ next, say, language }: RecapRequest): RecapPart[] {
  return next ? [part('next', next.id, say('recap_next'), sayMeetingTime(next, language))] : [];
}

/** What changed, as goals that may be told: the reached ones in the words they have now. */
export function reachedParts({ goals = [], say }: RecapRequest): RecapPart[] {
  return onlyShared(goals)
    .filter(({ state }) => state === 'reached')
    .map(({ id, what, audience }) =>
      part('changed', id, say('recap_closing_reached'), what.trim(), audience),
    );
}

/** How the two stay in touch, where they have said so. */
export function touchPart({ pair, say }: RecapRequest): RecapPart {
  const months = Math.max(1, Math.round((pair.touch?.everyDays ?? 0) / 30.4));
  return pair.touch
    ? part('touch', 'rhythm', say('recap_closing_touch'), say('recap_closing_touch_every', { count: months }))
    : part('touch', 'plain', say('recap_closing_touch_plain'));
}

/** What a first recap asks to be confirmed: the points that matter most for trust, else that it stays between the two. */
const toConfirm: readonly AgreementKey[] = ['stays', 'exceptions', 'contact', 'cancelling', 'ending'];

export function agreeParts({ agreement, say }: RecapRequest): RecapPart[] {
  const agreed = onlyShared(agreement?.points ?? []).filter(
    ({ key, text }) => toConfirm.includes(key) && text.trim() !== '',
  );
  if (agreed.length === 0)
    return [part('agree', 'confidence', say('recap_agree'), say('recap_agree_confidence'))];
  return agreed.map(({ key, text, audience }) => {
    const words = { point: say(`agreement_${key}`), text: text.trim() };
    return part('agree', key, say('recap_agree'), say('agreement_point', words), audience);
  });
}

export function linePart(
  { id, text, audience }: Shared<ReflectionLine>,
  kind: RecapPartKind,
  lead: string,
): RecapPart {
  return part(kind, id, lead, text.trim(), audience);
}

export function topicParts(
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
export function promisePart(
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
