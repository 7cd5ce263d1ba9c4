import type { Item } from './names-in-title';
import type { WordClass } from './words/word-list';

/** A part of a title between colons, brackets and dashes. */
export type Segment = readonly Item[];

/** How names stand in a title: two side by side or more, one after "with" or beside "1:1", nothing but a name. */
export type Naming = 'pair' | 'several' | 'with' | 'alone' | undefined;

export interface Named {
  readonly naming: Naming;
  /** The names that are the people of the meeting. A name nothing speaks for is a word like any other. */
  readonly explained: ReadonlySet<Item>;
}

/** The classes whose words name a meeting of a mentor and the person they help. */
export const strong: readonly WordClass[] = ['mentoring', 'coaching', 'career'];
/** What a name stands beside when it is the other person's. */
const besideName: readonly WordClass[] = [...strong, 'two', 'talk', 'advising', 'coffee'];

export const isWord = (item: Item | undefined, names: readonly WordClass[]): boolean =>
  item?.is === 'word' && names.includes(item.name);

const isName = (item: Item | undefined): boolean => item?.is === 'name';

export function namesOf(segments: readonly Segment[]): Named {
  const all = segments.flat();
  const speaks = all.some((item) => isWord(item, besideName));
  const explained = new Set<Item>();
  let joints = 0;
  for (const segment of segments) {
    const said = segment.filter(isSaid);
    const owned =
      (speaks && said.every((item) => isName(item) || item.is === 'joint')) ||
      segment.some((item) => isWord(item, ['person']));
    for (const [at, item] of said.entries()) {
      if (!isName(item)) continue;
      const other = said[at - 1]?.is === 'joint' ? said[at - 2] : undefined;
      if (other && isName(other)) {
        joints += 1;
        explained.add(other).add(item);
      } else if (owned || isSpokenFor(said, at)) explained.add(item);
    }
  }
  if (joints > 0) return { naming: joints > 1 ? 'several' : 'pair', explained };
  return explained.size > 0 ? { naming: 'with', explained } : nothingButNames(all, segments.length);
}

/** Small words, numbers and marks between a name and what it stands beside make no difference. */
function isSaid(item: Item): boolean {
  return !isWord(item, ['filler', 'person']) && item.is !== 'mark' && item.is !== 'number';
}

/** "with Ada", "Coaching Ada", "Mentoring / Ada", "Ada 1:1", "Adaと…". */
function isSpokenFor(said: Segment, at: number): boolean {
  const [before, after] = [said[at - 1], said[at + 1]];
  return (
    isWord(before, ['with']) ||
    (isWord(before, besideName) && after === undefined) ||
    (before?.is === 'joint' && isWord(said[at - 2], strong)) ||
    isWord(after, ['two']) ||
    // "Adaと", "Ada ile": after the name in some languages; in "Squash with Ada" it belongs to Ada.
    (isWord(after, ['with']) && !isName(said[at + 2]))
  );
}

/** "Simon - Joan" is two people, "Jordan Taylor" one; "Dance - Spring Recital" is neither. */
function nothingButNames(all: Segment, segments: number): Named {
  const names = all.filter((item) => item.is === 'name');
  const explained = new Set<Item>(names);
  const [one] = names;
  if (names.length !== all.length || !one) return { naming: undefined, explained: new Set() };
  if (names.length === 1 && one.words > 1) return { naming: 'alone', explained };
  const pair = names.length === 2 && segments === 2 && names.every(({ words }) => words === 1);
  return pair ? { naming: 'pair', explained } : { naming: undefined, explained: new Set() };
}
