import { Banner } from './Banner';
import { Button } from './Button';
import { useSay } from './say';

/** The panel cannot tell that it is plainly in sight: it takes no presses, and says where they are taken. */
export function Unseen({ onOpenElsewhere }: { onOpenElsewhere: () => void }) {
  const say = useSay();
  return (
    <div class="not-in-sight" data-harmless>
      <Banner
        kind="warning"
        icon="blind"
        actions={
          <Button kind="quiet" onPress={onOpenElsewhere}>
            {say('page_open_in_cairn')}
          </Button>
        }
      >
        {say('panel_unseen')}
      </Banner>
    </div>
  );
}
