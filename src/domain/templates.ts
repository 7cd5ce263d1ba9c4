import type { TemplateId } from './agenda';

/** What a topic of a template is there for: the ones with a purpose of their own are filled with what is known. */
export type Purpose = 'plain' | 'last-actions' | 'main' | 'goals';

export interface TemplateTopic {
  /** Message `agenda_<template>_<key>`: a question. Further wordings of it end in `_2`, `_3`. */
  readonly key: string;
  /** Minutes of an hour, and of half an hour. */
  readonly hour: number;
  readonly half: number;
  readonly purpose: Purpose;
  /** How many wordings there are: two meetings running never ask the same. */
  readonly wordings: number;
}

const topic = (
  key: string,
  hour: number,
  half: number,
  purpose: Purpose = 'plain',
  wordings = 2,
): TemplateTopic => ({ key, hour, half, purpose, wordings });

/**
 * The agendas by stage. Who prepares them and what they hold follows common guides (US National Park Service, Portsmouth,
 * UNSW on GROW, Clutterbuck on the middle, Wisconsin on closing; read in September 2026); of the minutes only those of the
 * first meeting are from a guide, the others are our own balance.
 */
export const templates: Readonly<Record<TemplateId, readonly TemplateTopic[]>> = {
  first: [
    topic('stories', 15, 8),
    topic('hopes', 20, 8),
    topic('together', 10, 6),
    topic('goal', 10, 5, 'goals'),
    topic('next', 5, 3),
  ],
  goals: [
    topic('since', 5, 3, 'last-actions'),
    topic('sharpen', 25, 12, 'goals'),
    topic('obstacles', 15, 7),
    topic('step', 10, 5),
    topic('next', 5, 3),
  ],
  regular: [
    topic('arrive', 5, 3, 'plain', 3),
    topic('actions', 10, 5, 'last-actions'),
    topic('questions', 30, 15, 'main', 3),
    topic('feedback', 5, 2, 'plain', 3),
    topic('steps', 7, 4),
    topic('next', 3, 1),
  ],
  grow: [
    topic('goal', 5, 3, 'goals'),
    topic('reality', 15, 7),
    topic('options', 20, 10),
    topic('will', 15, 7),
    topic('next', 5, 3),
  ],
  feedback: [
    topic('look_at', 5, 3),
    topic('self', 10, 5),
    topic('seen', 20, 10),
    topic('try', 15, 7),
    topic('felt', 5, 3),
    topic('next', 5, 2),
  ],
  midpoint: [
    topic('gained', 10, 5),
    topic('goals', 20, 10, 'goals'),
    topic('work', 15, 8),
    topic('agreement', 10, 4),
    topic('second_half', 5, 3),
  ],
  repair: [
    topic('name', 5, 3),
    topic('way', 15, 8),
    topic('purpose', 15, 7),
    topic('rhythm', 15, 7),
    topic('step', 10, 5),
  ],
  taper: [
    topic('alone', 15, 7),
    topic('want', 15, 8),
    topic('others', 15, 7),
    topic('rhythm', 10, 5),
    topic('next', 5, 3),
  ],
  closing: [
    topic('then_and_now', 15, 8, 'goals'),
    topic('learned', 15, 7),
    topic('unfinished', 10, 5),
    topic('thanks', 10, 5),
    topic('after', 10, 5),
  ],
  catchup: [topic('news', 20, 10), topic('result', 10, 5), topic('question', 20, 10), topic('help', 10, 5)],
};

/** The lengths a template is shown for; every other length is shared out in the same way. */
export const usualLengths: readonly number[] = [30, 45, 60, 90];

/**
 * Shares whole minutes out in proportion, so that they add up to `total`. Everything gets at least one minute; where
 * there are more topics than minutes, each still gets one.
 */
export function shareMinutes(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 1);
  const exact = weights.map((weight) => (weight / sum) * total);
  const minutes = exact.map((each) => Math.max(1, Math.floor(each)));
  let left = Math.round(total) - minutes.reduce((all, each) => all + each, 0);
  const byRest = exact
    .map((each, index) => ({ index, rest: each - Math.floor(each) }))
    .sort((one, other) => other.rest - one.rest);
  for (const { index } of byRest) {
    if (left <= 0) break;
    minutes[index] = (minutes[index] ?? 0) + 1;
    left -= 1;
  }
  // Minimums may have taken too much: the longest topics give it back.
  while (left < 0) {
    const longest = minutes.indexOf(Math.max(...minutes));
    if ((minutes[longest] ?? 1) <= 1) break;
    minutes[longest] = (minutes[longest] ?? 1) - 1;
    left += 1;
  }
  return minutes;
}

/** How a template's topics weigh against each other in a meeting of this length: short meetings are not small hours. */
export function weightsFor(topics: readonly TemplateTopic[], minutes: number): number[] {
  const towardsHour = Math.min(1, Math.max(0, (minutes - 30) / 30));
  return topics.map(({ hour, half }) => half * 2 + (hour - half * 2) * towardsHour);
}
