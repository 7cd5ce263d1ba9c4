import { Button } from './Button';
import { Mark } from './Stones';
import { useSay } from './say';

/** Every word is covered, for a shared screen: the mark in outline, and how to come back. */
export function Veil({ onLift }: { onLift: () => void }) {
  const say = useSay();
  return (
    <main class="veil">
      <Mark size={64} outline />
      <p>{say('veil_how')}</p>
      <Button kind="quiet" onPress={onLift}>
        {say('veil_lift')}
      </Button>
    </main>
  );
}
