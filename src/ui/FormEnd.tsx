import { Button } from './Button';
import { useSay } from './say';

/** How every small form ends: what keeps it, and the way back. */
export function FormEnd(props: {
  /** What the button says that keeps what was written. */
  keep: string;
  /** Nothing worth keeping is there yet. */
  off?: boolean;
  /** The form is what the page is about just now. */
  primary?: boolean;
  onCancel: () => void;
}) {
  const say = useSay();
  return (
    <div class="row">
      <Button kind={props.primary ? 'primary' : undefined} small submits off={props.off}>
        {props.keep}
      </Button>
      <Button kind="text" small onPress={props.onCancel}>
        {say('ui_cancel')}
      </Button>
    </div>
  );
}
