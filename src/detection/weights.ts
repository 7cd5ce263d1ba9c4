import type { Sign } from './sign-list';

/**
 * Made by `npm run fit -- --write`; the report is in docs/detection.md. How much each sign says, in log-odds: +0.7 doubles
 * the odds of mentoring, -0.7 halves them. Beside each: in how many of the labelled events it stands.
 */
export const weights: Readonly<Record<Sign, number>> = {
  word_mentoring: 2.29, // 329
  word_coaching: 1.41, // 51
  word_career: 1.33, // 24
  word_two: 0.94, // 88
  word_talk: 0.95, // 279
  word_advising: 1.74, // 33
  word_coffee: 0.99, // 32
  word_mock: 0.96, // 3
  word_group: -3.72, // 174
  word_arranging: -2.99, // 88
  word_interview: -2.41, // 56
  word_manager: -2.32, // 72
  word_therapy: -2.86, // 67
  word_lesson: -2.7, // 87
  word_sport: -2.01, // 35
  word_sales: -1.81, // 63
  word_team: -2.11, // 114
  word_social: -2.5, // 78
  word_errand: -1.77, // 39
  word_task: -0.85, // 13
  word_namesake: 0, // 6
  word_about: -1.01, // 25
  described_mentoring: 1.29, // 3
  described_coaching: 0.09, // 1
  described_group: -0.69, // 12
  described_interview: 0, // 0
  described_therapy: 0, // 0
  described_lesson: 0, // 0
  described_sport: 0, // 0
  described_sales: -1.27, // 5
  with_mentor: 2.17, // 32
  plain: 2.69, // 248
  pair_named: 1.14, // 72
  one_named: 0.81, // 401
  name_alone: 0.6, // 1
  several_named: -0.36, // 3
  bare: 0.73, // 12
  rest: -0.24, // 314
  two_people: 0.53, // 124
  three_people: -1.38, // 5
  several_people: -1.99, // 6
  many_people: -2.09, // 17
  recurring: 0.03, // 41
  daily: -1.37, // 8
  online: 0, // 24
  all_day: -0.28, // 3
  long: -1.45, // 3
};

/** The log-odds of an event of which nothing is known. */
export const prior = -2.02;

/** From these log-odds on an event is marked, or asked about. */
export const bands = { mentoring: 1, unsure: -1.65 } as const;
