import type { Sign } from './signs';

/**
 * Made by `npm run fit -- --write`; the report is in docs/detection.md. How much each sign says, in log-odds: +0.7 doubles
 * the odds of mentoring, -0.7 halves them. Beside each: in how many of the labelled events it stands.
 */
export const weights: Readonly<Record<Sign, number>> = {
  word_mentoring: 2.16, // 304
  word_coaching: 1.35, // 53
  word_career: 0.76, // 18
  word_two: 0.75, // 84
  word_talk: 0.73, // 367
  word_advising: 1.42, // 33
  word_coffee: 0.87, // 32
  word_mock: 0.87, // 3
  word_group: -2.92, // 168
  word_arranging: -2.72, // 86
  word_interview: -2.45, // 56
  word_manager: -2.28, // 72
  word_therapy: -2.94, // 67
  word_lesson: -2.79, // 94
  word_sport: -1.95, // 36
  word_sales: -1.88, // 62
  word_team: -1.99, // 109
  word_social: -2.56, // 82
  word_errand: -1.79, // 38
  word_task: -0.81, // 13
  word_namesake: 0, // 6
  word_about: -1.06, // 25
  described_mentoring: 1.2, // 3
  described_coaching: 0.08, // 1
  described_group: -0.42, // 12
  described_interview: 0, // 0
  described_therapy: 0, // 0
  described_lesson: 0, // 0
  described_sport: 0, // 0
  described_sales: -1.36, // 5
  with_mentor: 2.35, // 35
  plain: 3, // 245
  pair_named: 1.44, // 67
  one_named: 1.17, // 382
  name_alone: 0.79, // 3
  several_named: -0.21, // 3
  bare: 1.13, // 10
  rest: -0.19, // 269
  two_people: 0.65, // 122
  three_people: -0.21, // 4
  several_people: -0.05, // 2
  many_people: -1.8, // 15
  recurring: 0.03, // 41
  all_day: -0.36, // 3
  long: 0, // 0
};

/** The log-odds of an event of which nothing is known. */
export const prior = -2.17;

/** From these log-odds on an event is marked, or asked about. */
export const bands = { mentoring: 0.5, unsure: -1.85 } as const;
