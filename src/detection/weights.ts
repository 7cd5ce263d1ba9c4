import type { Sign } from './sign-list';

/**
 * Made by `npm run fit -- --write`; the report is in docs/detection.md. How much each sign says, in log-odds: +0.7 doubles
 * the odds of mentoring, -0.7 halves them. Beside each: in how many of the labelled events it stands.
 */
export const weights: Readonly<Record<Sign, number>> = {
  word_mentoring: 1.71, // 562
  word_coaching: 0.91, // 111
  word_career: 0.57, // 20
  word_two: 0.93, // 117
  word_talk: 1.02, // 424
  word_advising: 1.83, // 71
  word_coffee: 1.12, // 53
  word_mock: 0.84, // 4
  word_group: -3.11, // 322
  word_arranging: -3.16, // 123
  word_interview: -2.74, // 106
  word_manager: -2.26, // 123
  word_therapy: -2.93, // 106
  word_lesson: -2.9, // 142
  word_sport: -2.34, // 64
  word_sales: -1.55, // 100
  word_team: -1.71, // 190
  word_social: -2.64, // 126
  word_errand: -1.74, // 60
  word_task: -2.35, // 59
  word_namesake: 0, // 8
  word_about: -1.04, // 40
  described_mentoring: 1.47, // 6
  described_coaching: 0.06, // 1
  described_group: -0.7, // 26
  described_interview: 0, // 0
  described_therapy: 0, // 0
  described_lesson: 0, // 0
  described_sport: 0, // 0
  described_sales: -1.36, // 5
  with_mentor: 2.41, // 56
  plain: 3.77, // 421
  pair_named: 1.4, // 125
  one_named: 1.02, // 684
  name_alone: 1.12, // 3
  several_named: -0.25, // 4
  bare: 0.87, // 17
  rest: -0.08, // 554
  matter: -0.5, // 408
  of_mentoring: -1.22, // 39
  two_people: 0.59, // 284
  three_people: -2.43, // 9
  several_people: -1.71, // 13
  many_people: -3.38, // 57
  recurring: 0.17, // 65
  daily: -1.37, // 8
  online: 0, // 27
  all_day: -0.15, // 3
  long: -1.09, // 3
};

/** The log-odds of an event of which nothing is known. */
export const prior = -2.25;

/** From these log-odds on an event is marked, or asked about. */
export const bands = { mentoring: 1.1, unsure: -1.85 } as const;
