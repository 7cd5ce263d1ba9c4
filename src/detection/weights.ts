import type { Sign } from './sign-list';

/**
 * Made by `npm run fit -- --write`; the report is in docs/detection.md. How much each sign says, in log-odds: +0.7 doubles
 * the odds of mentoring, -0.7 halves them. Beside each: in how many of the labelled events it stands.
 */
export const weights: Readonly<Record<Sign, number>> = {
  word_mentoring: 1.74, // 678
  word_coaching: 1.11, // 137
  word_career: 0.58, // 20
  word_two: 0.8, // 144
  word_talk: 0.93, // 506
  word_advising: 1.69, // 86
  word_coffee: 1.06, // 67
  word_mock: 0.76, // 6
  word_group: -3.25, // 393
  word_arranging: -3.45, // 153
  word_interview: -3.16, // 130
  word_manager: -2.47, // 146
  word_therapy: -3.17, // 138
  word_lesson: -3.12, // 182
  word_sport: -2.55, // 77
  word_sales: -1.75, // 115
  word_team: -1.66, // 223
  word_social: -2.68, // 151
  word_errand: -1.97, // 75
  word_task: -2.64, // 75
  word_namesake: -0.06, // 11
  word_about: -1.48, // 51
  described_mentoring: 1.45, // 6
  described_coaching: 0.07, // 1
  described_group: -0.68, // 26
  described_interview: 0, // 0
  described_therapy: 0, // 0
  described_lesson: 0, // 0
  described_sport: 0, // 0
  described_sales: -1.37, // 5
  with_mentor: 2.95, // 69
  plain: 3.6, // 504
  pair_named: 1.3, // 146
  one_named: 0.99, // 834
  name_alone: 1.11, // 4
  several_named: -1.03, // 5
  bare: 0.87, // 19
  rest: -0.02, // 675
  matter: -0.47, // 489
  of_mentoring: -1.35, // 31
  two_people: 0.65, // 368
  three_people: -2.95, // 10
  several_people: -1.83, // 17
  many_people: -3.49, // 64
  recurring: 0.1, // 73
  daily: -1.37, // 8
  online: 0, // 27
  all_day: -0.14, // 3
  long: -1.12, // 3
};

/** The log-odds of an event of which nothing is known. */
export const prior = -2.16;

/** From these log-odds on an event is marked, or asked about. */
export const bands = { mentoring: 1.1, unsure: -1.8 } as const;
