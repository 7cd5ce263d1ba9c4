import { AccountsRoom } from '../screens/AccountsRoom';
import { CaptureRoom } from '../screens/CaptureRoom';
import { EventRoom } from '../screens/EventRoom';
import { LearnedRoom } from '../screens/LearnedRoom';
import { PrepareRoom } from '../screens/PrepareRoom';
import { RecapRoom } from '../screens/RecapRoom';
import type { Way } from '../screens/Rooms';
import { SettingsRoom } from '../screens/SettingsRoom';
import type { Place } from './address';

/** The popup's rooms of one meeting, and those of Cairn itself: the same rooms, with more air. */
export function MeetingRooms({ place, way }: { place: Place; way: Way }) {
  return <div class="dash-room">{roomFor(place, way)}</div>;
}

function roomFor(place: Place, way: Way) {
  switch (place.room) {
    case 'event':
      return <EventRoom meetingId={place.id} way={way} />;
    case 'prepare':
    case 'invitation':
      return <PrepareRoom meetingId={place.id} inviting={place.room === 'invitation'} way={way} />;
    case 'capture':
      return <CaptureRoom meetingId={place.id} way={way} />;
    case 'recap':
      return <RecapRoom meetingId={place.id} way={way} />;
    case 'learned':
      return <LearnedRoom way={way} />;
    case 'accounts':
      return <AccountsRoom way={way} />;
    default:
      return <SettingsRoom way={way} />;
  }
}
