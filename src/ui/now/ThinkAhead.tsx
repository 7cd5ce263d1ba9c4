import type { MeetingView } from '@/domain/views';
import { Button } from '../Button';
import { useSay } from '../say';

/** The way to the five questions to oneself, for as long as the meeting has not begun. */
export function ThinkAhead(props: { view: MeetingView; at: number; onPress: () => void }) {
  const say = useSay();
  const { meeting, pair } = props.view;
  if (!pair || meeting.startAt <= props.at) return null;
  return (
    <div>
      <Button kind="text" small icon="bulb" onPress={props.onPress}>
        {say('pair_checkin')}
      </Button>
    </div>
  );
}
