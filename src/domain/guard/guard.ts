import { findNames, type Place, soughtNames } from './find-names';
import { findPhrases, searched } from './find-phrases';
import type { Finding } from './finding';
import { placedWords } from './placed-words';

/** A person of another pair, and what was written with them. */
export interface Outsider {
  readonly pairId: string;
  readonly name: string;
  /** Nicknames and other spellings that were confirmed. */
  readonly alsoKnownAs: readonly string[];
  readonly emails: readonly string[];
  readonly goals: readonly string[];
  readonly lines: readonly string[];
  /** They said yes to being spoken of here: their name holds nothing. */
  readonly mayBeNamed?: boolean;
}

export interface Conversation {
  /** How the two who talk here are called. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** What is written in this pair itself. */
  readonly lines: readonly string[];
}

/**
 * Whether a text for one person names another one, gives their address, or says what was written about them. Pure and local;
 * it holds a text back and shows the place, it never changes a word.
 */
export function findOutsiders(text: string, here: Conversation, outsiders: readonly Outsider[]): Finding[] {
  const words = placedWords(text);
  const lower = text.toLowerCase();
  const ours = searched(here.lines);
  const found = outsiders.flatMap((outsider): Finding[] => {
    const { pairId, name } = outsider;
    const finding =
      (kind: Finding['kind']) =>
      ({ at, length }: Place): Finding => ({
        kind,
        pairId,
        name,
        at,
        length,
        words: text.slice(at, at + length),
      });
    const emails = outsider.emails.filter((email) => !here.emails.includes(email));
    const names = soughtNames([name, ...outsider.alsoKnownAs], here.names);
    return [
      ...emails.flatMap((email) => placesOf(lower, email.toLowerCase())).map(finding('address')),
      ...(outsider.mayBeNamed ? [] : findNames(text, words, names)).map(finding('name')),
      ...findPhrases(text, words, outsider.goals, ours).map(finding('goal')),
      ...findPhrases(text, words, outsider.lines, ours).map(finding('words')),
    ];
  });
  return withoutCovered(found.sort((one, other) => one.at - other.at || other.length - one.length));
}

function placesOf(text: string, sought: string): Place[] {
  const found: Place[] = [];
  for (let at = text.indexOf(sought); at >= 0 && sought !== ''; at = text.indexOf(sought, at + 1)) {
    const [before = ' ', after = ' '] = [text[at - 1], text[at + sought.length]];
    if (!/[\w.+-]/.test(before) && !/[\w-]/.test(after)) found.push({ at, length: sought.length });
  }
  return found;
}

/** One place is shown once: the name within an address, a phrase within a goal. */
function withoutCovered(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const last = kept.at(-1);
    if (!last || finding.at >= last.at + last.length) kept.push(finding);
  }
  return kept;
}
