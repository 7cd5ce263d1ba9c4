import type { Reason, Verdict } from '@/domain/verdict';
import type { Evidence } from './evidence';
import { type LearnedSign, learned, saidOfFamily, saidOfPerson, saidOfTitle } from './learned-weights';
import type { Said } from './lessons';
import { reasonsOf } from './reasons';
import { namesMentoring } from './sign-list';
import { type Seen, signsOf } from './signs';
import { bands, prior, weights } from './weights';

/** An event nothing names as mentoring stays this far below the band, whatever speaks for a talk of two. */
const justBelow = 0.01;
/** What was learned names a meeting from this weight on: that titles are worded alike does not. */
const naming = 1.8;

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
  const named = namesMentoring(signs.map(({ sign }) => sign)) || known.some(({ weight }) => weight >= naming);
  const odds = named ? sum : Math.min(sum, bands.mentoring - justBelow);
  return {
    verdict: odds >= bands.mentoring ? 'mentoring' : odds >= bands.unsure ? 'unsure' : 'other',
    score: Math.round((1 / (1 + Math.exp(-odds))) * 1000) / 1000,
    reasons: reasonsOf(known, signs, weightOf),
    ...(signs.some(({ described }) => described) ? { described: true } : {}),
  };
}

const weightOf = ({ sign, times }: Seen): number => weights[sign] * times;

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
