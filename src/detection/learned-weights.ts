/**
 * What this person taught, in log-odds. Not fitted: no collection of events has it. Set so that a known person makes a bare
 * 1:1 mentoring and does not make a lunch one, and so that what was said outweighs the words of a title: mostly after one
 * case, always after two (the strongest title of the labelled events reaches +8).
 */
export const learned = {
  /** Among others, and alone with the person. */
  known_person: 3,
  known_person_alone: 5,
  known_name: 1.8,
} as const;

export type LearnedSign = keyof typeof learned;

/** By how often it was said: once, twice or more. */
export const saidOfTitle = [5, 10] as const;
export const saidOfFamily = [0.8, 1.6] as const;
export const saidOfPerson = [1.5, 3] as const;
