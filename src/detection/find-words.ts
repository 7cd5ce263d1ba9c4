import { type Branch, lexicon } from './lexicon';
import type { Token } from './tokens';
import type { WordClass } from './words/word-list';

/** A part of a title: words of one class, or a token no list knows (`name` is then undefined). */
export interface Part {
  readonly name: WordClass | undefined;
  readonly tokens: readonly Token[];
  /** As it stands in the title. */
  readonly text: string;
  /** A word for mentoring that goes on as no list knows: a `Mentorsklass` is a class. */
  readonly goesOn?: true;
}

/** Arabic and Hebrew write article, `and`, `to`, `in`, `from` without a space before the word; French and Italian elide. */
const attached =
  /^(?:[وفبكل]?ال|لل|[وفبكل])(?=\p{Script=Arabic}{3})|^[והבלמשכ](?=\p{Script=Hebrew}{3})|^(?:d|l|qu|un|dell|all|nell|sull)['’]/u;

/**
 * Reads a title from its beginning: at each place the longest word of any list is taken, so `mock interview` is not
 * also `interview`, and `group mentoring` is no mentoring of two.
 */
export function readParts(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if (token.unspaced) {
      const run = unspacedFrom(tokens, at);
      parts.push(...readUnspaced(run));
      at += run.length;
      continue;
    }
    const found = token.folded.includes('@') ? undefined : findWord(tokens, at, token);
    const count = found?.count ?? 1;
    const taken = tokens.slice(at, at + count);
    // A capital within is a brand's: `MentorBridge` is one of many places to meet a mentor.
    const goesOn =
      found?.name === 'mentoring' &&
      (found.left ?? 0) > longestInflection &&
      !/\p{Ll}\p{Lu}/u.test(token.raw);
    parts.push({
      name: found?.name,
      tokens: taken,
      text: textOf(taken),
      ...(goesOn && /\p{Script=Latin}/u.test(token.raw) ? { goesOn } : {}),
    });
    at += count;
  }
  return parts;
}

/** What a language hangs on a word; more letters than this are another word. */
const longestInflection = 4;
const apostrophes = '’ʼ׳';

function findWord(tokens: readonly Token[], at: number, token: Token): Found | undefined {
  const found = findFrom(tokens, at, 0) ?? findAttached(tokens, at);
  return found ? outdone(found, token) : findEnding(token);
}

interface Found {
  readonly name: WordClass;
  /** How many tokens it takes. */
  readonly count: number;
  /** How many letters of the last token it leaves. */
  readonly left?: number;
}

/** The longest word that begins in a token; it ends at the end of a token, or, as a beginning, within one. */
function findFrom(tokens: readonly Token[], at: number, offset: number): Found | undefined {
  let branch: Branch | undefined = lexicon().root;
  let best: Found | undefined;
  for (let index = at; index < tokens.length && branch; index += 1) {
    const token = tokens[index];
    if (!token || (index > at && token.unspaced)) break;
    const letters = index === at ? token.folded.slice(offset) : token.folded;
    if (index > at && isHyphen(token)) continue;
    if (index > at && (token.apart || isHyphen(tokens[index - 1]))) branch = branch.next.get(' ');
    let left = letters.length;
    for (const letter of letters) {
      branch = branch?.next.get(apostrophes.includes(letter) ? "'" : letter);
      if (!branch) break;
      left -= letter.length;
      if (branch.start) best = { name: branch.start, count: index - at + 1, left };
    }
    if (branch?.whole) best = { name: branch.whole, count: index - at + 1 };
  }
  return best;
}

const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && /^[-‐‑–_]$/.test(token.raw) && !token.apart;

function findAttached(tokens: readonly Token[], at: number): Found | undefined {
  const letters = tokens[at]?.folded ?? '';
  let offset = attached.exec(letters)?.[0].length ?? 0;
  if (offset === 0) return undefined;
  const found = findFrom(tokens, at, offset);
  if (found) return found;
  offset += attached.exec(letters.slice(offset))?.[0].length ?? 0;
  return findFrom(tokens, at, offset);
}

/** German, Dutch and Swedish build words: what it is, stands at the end. A `Mentorenprogramm` is a programme. */
function findEnding({ folded }: Token): Found | undefined {
  if (folded.length < 8) return undefined;
  for (const [ending, name] of lexicon().endings) {
    if (folded.length > ending.length + 2 && folded.endsWith(ending)) return { name, count: 1 };
  }
  return undefined;
}

/** What a word begins with is outdone by how it ends, where it ends in something else than a talk. */
function outdone(found: Found, token: Token): Found {
  // A list has the whole word: `mentormöte` is no `möte` of a team.
  if (found.count > 1 || found.name !== 'mentoring' || (found.left ?? 0) <= longestInflection) return found;
  const ending = findEnding(token);
  if (!ending) return found;
  return ['mentoring', 'coaching', 'talk'].includes(ending.name) ? { ...found, left: 0 } : ending;
}

function unspacedFrom(tokens: readonly Token[], at: number): readonly Token[] {
  let end = at + 1;
  while (tokens[end]?.unspaced) end += 1;
  return tokens.slice(at, end);
}

/** Han, kana and Hangul: words wherever they stand; what lies between them is an unknown part. */
function readUnspaced(run: readonly Token[]): Part[] {
  const parts: Part[] = [];
  const letters = run.flatMap(({ folded, apart }, index) => [...(apart && index > 0 ? ' ' : ''), ...folded]);
  let unknown = '';
  const add = (name: WordClass | undefined, text: string): void => {
    parts.push({
      name,
      tokens: [{ raw: text, folded: text, word: true, unspaced: true, apart: true }],
      text,
    });
  };
  const close = (): void => {
    if (unknown !== '') add(undefined, unknown);
    unknown = '';
  };
  for (let from = 0; from < letters.length; ) {
    const letter = letters[from] ?? '';
    const found = letter === ' ' ? undefined : longestWithin(letters, from);
    if (found || letter === ' ') close();
    else unknown += letter;
    if (found) add(found.name, letters.slice(from, from + found.length).join(''));
    from += found?.length ?? 1;
  }
  close();
  return parts;
}

function longestWithin(
  letters: readonly string[],
  from: number,
): { name: WordClass; length: number } | undefined {
  let branch: Branch | undefined = lexicon().root;
  let best: { name: WordClass; length: number } | undefined;
  for (let index = from; index < letters.length; index += 1) {
    branch = branch.next.get(letters[index] ?? '');
    if (!branch) break;
    const name = branch.whole ?? branch.start;
    if (name) best = { name, length: index - from + 1 };
  }
  return best;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw, apart }, index) => (apart && index > 0 ? ` ${raw}` : raw)).join('');
}
