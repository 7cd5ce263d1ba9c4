import type { Sign } from './signs';

/**
 * Made by `npm run fit -- --write`; the report is in docs/detection.md. How much each sign says, in log-odds: +0.7 doubles
 * the odds of mentoring, -0.7 halves them. Beside each: in how many of the labelled events it stands.
 */
export const weights: Readonly<Record<Sign, number>> = {
  word_mentoring: 2.62, // 304
  word_coaching: 1.48, // 50
  word_career: 1.17, // 21
  word_two: 0.79, // 84
  word_talk: 0.76, // 365
  word_advising: 1.43, // 33
  word_coffee: 0.89, // 32
  word_mock: 0.92, // 3
  word_group: -3.26, // 160
  word_arranging: -3.06, // 86
  word_interview: -2.45, // 56
  word_manager: -2.28, // 71
  word_therapy: -2.94, // 67
  word_lesson: -2.73, // 85
  word_sport: -2, // 35
  word_sales: -1.89, // 59
  word_team: -2.05, // 109
  word_social: -2.6, // 76
  word_errand: -1.8, // 38
  word_task: -0.82, // 13
  word_namesake: 0, // 6
  word_about: -1.1, // 25
  described_mentoring: 1.22, // 3
  described_coaching: 0.09, // 1
  described_group: -0.67, // 12
  described_interview: 0, // 0
  described_therapy: 0, // 0
  described_lesson: 0, // 0
  described_sport: 0, // 0
  described_sales: -1.35, // 5
  with_mentor: 2.13, // 34
  plain: 2.64, // 238
  pair_named: 1.43, // 69
  one_named: 1.13, // 390
  name_alone: 0.8, // 3
  several_named: -0.34, // 3
  bare: 1.12, // 10
  rest: -0.23, // 310
  two_people: 0.61, // 122
  three_people: -0.19, // 4
  several_people: -0.04, // 2
  many_people: -2, // 15
  recurring: 0, // 41
  all_day: -0.37, // 3
  long: 0, // 0
};

/** The log-odds of an event of which nothing is known. */
export const prior = -2.17;

/** From these log-odds on an event is marked, or asked about. */
export const bands = { mentoring: 0.5, unsure: -1.85 } as const;
