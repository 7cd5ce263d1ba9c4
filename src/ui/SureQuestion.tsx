import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { useSay } from './say';

/**
 * Asked before something goes for good: what goes, what stays, and the way out first. It stands where the button was and
 * takes the focus, so that it is heard.
 */
export function SureQuestion(props: {
  title: ComponentChildren;
  children: ComponentChildren;
  /** What the press does, in its own words. */
  yes: string;
  onYes: () => void;
  onNo: () => void;
  busy?: boolean | undefined;
}) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // All of it is to be seen, its buttons too, before anything is pressed.
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section class="sure">
      <h3 tabIndex={-1} ref={heading}>
        {props.title}
      </h3>
      {props.children}
      <div class="row">
        <Button onPress={props.onNo}>{say('ui_keep_it')}</Button>
        <Button kind="danger" busy={props.busy} onPress={props.onYes}>
          {props.yes}
        </Button>
      </div>
    </section>
  );
}
