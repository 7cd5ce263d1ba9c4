import type { WordClass } from './words/word-list';

/** The classes of words that weigh something by themselves when they stand in a title. */
export const weighing = [
  'mentoring',
  'coaching',
  'career',
  'two',
  'talk',
  'advising',
  'coffee',
  'mock',
  'group',
  'arranging',
  'interview',
  'manager',
  'therapy',
  'lesson',
  'sport',
  'sales',
  'team',
  'social',
  'errand',
  'task',
  'namesake',
  'about',
] as const satisfies readonly WordClass[];

/** The classes that still say something when only the description has them. */
export const described = [
  'mentoring',
  'coaching',
  'group',
  'interview',
  'therapy',
  'lesson',
  'sport',
  'sales',
] as const satisfies readonly WordClass[];

/** Signs that stand in no word: how the title is built, who takes part, when. */
const others = [
  'with_mentor',
  'plain',
  'pair_named',
  'one_named',
  'name_alone',
  'several_named',
  'bare',
  'rest',
  'matter',
  'of_mentoring',
  'two_people',
  'three_people',
  'several_people',
  'many_people',
  'recurring',
  'daily',
  'online',
  'all_day',
  'long',
] as const;

/** One piece of evidence: what the fit gives a weight to. */
export type Sign =
  | `word_${(typeof weighing)[number]}`
  | `described_${(typeof described)[number]}`
  | (typeof others)[number];

/** Every sign there is, in the order of the table. */
export const signNames: readonly Sign[] = [
  ...weighing.map((name): Sign => `word_${name}`),
  ...described.map((name): Sign => `described_${name}`),
  ...others,
];

/**
 * Whether something names mentoring: without it (or a person Cairn knows) an event is asked about, never marked. Coaching
 * is a sport's as well as a profession's, and of a career a chief speaks too: they name mentoring only where two people are
 * shown.
 */
export function namesMentoring(signs: readonly Sign[]): boolean {
  const has = (...some: readonly Sign[]): boolean => some.some((sign) => signs.includes(sign));
  return (
    has('word_mentoring', 'described_mentoring') ||
    (has('word_coaching', 'word_career', 'described_coaching') && has('two_people', 'word_two'))
  );
}

const speaking: readonly Sign[] = [
  'word_mentoring',
  'word_coaching',
  'word_career',
  'described_mentoring',
  'described_coaching',
  'word_two',
  'word_talk',
  'word_advising',
  'word_coffee',
  'word_mock',
  'with_mentor',
  'plain',
  'pair_named',
  'one_named',
  'name_alone',
  'bare',
  'two_people',
  'recurring',
  'online',
];

/** Which way a sign may speak: a reason that says "sounds like an interview" can never speak for mentoring. */
export function directionOf(sign: Sign): -1 | 1 {
  return speaking.includes(sign) ? 1 : -1;
}
