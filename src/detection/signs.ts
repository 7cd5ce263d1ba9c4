import type { Reason } from '@/domain/verdict';
import { readDescription } from './description';
import type { Evidence } from './evidence';
import { described, type Sign, weighing } from './sign-list';
import { shapeOf, type TitleShape } from './title-shape';
import type { WordClass } from './words/word-list';

export interface Seen {
  readonly sign: Sign;
  /** How often, for signs that are counted. */
  readonly times: number;
  readonly vars?: Reason['vars'];
  /** It was found in the description, not in the title. */
  readonly described?: true;
}

/** Beside one of these a word for mentoring may be about something else. */
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
/** Classes that decide what a meeting is where the title leaves it open. */
const deciding: readonly WordClass[] = ['interview', 'therapy', 'lesson', 'sport'];
/** Beside one of these, in a title without a word for mentoring, it is known what two people meet for. */
const settling: readonly WordClass[] = [...deciding, 'manager', 'sales', 'group', 'social', 'errand'];
/** What leaves open what two people meet for. */
const openlyTwo: readonly WordClass[] = ['two', 'talk', 'coffee'];
const client = /^(?:client|cliente?|kund|klient|клиент|клієнт)/iu;
const longTalkMinutes = 150;
const conference =
  /meet\.google|google meet|zoom\.us|zoom meeting|teams\.microsoft|microsoft teams|webex|whereby|meet\.jit/i;

/** Everything an event shows that weighs something. */
export function signsOf(evidence: Evidence): Seen[] {
  const about = evidence.description ? readDescription(evidence.description) : undefined;
  const shape = shapeOf(evidence.title, about?.kind);
  const signs = [
    ...wordSigns(shape, evidence.people),
    ...shapeSigns(shape, evidence),
    ...factSigns(evidence),
  ];
  for (const name of described) {
    const word = shape.words.has(name) ? undefined : about?.words.get(name);
    if (word === undefined) continue;
    // A title that does not say what the meeting is leaves that to the description: there it weighs as in a title.
    const sign: Sign = !shape.strong && deciding.includes(name) ? `word_${name}` : `described_${name}`;
    signs.push({ sign, times: 1, vars: { word }, described: true });
  }
  return signs;
}

function wordSigns(shape: TitleShape, people: number | undefined): Seen[] {
  const talksOfTwo =
    shape.strong || isBare(shape, people) || (shape.rest === 0 && shape.naming !== undefined);
  const decided = !shape.strong && settling.some((each) => shape.words.has(each));
  return weighing.flatMap((name): Seen[] => {
    const word = shape.words.get(name);
    if (word === undefined) return [];
    // A meeting with nobody, or about something no list knows, is a meeting like any other.
    if (name === 'talk' && !talksOfTwo) return [];
    // "Discovery call with Ada", "1:1 with my manager": what it is has been said; that it is a talk adds nothing.
    if (openlyTwo.includes(name) && decided) return [];
    // Coaches have clients: beside coaching the word says nothing about selling.
    if (name === 'sales' && client.test(word) && shape.words.has('coaching')) return [];
    return [{ sign: `word_${name}`, times: 1, vars: { word } }];
  });
}

function shapeSigns(shape: TitleShape, { people, minutes, allDay }: Evidence): Seen[] {
  const { naming, rest } = shape;
  const [name = ''] = shape.names;
  const signs: Seen[] = [];
  const add = (sign: Sign, applies: boolean, vars?: Reason['vars']): void => {
    if (applies) signs.push({ sign, times: 1, ...(vars ? { vars } : {}) });
  };
  const alone = rest === 0 && !against.some((each) => shape.words.has(each));
  const talk = (people ?? 0) <= 3 && !allDay && (minutes ?? 0) <= longTalkMinutes;
  add('plain', shape.strong && alone && talk);
  add('with_mentor', shape.withMentor);
  add('pair_named', naming === 'pair');
  add('one_named', naming === 'with', { name });
  // Any two words with capitals look like a name: without the people it is none.
  add('name_alone', naming === 'alone' && people === 2, { name });
  add('several_named', naming === 'several');
  add('bare', isBare(shape, people));
  if (rest > 0) signs.push({ sign: 'rest', times: rest });
  const open = ['two', 'talk', 'advising', 'coffee', 'mock'] as const;
  const aboutTwo = open.some((each) => shape.words.has(each));
  // "Squash with Petr", "Zoom with the Boston office": a matter of its own, whoever takes part.
  add('matter', rest > 0 && !shape.strong && naming !== 'pair' && !(aboutTwo && naming === undefined));
  // "Mentor dashboard", "How to be a great mentee": about mentoring, and nothing shows two people talking.
  add('of_mentoring', shape.goesOn && naming === undefined && people !== 2 && !aboutTwo);
  return signs;
}

/** "Meeting" alone is anything; "check-in" and "1:1" are two people, and so is any talk where two are shown. */
function isBare({ bare, words }: TitleShape, people: number | undefined): boolean {
  return bare && (words.has('two') || people === 2 || /[\s-]/.test(words.get('talk') ?? ''));
}

function factSigns(evidence: Evidence): Seen[] {
  const { people, minutes, recurring, daily, allDay } = evidence;
  const signs: Seen[] = [];
  if (people === 2) signs.push({ sign: 'two_people', times: 1 });
  else if (people !== undefined && people > 2) {
    const sign = people === 3 ? 'three_people' : people <= 6 ? 'several_people' : 'many_people';
    signs.push({ sign, times: 1, vars: { count: people } });
  }
  if (recurring) signs.push({ sign: daily ? 'daily' : 'recurring', times: 1 });
  if (isOnline(evidence)) signs.push({ sign: 'online', times: 1 });
  if (allDay) signs.push({ sign: 'all_day', times: 1 });
  else if (minutes !== undefined && minutes > longTalkMinutes) signs.push({ sign: 'long', times: 1 });
  return signs;
}

/** A link to a conference, shown as such or written into the description. */
function isOnline({ online, description }: Evidence): boolean {
  return online === true || (description !== undefined && conference.test(description.slice(0, 2000)));
}
