import type { Sign } from './sign-list';

/**
 * Made by `npm run fit -- --write`; the report is in docs/detection.md. How much each sign says, in log-odds: +0.7 doubles
 * the odds of mentoring, -0.7 halves them. Beside each: in how many of the labelled events it stands.
 */
export const weights: Readonly<Record<Sign, number>> = {
  word_mentoring: 2.27, // 329
  word_coaching: 1.39, // 51
  word_career: 1.32, // 24
  word_two: 0.93, // 88
  word_talk: 0.94, // 279
  word_advising: 1.72, // 33
  word_coffee: 0.98, // 32
  word_mock: 0.93, // 3
  word_group: -3.73, // 180
  word_arranging: -2.99, // 88
  word_interview: -2.42, // 56
  word_manager: -2.33, // 72
  word_therapy: -2.87, // 67
  word_lesson: -2.71, // 87
  word_sport: -2.02, // 35
  word_sales: -1.82, // 63
  word_team: -2.1, // 112
  word_social: -2.51, // 78
  word_errand: -1.78, // 39
  word_task: -0.86, // 13
  word_namesake: 0, // 6
  word_about: -1.02, // 25
  described_mentoring: 1.29, // 3
  described_coaching: 0.09, // 1
  described_group: -0.7, // 12
  described_interview: 0, // 0
  described_therapy: 0, // 0
  described_lesson: 0, // 0
  described_sport: 0, // 0
  described_sales: -1.28, // 5
  with_mentor: 2.18, // 32
  plain: 2.69, // 248
  pair_named: 1.12, // 72
  one_named: 0.8, // 401
  name_alone: 0.59, // 1
  several_named: -0.37, // 3
  bare: 0.72, // 12
  rest: -0.22, // 309
  two_people: 0.54, // 124
  three_people: -1.38, // 5
  several_people: -1.98, // 6
  many_people: -2.1, // 17
  recurring: 0.02, // 41
  daily: -1.37, // 8
  online: 0, // 24
  all_day: -0.28, // 3
  long: -1.44, // 3
};

/** The log-odds of an event of which nothing is known. */
export const prior = -2;

/** From these log-odds on an event is marked, or asked about. */
export const bands = { mentoring: 1.1, unsure: -1.65 } as const;
