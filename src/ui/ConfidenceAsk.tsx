import './theme/confidence.css';
import { useId } from 'preact/hooks';
import { useSay } from './say';

const scale = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** From 1 to 10: ten stones to press, each with its number. One press is the answer. */
export function ConfidenceAsk(props: {
  label: string;
  value?: number | undefined;
  onAnswer: (confidence: number) => void;
}) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset class="confidence">
      <legend>{props.label}</legend>
      <div class="confidence-scale">
        {scale.map((each) => (
          <label key={each}>
            <input
              type="radio"
              class="unseen"
              name={name}
              value={each}
              checked={props.value === each}
              onChange={() => props.onAnswer(each)}
            />
            <span>{each}</span>
          </label>
        ))}
      </div>
      <p class="meta confidence-ends">
        <span>{say('confidence_low')}</span>
        <span>{say('confidence_high')}</span>
      </p>
    </fieldset>
  );
}
