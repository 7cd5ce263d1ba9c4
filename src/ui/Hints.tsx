import type { Hint } from '@/domain/feedback/hints';
import { IconButton } from './Button';
import { Icon } from './Icon';
import { useSay } from './say';

/** Said quietly below what was written, taken away by one press, and never in the way of keeping it. */
export function Hints(props: {
  hints: readonly Hint[];
  dismissed: ReadonlySet<string>;
  onDismiss: (hint: string) => void;
}) {
  const say = useSay();
  const shown = props.hints.filter(
    ({ kind, words }) => !props.dismissed.has(`${kind}:${words.toLowerCase()}`),
  );
  return (
    <div role="status" class="hints">
      {shown.map(({ kind, words }) => (
        <p key={kind} class="gentle-hint">
          <Icon name="info" />
          <span>{say(`hint_${kind}`, { words })}</span>
          <IconButton
            small
            icon="x"
            label={say('hint_dismiss', { words })}
            onPress={() => props.onDismiss(`${kind}:${words.toLowerCase()}`)}
          />
        </p>
      ))}
    </div>
  );
}
