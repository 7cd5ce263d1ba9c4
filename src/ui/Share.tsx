import './theme/secret.css';
import { useId } from 'preact/hooks';
import { Button } from './Button';
import { useSay } from './say';

/** How much of something long is through, with a way to stop it. */
export function Share(props: { label: string; share: number; onStop?: (() => void) | undefined }) {
  const say = useSay();
  const id = useId();
  return (
    <div class="share">
      <label for={id}>{props.label}</label>
      <progress id={id} max={1} value={Math.min(1, props.share)} />
      {props.onStop && (
        <Button kind="text" small onPress={props.onStop}>
          {say('ui_stop')}
        </Button>
      )}
    </div>
  );
}
