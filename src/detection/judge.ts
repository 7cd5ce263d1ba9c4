import type { Reason, Verdict } from '@/domain/verdict';
import type { Evidence } from './evidence';
import { type LearnedSign, learned, saidOfFamily, saidOfPerson, saidOfTitle } from './learned-weights';
import type { Said } from './lessons';
import { namesMentoring, type Sign } from './sign-list';
import { type Seen, signsOf } from './signs';
import { bands, prior, weights } from './weights';

/** An event nothing names as mentoring stays this far below the band, whatever speaks for a talk of two. */
const justBelow = 0.01;
/** What weighs less than this is no reason anybody wants to read. */
const worthSaying = 0.15;
const mostReasons = 3;

/**
 * Weighs the evidence: the log-odds of its signs are added up. The strongest reasons come first. An event is marked only
 * when something names it (a word for mentoring, a person Cairn knows); otherwise the most it can be is a question.
 */
export function judge(evidence: Evidence): Verdict {
  const signs = signsOf(evidence);
  const known = [...knownSigns(evidence), ...learnedSigns(evidence)];
  const sum = [...signs.map(weightOf), ...known.map(({ weight }) => weight)].reduce(
    (all, each) => all + each,
    prior,
  );
  const named = namesMentoring(signs.map(({ sign }) => sign)) || known.some(({ weight }) => weight > 0);
  const odds = named ? sum : Math.min(sum, bands.mentoring - justBelow);
  const reasons = [...known, ...signs.map(reasonOf)]
    .filter(({ weight }) => Math.abs(weight) >= worthSaying)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, mostReasons);
  const verdict = odds >= bands.mentoring ? 'mentoring' : odds >= bands.unsure ? 'unsure' : 'other';
  return { verdict, score: Math.round((1 / (1 + Math.exp(-odds))) * 1000) / 1000, reasons };
}

const weightOf = ({ sign, times }: Seen): number => weights[sign] * times;

function reasonOf(seen: Seen): Reason {
  const weight = Math.round(weightOf(seen) * 100) / 100;
  const key = seen.described ? `reason_described_${weight > 0 ? 'for' : 'against'}` : keyOf(seen.sign);
  return { key, ...(seen.vars ? { vars: seen.vars } : {}), weight };
}

/** Signs that a person reads as the same have one message. */
function keyOf(sign: Sign): string {
  if (/_people$/.test(sign) && sign !== 'two_people') return 'reason_many_people';
  return `reason_${sign}`;
}

function knownSigns({ knownPerson, knownName, people }: Evidence): Reason[] {
  const sign = (key: LearnedSign, name: string, weight: number = learned[key]): Reason => ({
    key: `reason_${key}`,
    vars: { name },
    weight,
  });
  if (knownPerson !== undefined)
    return [sign('known_person', knownPerson, people === 2 ? learned.known_person_alone : undefined)];
  return knownName === undefined ? [] : [sign('known_name', knownName)];
}

/** "Because you said …": what was said about events like this one, for or against. */
function learnedSigns({ learned: about }: Evidence): Reason[] {
  const reason = (
    kind: string,
    said: Said | undefined,
    [once, more]: readonly [number, number],
  ): Reason[] => {
    if (!said) return [];
    const weight = Math.sign(said.times) * (Math.abs(said.times) > 1 ? more : once);
    const { title, name = '' } = said;
    return [{ key: `reason_learned_${kind}_${weight > 0 ? 'yes' : 'not'}`, vars: { title, name }, weight }];
  };
  return [
    ...reason('title', about?.title, saidOfTitle),
    ...reason('family', about?.family, saidOfFamily),
    ...reason('person', about?.person, saidOfPerson),
  ];
}
