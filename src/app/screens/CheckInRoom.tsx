import '@/ui/theme/capture.css';
import type { CheckIn } from '@/domain/check-in';
import type { MeetingView } from '@/domain/views';
import { ActionBar } from '@/ui/ActionBar';
import { Bar } from '@/ui/Bar';
import { Button } from '@/ui/Button';
import { CheckInForm } from '@/ui/prepare/CheckInForm';
import { PrepareHead } from '@/ui/prepare/PrepareHead';
import { useSay } from '@/ui/say';
import { RoomActions } from './RoomActions';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useCheckIn } from './use-check-in';
import { Waiting } from './Waiting';

/** Before a meeting, from wherever it is in sight: five questions to oneself, then the agenda. */
export function CheckInRoom({ meetingId, way }: { meetingId: string; way: Way }) {
  const say = useSay();
  const meeting = useAnswer('meeting', { meetingId });
  const opened = useAnswer('check-in', { meetingId });
  if (meeting.state !== 'there') return <Waiting answered={meeting} title={say('pair_checkin')} way={way} />;
  if (opened.state !== 'there') return <Waiting answered={opened} title={say('pair_checkin')} way={way} />;
  return <CheckInThere view={meeting.value} opened={opened.value} way={way} />;
}

function CheckInThere({ view, opened, way }: { view: MeetingView; opened: CheckIn; way: Way }) {
  const say = useSay();
  const [lines, setLines] = useCheckIn(opened);
  const { id } = view.meeting;
  return (
    <>
      <Bar title={say('pair_checkin')} onBack={way.back}>
        <RoomActions way={way} view="checkin" id={id} />
      </Bar>
      <main class="room capture">
        <PrepareHead view={view} attached={false} />
        <p class="meta">{say('checkin_words')}</p>
        <CheckInForm role={view.pair?.role ?? 'mentee'} lines={lines} onLines={setLines} />
      </main>
      <ActionBar>
        <Button kind="primary" onPress={() => way.go({ view: 'prepare', id }, true)}>
          {say('checkin_agenda')}
        </Button>
      </ActionBar>
    </>
  );
}
