import { useId } from 'preact/hooks';
import { type Audience, audiences } from '@/domain/audience';
import { Icon } from './Icon';
import { useSay } from './say';

/**
 * Who may see a line: only me, the two of us, may be told. The three are always there; only the chosen one shows its
 * word, the others have it as name and tooltip. Arrows move and choose.
 */
export function AudienceSwitch(props: {
  value: Audience;
  onChange: (audience: Audience) => void;
  label: string;
}) {
  const say = useSay();
  const name = useId();
  return (
    <span class="audience" role="radiogroup" aria-label={props.label}>
      {audiences.map((audience) => (
        <label key={audience} class={`audience-choice of-${audience}`} title={say(`audience_${audience}`)}>
          <input
            type="radio"
            class="unseen"
            name={name}
            value={audience}
            checked={audience === props.value}
            aria-label={say(`audience_${audience}`)}
            onChange={() => props.onChange(audience)}
          />
          <Icon name={audience} />
          {audience === props.value && <span>{say(`audience_${audience}`)}</span>}
        </label>
      ))}
    </span>
  );
}
