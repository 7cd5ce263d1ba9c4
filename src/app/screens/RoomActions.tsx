import { dashboardPath, openTab, ownPage } from '@/platform/pages';
import { IconButton } from '@/ui/Button';
import { useSay } from '@/ui/say';
import type { Way } from './Rooms';

/** What every room's bar ends with: cover everything, and the same room in the full page, which does not close by itself. */
export function RoomActions({ way, view, id }: { way: Way; view: string; id: string }) {
  const say = useSay();
  // The full page covers from its rail, and there is no larger one to go to.
  if (way.full) return null;
  return (
    <>
      <IconButton icon="veil" label={say('veil_cover')} onPress={way.cover} />
      <IconButton
        icon="page"
        label={say('now_open_tab')}
        onPress={() => void openTab(ownPage(dashboardPath(view === 'pair' ? 'pairs' : view, id)))}
      />
    </>
  );
}
