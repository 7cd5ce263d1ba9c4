import { type Part, readParts } from './find-words';
import { type Item, itemsOf, letteringOf } from './names-in-title';
import { tokensOf } from './tokens';
import type { WordClass } from './words/word-list';

/** How a title is built: which words stand in it, who is named how, and how much of it no list knows. */
export interface TitleShape {
  /** The first word of each class, as it stands in the title. */
  readonly words: ReadonlyMap<WordClass, string>;
  /** Names, as they stand in the title. */
  readonly names: readonly string[];
  /** Two names side by side or more, one after "with" or beside "1:1", or nothing but a name. */
  readonly naming: 'pair' | 'several' | 'with' | 'alone' | undefined;
  /** A word for mentoring, coaching or career advice stands in it. */
  readonly strong: boolean;
  /** A word for mentoring stands where the other person does: "with my mentor". */
  readonly withMentor: boolean;
  /** Nothing but words for a talk of two: "Weekly 1:1". */
  readonly bare: boolean;
  /** How many words of the title no list knows and no name explains, up to three. */
  readonly rest: number;
}

type Segment = readonly Item[];

const strong: readonly WordClass[] = ['mentoring', 'coaching', 'career'];
/** After "Mentoring session:" comes what it is about; only words about many people, arranging or care still count there. */
const countsInTopic: readonly WordClass[] = [...strong, 'group', 'arranging', 'sport', 'therapy'];
/** What a name stands beside when it is the other person's. */
const besideName: readonly WordClass[] = [
  'with',
  'two',
  'talk',
  'mentoring',
  'coaching',
  'career',
  'advising',
  'coffee',
];
const parting = /^[:|·•()[\]{}—–,;]$/u;

/** `kind` is what a booking tool wrote elsewhere: the type of the meeting, read like a part of the title. */
export function shapeOf(title: string, kind?: string): TitleShape {
  const lettering = letteringOf(title);
  const segments = [title, kind ?? ''].flatMap((text) =>
    segmentsOf(readParts(tokensOf(text))).map((parts) => itemsOf(parts, lettering)),
  );
  const head = segments.findIndex((segment) => segment.some((item) => isWord(item, strong)));
  const words = new Map<WordClass, string>();
  for (const [index, segment] of segments.entries()) {
    for (const item of segment) {
      if (item.is !== 'word' || words.has(item.name)) continue;
      if (head < 0 || index <= head || countsInTopic.includes(item.name)) words.set(item.name, item.text);
    }
  }
  const named = namesOf(segments);
  const unexplained = (segment: Segment): number =>
    segment.reduce((sum, item) => {
      if (item.is === 'name' && !named.explained.has(item)) return sum + item.words;
      return sum + (item.is === 'unknown' ? 1 : 0);
    }, 0);
  const counted = head < 0 ? segments : segments.slice(0, head + 1);
  const rest = counted.reduce((sum, segment) => sum + unexplained(segment), 0);
  return {
    words,
    names: [...named.explained].flatMap((item) => (item.is === 'name' ? [item.text] : [])),
    naming: named.naming,
    strong: head >= 0,
    withMentor: segments.some(hasMentorAsPerson),
    bare: named.naming === undefined && rest === 0 && isBare(segments.flat()),
    rest: Math.min(rest, 3),
  };
}

/** A colon, a bracket, a dash with space around it part a title; so does a bar. */
function segmentsOf(parts: readonly Part[]): Part[][] {
  const segments: Part[][] = [[]];
  for (const [index, part] of parts.entries()) {
    const [token] = part.tokens;
    const dash =
      token?.apart === true && /^[-–—]$/.test(token.raw) && parts[index + 1]?.tokens[0]?.apart === true;
    if (part.name === undefined && (dash || parting.test(part.text))) segments.push([]);
    else segments.at(-1)?.push(part);
  }
  return segments.filter((segment) => segment.length > 0);
}

const isWord = (item: Item | undefined, names: readonly WordClass[]): boolean =>
  item?.is === 'word' && names.includes(item.name);

/** Which names are the people of the meeting, and how they stand. A name nothing speaks for is a word like any other. */
function namesOf(segments: readonly Segment[]): {
  readonly naming: TitleShape['naming'];
  readonly explained: ReadonlySet<Item>;
} {
  const explained = new Set<Item>();
  let joints = 0;
  const all = segments.flat();
  const speaks = all.some((item) => !isWord(item, ['with']) && isWord(item, besideName));
  for (const segment of segments) {
    const said = segment.filter(
      (item) => !isWord(item, ['filler', 'person']) && item.is !== 'mark' && item.is !== 'number',
    );
    const onlyNames = said.every(({ is }) => is === 'name' || is === 'joint');
    for (const [index, item] of said.entries()) {
      if (item.is !== 'name') continue;
      const [before, after] = [said[index - 1], said[index + 1]];
      if (before?.is === 'joint' && said[index - 2]?.is === 'name') {
        joints += 1;
        explained.add(item);
        explained.add(said[index - 2] ?? item);
      } else if (
        isWord(before, ['with']) ||
        (isWord(before, besideName) && after === undefined) ||
        (before?.is === 'joint' && isWord(said[index - 2], strong)) ||
        isWord(after, ['two', 'with']) ||
        (onlyNames && speaks) ||
        segment.some((each) => isWord(each, ['person']))
      )
        explained.add(item);
    }
  }
  const people = [...all].filter((item) => item.is === 'name');
  if (joints > 1) return { naming: 'several', explained };
  if (joints === 1) return { naming: 'pair', explained };
  // "Simon - Joan" is two people; "Dance - Spring Recital" is not.
  const single = people.every((item) => item.is === 'name' && item.words === 1);
  if (segments.length === 2 && people.length === 2 && all.length === 2 && single)
    return { naming: 'pair', explained: new Set(all) };
  if (explained.size > 0) return { naming: 'with', explained };
  const [only] = people;
  if (only?.is === 'name' && all.length === 1 && only.words > 1)
    return { naming: 'alone', explained: new Set(all) };
  return { naming: undefined, explained };
}

function isBare(items: Segment): boolean {
  return (
    items.some((item) => isWord(item, ['two', 'talk'])) &&
    items.every(
      (item) => item.is === 'mark' || item.is === 'number' || isWord(item, ['two', 'talk', 'filler']),
    )
  );
}

/** "with my mentor", "with mentor Sam"; not "with the mentoring committee". */
function hasMentorAsPerson(segment: Segment): boolean {
  const said = segment.filter((item) => !isWord(item, ['filler', 'person']) && item.is !== 'mark');
  return said.some((item, index) => {
    const next = said[index + 1];
    const ends = next === undefined || next.is !== 'word' || isWord(next, ['with', 'about', 'two', 'talk']);
    return isWord(item, ['mentoring']) && isWord(said[index - 1], ['with']) && ends && next?.is !== 'unknown';
  });
}

/** What look-alike titles have in common: the words without the names. */
export function familyOf(title: string): string {
  const { words, naming } = shapeOf(title);
  const said = [...words.values()].map((word) => word.toLowerCase());
  return said.length > 0 ? `${said.join(' ')} ${naming ?? ''}` : title.toLowerCase();
}
