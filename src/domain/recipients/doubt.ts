import type { Person } from '../event';
import { fold } from '../fold';
import { wordsOf } from '../names';
import type { Pair } from '../pair';
import { isOfPair } from '../same-person';

/** Why an address may not be the one that is meant; each is a failure with words of its own. */
export type Doubt = 'recipient-other' | 'recipient-lookalike' | 'recipient-stranger';

export interface Known {
  readonly pair: Pair;
  readonly others: readonly Pair[];
  /** Who was at the meetings of this pair, as the calendar shows them. */
  readonly met: readonly Person[];
  /** The person's own addresses. */
  readonly own: readonly string[];
}

/** Where most private mail lives: typed often, and mistyped. */
const usual = [
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'yahoo.com',
  'icloud.com',
  'gmx.net',
  'proton.me',
  'web.de',
];

/** Whether a typed address may be a slip; nothing where it was used for this pair before, or nothing speaks against it. */
export function doubtOf(email: string, { pair, others, met, own }: Known): Doubt | undefined {
  if (pair.emails.includes(email)) return undefined;
  if (others.some(({ emails }) => emails.includes(email)) || own.includes(email)) return 'recipient-other';
  const domains = [pair, ...others]
    .flatMap(({ emails }) => emails.map(domainOf))
    .concat(own.map(domainOf), usual);
  const domain = domainOf(email);
  if (!domains.includes(domain)) {
    const ours = pair.emails.map(domainOf);
    if (
      domains.some((known) => looksLike(domain, known)) ||
      ours.some((known) => sameNameElsewhere(domain, known))
    )
      return 'recipient-lookalike';
  }
  const shown = met.find((person) => person.email?.toLowerCase() === email);
  if (shown?.name && !isOfPair({ name: shown.name }, pair)) return 'recipient-stranger';
  return pair.emails.length > 0 && !saysName(email, pair) ? 'recipient-stranger' : undefined;
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Letters that pass for others at a glance, in one spelling; those of other scripts too. */
const glances: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[1il|íìıӏії]/g, 'l'],
  [/[0оοӧö]/g, 'o'],
  [/[аαáàä]/g, 'a'],
  [/[еéèёε]/g, 'e'],
  [/[рρ]/g, 'p'],
  [/[сϲç]/g, 'c'],
  [/[хχ]/g, 'x'],
  [/[уγý]/g, 'y'],
  [/-/g, ''],
];
const atAGlance = (domain: string): string =>
  glances.reduce((text, [from, to]) => text.replace(from, to), domain.normalize('NFC'));

function looksLike(domain: string, known: string): boolean {
  if (domain === known) return false;
  if (atAGlance(domain) === atAGlance(known)) return true;
  return known.length >= 7 && oneSlip(domain, known);
}

/** One letter left out, doubled, mistyped, or two of them swapped. */
function oneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return swapped || short.slice(at + 1) === long.slice(at + 1);
}

/** `example.org` and `example.com`: another place that is called the same. */
function sameNameElsewhere(domain: string, known: string): boolean {
  const nameOf = (text: string): string => text.split('.').slice(0, -1).join('.');
  return domain !== known && nameOf(domain) === nameOf(known) && !usual.includes(domain);
}

/** Whether the name has a part in the address: a word of it, or initials. */
function saysName(email: string, { name, alsoKnownAs }: Pair): boolean {
  const local = fold(email.slice(0, email.lastIndexOf('@'))).replace(/[^\p{L}\p{N}]/gu, '');
  return [name, ...alsoKnownAs].some((each) => {
    const words = wordsOf(each);
    // A name in another script cannot be looked for in Latin letters: that says nothing against the address.
    if (!/^[a-z]/.test(words[0] ?? '')) return true;
    const initials = words.map((word) => word[0]).join('');
    return (
      words.some((word) => word.length >= 3 && local.includes(word.slice(0, 6))) || local.startsWith(initials)
    );
  });
}

export const isDoubt = (kind: string): boolean => kind.startsWith('recipient-');
