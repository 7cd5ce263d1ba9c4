import type { ComponentChildren } from 'preact';
import { Banner } from './Banner';
import { Button } from './Button';
import type { IconName } from './icon-paths';

/** What the panel in a calendar's page cannot do there, and the press that leads where it can be done. */
export function PanelNote(props: {
  kind: 'info' | 'warning';
  icon: IconName;
  action: string;
  onAction: () => void;
  children: ComponentChildren;
}) {
  return (
    <div class={`panel-note ${props.kind}`} data-harmless>
      <Banner
        kind={props.kind}
        icon={props.icon}
        actions={
          <Button kind="quiet" onPress={props.onAction}>
            {props.action}
          </Button>
        }
      >
        {props.children}
      </Banner>
    </div>
  );
}
