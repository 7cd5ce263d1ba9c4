import type { Reason } from '@/domain/verdict';
import type { Sign } from './sign-list';
import type { Seen } from './signs';

/** What weighs less than this is no reason anybody wants to read. */
const worthSaying = 0.15;
const mostReasons = 3;

/** A sign with its weight, as a person reads it. `kind` is what it is about: of one kind and one way, one is enough. */
interface Said {
  readonly reason: Reason;
  readonly kind: string;
}

/**
 * The strongest two or three reasons, the strongest first: of what a title says for mentoring the strongest word, then
 * whom it names, then how many take part; not three words of one title.
 */
export function reasonsOf(
  known: readonly Reason[],
  signs: readonly Seen[],
  weigh: (seen: Seen) => number,
): Reason[] {
  const said = [
    ...known.map((reason): Said => ({ reason, kind: reason.key })),
    ...signs
      .filter(({ sign }) => sign !== 'plain')
      .map((seen) => sayOf(seen, weigh(seen) + plainly(seen, signs, weigh))),
  ]
    .filter(({ reason }) => Math.abs(reason.weight) >= worthSaying)
    .sort((one, other) => Math.abs(other.reason.weight) - Math.abs(one.reason.weight));
  const told = new Set<string>();
  return said
    .filter(({ kind, reason }) => {
      const once = `${kind} ${reason.weight > 0}`;
      return !told.has(once) && told.add(once);
    })
    .slice(0, mostReasons)
    .map(({ reason }) => reason);
}

/** That a title speaks of nothing else makes its word for mentoring weigh more: it is no reason of its own. */
function plainly(seen: Seen, signs: readonly Seen[], weigh: (seen: Seen) => number): number {
  const plain = signs.find(({ sign }) => sign === 'plain');
  const word = signs.find(({ sign }) => ['word_mentoring', 'word_coaching', 'word_career'].includes(sign));
  return plain && seen === word ? weigh(plain) : 0;
}

function sayOf({ sign, vars, described }: Seen, weight: number): Said {
  const key = described ? `reason_described_${weight > 0 ? 'for' : 'against'}` : `reason_${messageOf(sign)}`;
  return {
    reason: { key, ...(vars ? { vars } : {}), weight: Math.round(weight * 100) / 100 },
    kind: described ? 'description' : kindOf(sign),
  };
}

/** Three people and twenty are one message, and so are the ways in which a title speaks of something else. */
export function messageOf(sign: Sign): string {
  if (/^(?:three|several|many)_people$/.test(sign)) return 'many_people';
  return sign === 'matter' || sign === 'of_mentoring' ? 'rest' : sign;
}

function kindOf(sign: Seen['sign']): string {
  if (/^word_|^with_mentor$|^bare$|^rest$|^matter$|^of_mentoring$/.test(sign)) return 'words';
  return /_named$|^name_/.test(sign) ? 'names' : sign;
}
