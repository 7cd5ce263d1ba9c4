import { Icon } from './Icon';
import { useSay } from './say';

/** A goal in small. Read-only without `onPress`; with it a toggle; `add` asks for a new one. */
export function GoalChip(props: {
  goal?: { readonly what: string } | undefined;
  chosen?: boolean | undefined;
  onPress?: (() => void) | undefined;
  add?: boolean | undefined;
}) {
  const say = useSay();
  const words = props.goal ? <bdi>{props.goal.what}</bdi> : say('goal_word');
  const content = (
    <>
      <Icon name={props.add ? 'plus' : 'peak'} />
      <span title={props.goal?.what}>{words}</span>
    </>
  );
  if (!props.onPress) return <span class="chip">{content}</span>;
  return (
    <button
      type="button"
      class={props.chosen ? 'chip pressable chosen' : 'chip pressable'}
      aria-pressed={props.add ? undefined : Boolean(props.chosen)}
      aria-label={props.add && !props.goal ? say('goal_add') : undefined}
      onClick={props.onPress}
    >
      {content}
    </button>
  );
}
