import { LinkRow } from '../lists/LinkRow';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** The way to the room of a person's other devices. */
export function DevicesLink({ onOpen }: { onOpen: () => void }) {
  const say = useSay();
  return (
    <Sheet>
      <LinkRow title={say('devices_title')} detail={say('devices_words')} onPress={onOpen} />
    </Sheet>
  );
}
