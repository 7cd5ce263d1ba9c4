import type { Reason } from '@/domain/verdict';
import { readDescription } from './description';
import type { Evidence } from './evidence';
import { shapeOf, type TitleShape } from './title-shape';
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

/** One piece of evidence: what the fit gives a weight to. */
export type Sign =
  | `word_${(typeof weighing)[number]}`
  | `described_${(typeof described)[number]}`
  | 'with_mentor'
  | 'plain'
  | 'pair_named'
  | 'one_named'
  | 'name_alone'
  | 'several_named'
  | 'bare'
  | 'rest'
  | 'two_people'
  | 'three_people'
  | 'several_people'
  | 'many_people'
  | 'recurring'
  | 'all_day'
  | 'long';

export interface Seen {
  readonly sign: Sign;
  /** How often, for signs that are counted. */
  readonly times: number;
  readonly vars?: Reason['vars'];
  /** It was found in the description, not in the title. */
  readonly described?: true;
}

const deciding: readonly string[] = ['interview', 'therapy', 'lesson', 'sport'];

/** The signs that name mentoring: without one of them (or a person Cairn knows) an event is asked about, never marked. */
export const naming: readonly Sign[] = [
  'word_mentoring',
  'word_coaching',
  'word_career',
  'described_mentoring',
  'described_coaching',
];

const against: readonly WordClass[] = [
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
  'mock',
  'about',
];

/** Everything an event shows that weighs something. */
export function signsOf(evidence: Evidence): Seen[] {
  const about = evidence.description ? readDescription(evidence.description) : undefined;
  const shape = shapeOf(evidence.title, about?.kind);
  const signs: Seen[] = [...titleSigns(shape, evidence), ...factSigns(evidence)];
  for (const name of described) {
    const word = shape.words.has(name) ? undefined : about?.words.get(name);
    if (word === undefined) continue;
    // A title that does not say what the meeting is leaves that to the description: there it weighs as in a title.
    const decides = !shape.strong && deciding.includes(name);
    signs.push({
      sign: decides ? `word_${name}` : `described_${name}`,
      times: 1,
      vars: { word },
      described: true,
    });
  }
  return signs;
}

function titleSigns(shape: TitleShape, { people = 0 }: Evidence): Seen[] {
  const signs: Seen[] = [];
  const add = (sign: Sign, vars?: Reason['vars'], times = 1): void => {
    signs.push({ sign, times, ...(vars ? { vars } : {}) });
  };
  for (const name of weighing) {
    const word = shape.words.get(name);
    // Coaches have clients: beside coaching the word says nothing about selling.
    // A meeting about something no list knows is a meeting like any other.
    if (name === 'talk' && shape.rest > 0 && !shape.strong) continue;
    if (word === undefined || (name === 'sales' && shape.words.has('coaching'))) continue;
    add(`word_${name}`, { word });
  }
  if (shape.strong && shape.rest === 0 && people <= 3 && !against.some((name) => shape.words.has(name)))
    add('plain');
  if (shape.withMentor) add('with_mentor');
  const [name = ''] = shape.names;
  if (shape.naming === 'pair') add('pair_named');
  if (shape.naming === 'with') add('one_named', { name });
  if (shape.naming === 'alone') add('name_alone', { name });
  if (shape.naming === 'several') add('several_named');
  if (shape.bare) add('bare');
  if (shape.rest > 0) add('rest', undefined, shape.rest);
  return signs;
}

function factSigns({ people, minutes, recurring, allDay }: Evidence): Seen[] {
  const signs: Seen[] = [];
  if (people === 2) signs.push({ sign: 'two_people', times: 1 });
  else if (people !== undefined && people > 2) {
    const sign = people === 3 ? 'three_people' : people <= 6 ? 'several_people' : 'many_people';
    signs.push({ sign, times: 1, vars: { count: people } });
  }
  if (recurring) signs.push({ sign: 'recurring', times: 1 });
  if (allDay) signs.push({ sign: 'all_day', times: 1 });
  else if (minutes !== undefined && minutes > 150) signs.push({ sign: 'long', times: 1 });
  return signs;
}

const speaking: readonly Sign[] = [
  'word_mentoring',
  'word_coaching',
  'word_career',
  'word_two',
  'word_talk',
  'word_advising',
  'word_coffee',
  'word_mock',
  'described_mentoring',
  'described_coaching',
  'with_mentor',
  'plain',
  'pair_named',
  'one_named',
  'name_alone',
  'bare',
  'two_people',
  'recurring',
];

/** Every sign there is, for the fit and its table. */
export const signNames: readonly Sign[] = [
  ...weighing.map((name): Sign => `word_${name}`),
  ...described.map((name): Sign => `described_${name}`),
  'with_mentor',
  'plain',
  'pair_named',
  'one_named',
  'name_alone',
  'several_named',
  'bare',
  'rest',
  'two_people',
  'three_people',
  'several_people',
  'many_people',
  'recurring',
  'all_day',
  'long',
];

/** Which way a sign may speak: a reason that says "sounds like an interview" can never speak for mentoring. */
export function directionOf(sign: Sign): -1 | 1 {
  return speaking.includes(sign) ? 1 : -1;
}

/** What look-alike titles have in common: the words without the names. */
export function familyOf(title: string): string {
  const { words, naming } = shapeOf(title);
  const said = [...words.values()].map((word) => word.toLowerCase());
  return said.length > 0 ? `${said.join(' ')} ${naming ?? ''}` : title.toLowerCase();
}
