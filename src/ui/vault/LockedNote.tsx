import { Banner } from '../Banner';
import { Button } from '../Button';
import { useSay } from '../say';

/** In a calendar's page: that it is locked, and where it is unlocked. A page that is not ours could draw the same field. */
export function LockedNote({ onOpen }: { onOpen: () => void }) {
  const say = useSay();
  return (
    <div class="locked-note" data-harmless>
      <Banner
        kind="info"
        icon="lock"
        actions={
          <Button kind="quiet" onPress={onOpen}>
            {say('vault_unlock_in_cairn')}
          </Button>
        }
      >
        {say('vault_locked_here')}
      </Banner>
    </div>
  );
}
