import type { Sign } from './sign-list';

/**
 * Made by `npm run fit -- --write`; the report is in docs/detection.md. How much each sign says, in log-odds: +0.7 doubles
 * the odds of mentoring, -0.7 halves them. Beside each: in how many of the labelled events it stands.
 */
export const weights: Readonly<Record<Sign, number>> = {
  word_mentoring: 2.31, // 335
  word_coaching: 1.4, // 51
  word_career: 1.32, // 24
  word_two: 0.92, // 88
  word_talk: 0.92, // 279
  word_advising: 1.73, // 33
  word_coffee: 0.97, // 32
  word_mock: 0.91, // 3
  word_group: -3.72, // 178
  word_arranging: -3.04, // 89
  word_interview: -2.43, // 56
  word_manager: -2.33, // 72
  word_therapy: -2.88, // 67
  word_lesson: -2.72, // 87
  word_sport: -2.02, // 35
  word_sales: -1.82, // 64
  word_team: -2.03, // 121
  word_social: -2.54, // 78
  word_errand: -1.81, // 39
  word_task: -0.87, // 13
  word_namesake: -0.01, // 6
  word_about: -1.03, // 25
  described_mentoring: 1.26, // 3
  described_coaching: 0.08, // 1
  described_group: -0.72, // 13
  described_interview: 0, // 0
  described_therapy: 0, // 0
  described_lesson: 0, // 0
  described_sport: 0, // 0
  described_sales: -1.3, // 5
  with_mentor: 2.33, // 34
  plain: 2.68, // 251
  pair_named: 1.12, // 73
  one_named: 0.82, // 404
  name_alone: 0.57, // 1
  several_named: -0.37, // 3
  bare: 0.74, // 12
  rest: -0.21, // 312
  two_people: 0.6, // 127
  three_people: -1.39, // 5
  several_people: -1.99, // 6
  many_people: -2.1, // 17
  recurring: 0.01, // 41
  daily: -1.36, // 8
  online: 0, // 24
  all_day: -0.27, // 3
  long: -1.46, // 3
};

/** The log-odds of an event of which nothing is known. */
export const prior = -2.01;

/** From these log-odds on an event is marked, or asked about. */
export const bands = { mentoring: 1, unsure: -1.7 } as const;
