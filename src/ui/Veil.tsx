import { Button } from './Button';
import { OutlineMark } from './Stones';
import { useSay } from './say';

/** Every word is covered, for a shared screen: the mark in outline, and how to come back. */
export function Veil({ onLift }: { onLift: () => void }) {
  const say = useSay();
  return (
    <main class="veil">
      <OutlineMark size={64} />
      <p>{say('veil_how')}</p>
      <Button kind="quiet" onPress={onLift}>
        {say('veil_lift')}
      </Button>
    </main>
  );
}
