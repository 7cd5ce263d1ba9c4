import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon';

/** A row of a list that leads somewhere: what it is, a word about it, and at its end how many or when. */
export function LinkRow(props: {
  lead?: ComponentChildren;
  title: ComponentChildren;
  detail?: ComponentChildren;
  end?: ComponentChildren;
  onPress: () => void;
}) {
  return (
    <button type="button" class="link-row" onClick={props.onPress}>
      {props.lead && <span class="row-lead">{props.lead}</span>}
      <span class="row-words">
        <span class="row-title">{props.title}</span>
        {props.detail && <span class="row-detail">{props.detail}</span>}
      </span>
      {props.end !== undefined && <span class="row-end">{props.end}</span>}
      <Icon name="fwd" />
    </button>
  );
}
