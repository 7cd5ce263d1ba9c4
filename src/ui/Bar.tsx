import type { ComponentChildren } from 'preact';
import { IconButton } from './Button';
import { Mark } from './Stones';
import { useSay } from './say';

/** The bar at the head of a view: the way back or the mark, what this is, and actions at the end. */
export function Bar(props: {
  title: string;
  onBack?: (() => void) | undefined;
  children?: ComponentChildren;
}) {
  const say = useSay();
  return (
    <header class="bar">
      {props.onBack ? (
        <IconButton icon="back" label={say('ui_back')} onPress={props.onBack} />
      ) : (
        <Mark size={20} />
      )}
      <h1>{props.title}</h1>
      {props.children && <div class="bar-actions">{props.children}</div>}
    </header>
  );
}
