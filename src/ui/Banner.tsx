import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

const icons = { info: 'info', success: 'check', warning: 'warn', danger: 'warn' } as const;

/** Something to know here and now, with what can be done about it. Warnings are announced at once. */
export function Banner(props: {
  kind: 'info' | 'success' | 'warning' | 'danger';
  icon?: IconName | undefined;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const urgent = props.kind === 'warning' || props.kind === 'danger';
  return (
    <div class={`banner ${props.kind}`} role={urgent ? 'alert' : 'status'}>
      <Icon name={props.icon ?? icons[props.kind]} />
      <div class="banner-words">{props.children}</div>
      {props.actions && <div class="banner-actions">{props.actions}</div>}
    </div>
  );
}
