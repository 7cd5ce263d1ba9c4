import type { Verdict, Word } from '@/domain/verdict';

/** The person's own word beats every verdict; without one the verdict stands. */
export function judgeWithWord(verdict: Verdict, word: Word | undefined): Verdict {
  if (!word || word.word === 'asked') return verdict;
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
