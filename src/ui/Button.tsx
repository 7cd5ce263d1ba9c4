import type { ComponentChildren } from 'preact';
import { BusyStones } from './Busy';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

/**
 * Says what happens when pressed. `off` and `busy` keep it in the tab order and readable, and do not let it be pressed;
 * `describedBy` names the element that says why.
 */
export function Button(props: {
  kind?: 'primary' | 'quiet' | 'text' | 'danger' | undefined;
  small?: boolean | undefined;
  busy?: boolean | undefined;
  off?: boolean | undefined;
  icon?: IconName | undefined;
  /** Sends the form it stands in, as Enter in one of its fields does; the form says what happens. */
  submits?: boolean | undefined;
  onPress?: (() => void) | undefined;
  describedBy?: string | undefined;
  children: ComponentChildren;
}) {
  const { kind = 'quiet', off, busy } = props;
  const still = Boolean(off) || Boolean(busy);
  return (
    <button
      type={props.submits && !still ? 'submit' : 'button'}
      class={`button ${kind}${props.small ? ' small' : ''}`}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      aria-describedby={props.describedBy}
      onClick={still ? undefined : props.onPress}
    >
      {busy ? <BusyStones /> : props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  );
}

/** A lone icon that can be pressed; its words are its name and its tooltip. `pressed` makes it a toggle. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  onPress: () => void;
  pressed?: boolean | undefined;
  small?: boolean | undefined;
  off?: boolean | undefined;
}) {
  return (
    <button
      type="button"
      class={`icon-button${props.small ? ' small' : ''}`}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      aria-disabled={props.off || undefined}
      onClick={props.off ? undefined : props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}
