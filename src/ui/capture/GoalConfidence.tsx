import { useState } from 'preact/hooks';
import type { Goal } from '@/domain/pair';
import { ConfidenceAsk } from '../ConfidenceAsk';
import { useSay } from '../say';

/** More goals than these are not asked about in a minute. */
const mostAsked = 2;

/** How sure of each open goal, from 1 to 10: one press each, kept as it is pressed. */
export function GoalConfidence(props: {
  goals: readonly Goal[];
  onConfidence: (goal: Goal, confidence: number) => void;
}) {
  const say = useSay();
  const [answers, setAnswers] = useState<ReadonlyMap<string, number>>(new Map());
  return (
    <>
      {props.goals.slice(0, mostAsked).map((goal) => (
        <ConfidenceAsk
          key={goal.id}
          label={say('confidence_ask', { what: goal.what })}
          value={answers.get(goal.id)}
          onAnswer={(confidence) => {
            setAnswers(new Map(answers).set(goal.id, confidence));
            props.onConfidence(goal, confidence);
          }}
        />
      ))}
    </>
  );
}
