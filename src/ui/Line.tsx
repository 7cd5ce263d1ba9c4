import { useId } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import { AudienceSwitch } from './AudienceSwitch';
import { GrowingText } from './GrowingText';
import { useSay } from './say';

/** One answer and who may see it: words, switch, a ruled field, and an edge that says the audience without colour. */
export function Line(props: {
  label: string;
  value: string;
  audience: Audience;
  onInput: (text: string) => void;
  onAudience: (audience: Audience) => void;
  placeholder?: string | undefined;
  lines?: number | undefined;
}) {
  const say = useSay();
  const id = useId();
  return (
    <div class={`line edge-${props.audience}`}>
      <div class="line-head">
        <label for={id}>{props.label}</label>
        <AudienceSwitch
          value={props.audience}
          onChange={props.onAudience}
          label={say('audience_of', { what: props.label })}
        />
      </div>
      <GrowingText
        id={id}
        class="ruled"
        value={props.value}
        lines={props.lines}
        placeholder={props.placeholder}
        onInput={props.onInput}
      />
    </div>
  );
}
