import type { WordClass } from './words/word-list';

/**
 * How much each piece of evidence says, in log-odds: +0.7 doubles the odds of mentoring, -0.7 halves them.
 * Chosen by hand from what such titles look like; the next step is to learn them from labelled events.
 */
export const prior = -2.3;

export const titleWeights: Readonly<Record<WordClass, number>> = {
  mentoring: 3.9,
  coaching: 2.4,
  session: 0.7,
  two: 1.1,
  career: 1.3,
  group: -3.2,
  administration: -2.6,
  interview: -3.2,
  manager: -2.6,
  therapy: -3,
  lesson: -2.6,
  sport: -2.8,
  sales: -1.6,
  team: -1.5,
  social: -1.3,
};

/** The description repeats the title or is boilerplate: it only adds where it names mentoring or speaks of many. */
export const descriptionWeights: Readonly<Partial<Record<WordClass, number>>> = {
  mentoring: 1.6,
  coaching: 0.9,
  therapy: -1.5,
  lesson: -1,
};

export const twoPeople = 0.6;
export const threePeople = -1;
export const severalPeople = -2.2;
export const manyPeople = -3.6;
export const recurring = 0.3;
export const allDay = -1.2;
export const knownPerson = 3;
export const knownName = 1.8;

/** From this probability on Cairn marks the event; below the second it says nothing. */
export const surelyFrom = 0.66;
export const maybeFrom = 0.2;
