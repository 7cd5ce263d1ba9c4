import type { TemplateId } from './agenda';

/** What a topic of a template is there for: the ones with a purpose of their own are filled with what is known. */
export type Purpose = 'plain' | 'last-actions' | 'main' | 'goals';

export interface TemplateTopic {
  /** Message `agenda_<template>_<key>`: a question. */
  readonly key: string;
  /** Minutes of an hour, and of half an hour. */
  readonly hour: number;
  readonly half: number;
  readonly purpose: Purpose;
}

const topic = (key: string, hour: number, half: number, purpose: Purpose = 'plain'): TemplateTopic => ({
  key,
  hour,
  half,
  purpose,
});

/** The agendas by stage. Minutes follow common guides for a first, a regular and a closing conversation. */
export const templates: Readonly<Record<TemplateId, readonly TemplateTopic[]>> = {
  first: [
    topic('stories', 15, 8),
    topic('hopes', 20, 8),
    topic('together', 10, 6),
    topic('goal', 10, 5, 'goals'),
    topic('next', 5, 3),
  ],
  regular: [
    topic('arrive', 5, 3),
    topic('actions', 10, 5, 'last-actions'),
    topic('questions', 30, 15, 'main'),
    topic('feedback', 5, 2),
    topic('steps', 7, 4),
    topic('next', 3, 1),
  ],
  closing: [
    topic('then_and_now', 15, 8, 'goals'),
    topic('learned', 15, 7),
    topic('unfinished', 10, 5),
    topic('thanks', 10, 5),
    topic('after', 10, 5),
  ],
};

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
