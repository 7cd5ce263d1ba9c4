import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon';
import type { IconName } from '../icon-paths';

/** Something noticed, with answers that are as good as each other. A well for drift, a tint for what lies ahead. */
export function NoticeCard(props: {
  kind: 'ahead' | 'drift' | 'glad';
  icon?: IconName;
  actions: ComponentChildren;
  children: ComponentChildren;
}) {
  const icon = props.icon ?? (props.kind === 'ahead' ? 'bulb' : props.kind === 'glad' ? 'quote' : 'clock');
  return (
    <section class={`notice ${props.kind}`}>
      <Icon name={icon} />
      <div class="notice-words">{props.children}</div>
      <div class="row">{props.actions}</div>
    </section>
  );
}
