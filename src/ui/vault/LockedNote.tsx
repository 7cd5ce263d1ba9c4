import { PanelNote } from '../PanelNote';
import { useSay } from '../say';

/** In a calendar's page: that it is locked, and where it is unlocked. A page that is not ours could draw the same field. */
export function LockedNote({ onOpen }: { onOpen: () => void }) {
  const say = useSay();
  return (
    <PanelNote kind="info" icon="lock" action={say('vault_unlock_in_cairn')} onAction={onOpen}>
      {say('vault_locked_here')}
    </PanelNote>
  );
}
