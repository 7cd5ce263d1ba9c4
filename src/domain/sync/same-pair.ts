import { sameName } from '../names';
import type { Pair } from '../pair';

/** Two pairs that may be one: `keep` is the older of them, the same on every device. */
export interface SamePair {
  readonly keep: Pair;
  readonly other: Pair;
}

/**
 * Pairs that seem to be with the same person: two devices that both knew somebody before they met have one each. An address
 * in common says so, or a name either is known by; what the person said are two people are not asked about again.
 */
export function samePairsIn(pairs: readonly Pair[]): SamePair[] {
  const sorted = pairs.filter(({ example }) => !example).sort(byAge);
  const found: SamePair[] = [];
  for (const [at, other] of sorted.entries()) {
    const keep = sorted.slice(0, at).find((one) => isSamePerson(one, other));
    if (keep) found.push({ keep, other });
  }
  return found;
}

const byAge = (one: Pair, other: Pair): number =>
  one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

function isSamePerson(one: Pair, other: Pair): boolean {
  if (one.apart?.includes(other.id) || other.apart?.includes(one.id)) return false;
  const addresses = new Set(one.emails.map((email) => email.toLowerCase()));
  if (other.emails.some((email) => addresses.has(email.toLowerCase()))) return true;
  return namesOf(one).some((name) => namesOf(other).some((theirs) => sameName(name, theirs)));
}

const namesOf = ({ name, alsoKnownAs }: Pair): string[] =>
  [name, ...alsoKnownAs].filter((each) => each !== '');

/**
 * The two as one: what only one of them says is kept, what both say otherwise is as the older one has it. It remembers whom it
 * took in, for what another device still writes about them. Made of the same two, it is the same wherever it is made.
 */
export function joinedPair({ keep, other }: SamePair, now: number): Pair {
  const { after: _, afterSince: __, touch: theirs, ...rest } = other;
  const touch = keep.touch ?? theirs;
  const how = [keep.touch?.how, theirs?.how].filter((each) => each !== undefined && each !== '');
  const names = [...keep.alsoKnownAs, other.name, ...other.alsoKnownAs];
  return {
    ...rest,
    ...keep,
    emails: united(keep.emails, other.emails),
    alsoKnownAs: united(names).filter((name) => name !== '' && name !== keep.name),
    tookIn: united(keep.tookIn, other.tookIn, [other.id]),
    ...(touch ? { touch: { ...touch, how: united(how as string[]).join('; ') } } : {}),
    ...(keep.released || other.released ? { released: united(keep.released, other.released) } : {}),
    ...(keep.apart || other.apart ? { apart: united(keep.apart, other.apart) } : {}),
    reminders: keep.reminders || other.reminders,
    updatedAt: now,
  };
}

const united = (...lists: readonly (readonly string[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];
