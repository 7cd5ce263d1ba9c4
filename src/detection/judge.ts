import type { Reason, Verdict, Word } from '@/domain/verdict';
import type { Evidence } from './evidence';
import { findWord, plainTitle } from './find-words';
import * as weigh from './weights';
import type { WordClass } from './words/word-list';

const classes = Object.keys(weigh.titleWeights) as WordClass[];

/** Words that only say something beside a stronger one: "session" alone is anything. */
const companions: readonly WordClass[] = ['session'];

/** Weighs the evidence. The strongest reasons come first; an event without any reason is `other`. */
export function judge(evidence: Evidence): Verdict {
  const reasons = [...wordReasons(evidence), ...peopleReasons(evidence), ...knownReasons(evidence)];
  if (evidence.recurring) reasons.push({ key: 'reason_recurring', weight: weigh.recurring });
  if (evidence.allDay) reasons.push({ key: 'reason_all_day', weight: weigh.allDay });
  const odds = reasons.reduce((sum, { weight }) => sum + weight, weigh.prior);
  const score = Math.round((1 / (1 + Math.exp(-odds))) * 1000) / 1000;
  const verdict = score >= weigh.surelyFrom ? 'mentoring' : score >= weigh.maybeFrom ? 'unsure' : 'other';
  return {
    verdict,
    score,
    reasons: reasons.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)),
  };
}

function wordReasons({ title, description }: Evidence): Reason[] {
  const text = plainTitle(title);
  const found = new Map<WordClass, string>();
  for (const name of classes) {
    const word = findWord(text, name);
    if (word !== undefined) found.set(name, word);
  }
  const strong = ['mentoring', 'coaching', 'career'].some((name) => found.has(name as WordClass));
  const reasons = [...found]
    .filter(([name]) => strong || !companions.includes(name))
    .map(
      ([name, word]): Reason => ({
        key: `reason_word_${name.replace(/-/g, '_')}`,
        vars: { word },
        weight: weigh.titleWeights[name],
      }),
    );
  if (!description) return reasons;
  const about = plainTitle(description.slice(0, 2000));
  for (const [name, weight] of Object.entries(weigh.descriptionWeights) as [WordClass, number][]) {
    const word = found.has(name) ? undefined : findWord(about, name);
    if (word !== undefined)
      reasons.push({ key: `reason_described_${weight > 0 ? 'for' : 'against'}`, vars: { word }, weight });
  }
  return reasons;
}

function peopleReasons({ people }: Evidence): Reason[] {
  if (people === undefined || people === 1) return [];
  if (people === 2) return [{ key: 'reason_two_people', weight: weigh.twoPeople }];
  const weight = people === 3 ? weigh.threePeople : people <= 6 ? weigh.severalPeople : weigh.manyPeople;
  return [{ key: 'reason_many_people', vars: { count: people }, weight }];
}

function knownReasons({ knownPerson, knownName }: Evidence): Reason[] {
  if (knownPerson !== undefined)
    return [{ key: 'reason_known_person', vars: { name: knownPerson }, weight: weigh.knownPerson }];
  if (knownName !== undefined)
    return [{ key: 'reason_known_name', vars: { name: knownName }, weight: weigh.knownName }];
  return [];
}

/** The person's own word beats every verdict; without one the verdict stands. */
export function judgeWithWord(verdict: Verdict, word: Word | undefined): Verdict {
  if (!word) return verdict;
  const yes = word.word === 'yes';
  const key = `reason_said_${word.word}${word.about === 'series' && yes ? '_series' : ''}`;
  const others = verdict.reasons.filter((reason) => !reason.key.startsWith('reason_said_'));
  return {
    verdict: yes ? 'mentoring' : 'other',
    score: yes ? 1 : 0,
    reasons: [{ key, weight: yes ? 10 : -10 }, ...others],
    byPerson: true,
  };
}
