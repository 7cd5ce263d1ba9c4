import { PanelNote } from './PanelNote';
import { useSay } from './say';

/** The panel cannot tell that it is plainly in sight: it takes no presses, and says where they are taken. */
export function Unseen({ onOpenElsewhere }: { onOpenElsewhere: () => void }) {
  const say = useSay();
  return (
    <PanelNote kind="warning" icon="blind" action={say('page_open_in_cairn')} onAction={onOpenElsewhere}>
      {say('panel_unseen')}
    </PanelNote>
  );
}
