import { type Part, readParts } from './find-words';
import { itemsOf, letteringOf } from './names-in-title';
import { isWord, type Naming, namesOf, type Segment, strong } from './naming';
import { tokensOf } from './tokens';
import type { WordClass } from './words/word-list';

/** How a title is built: which words stand in it, who is named how, and how much of it no list knows. */
export interface TitleShape {
  /** The first word of each class, as it stands in the title. */
  readonly words: ReadonlyMap<WordClass, string>;
  /** Names, as they stand in the title. */
  readonly names: readonly string[];
  readonly naming: Naming;
  /** A word for mentoring, coaching or career advice stands in it. */
  readonly strong: boolean;
  /** A word for mentoring stands where the other person does: "with my mentor". */
  readonly withMentor: boolean;
  /** Nothing but words for a talk of two: "Weekly 1:1". */
  readonly bare: boolean;
  /** How many words of the title no list knows and no name explains, up to three. */
  readonly rest: number;
  /** One of them follows the word for mentoring: "mentor dashboard". */
  readonly goesOn: boolean;
}

/** After "Mentoring session:" comes what it is about; only words about many people, arranging or care still count there. */
const countsInTopic: readonly WordClass[] = [...strong, 'group', 'arranging', 'sport', 'therapy'];
/** What mail programs put in front of the title of an answer, in the languages of the lists. */
const answer =
  /^(?:\s*(?:re|fwd?|aw|wg|sv|vs|vb|antw|rv|tr|enc|rif|odp|pd|ynt|回复|答复|转发|返信)\s*[:：]\s*)+/iu;
/** "Ziyu (Ivy) and Ada": the name somebody goes by takes no sides. */
const byname = /\s\(\p{Lu}[\p{Ll}'’]+\)(?=\s(?:and|und|y|e|et|i|en|och|[&/×x-]|<)\s)/u;
const parting = /^[:|·•()[\]{}—–,;]$/u;

/** `kind` is what a booking tool wrote elsewhere: the type of the meeting, read like a part of the title. */
export function shapeOf(title: string, kind?: string): TitleShape {
  const lettering = letteringOf(title);
  const segments = [title.replace(answer, '').replace(byname, ''), kind ?? ''].flatMap((text) =>
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
      return sum + (item.is === 'unknown' || (item.is === 'word' && item.goesOn) ? 1 : 0);
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
    goesOn: unexplained(afterStrong(segments[head] ?? [])) > 0,
  };
}

/** What stands behind the last word for mentoring, that word included when it goes on itself. */
function afterStrong(segment: Segment): Segment {
  const last = segment.findLastIndex((item) => isWord(item, strong));
  return last < 0 ? [] : segment.slice(last);
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
