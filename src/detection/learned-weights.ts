/**
 * What is known about this person's own pairs, in log-odds. Not fitted: no collection of events has it. Set so that a
 * known person makes a bare 1:1 mentoring and does not make a lunch one.
 */
export const learned = {
  known_person: 3,
  known_name: 1.8,
} as const;

export type LearnedSign = keyof typeof learned;
