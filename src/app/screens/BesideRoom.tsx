import { firstName } from '@/domain/first-name';
import type { Meeting } from '@/domain/meeting';
import type { CaptureView, MeetingView } from '@/domain/views';
import { dashboardPath, openTab, ownPage } from '@/platform/pages';
import { ActionBar } from '@/ui/ActionBar';
import { Bar } from '@/ui/Bar';
import { Button, IconButton } from '@/ui/Button';
import { BesideView } from '@/ui/beside/BesideView';
import { useSay } from '@/ui/say';
import { NotKept } from './NotKept';
import { RoomActions } from './RoomActions';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { usePromises } from './use-promises';
import { useReflection } from './use-reflection';
import { Waiting } from './Waiting';

interface Accompanied {
  readonly view: MeetingView;
  readonly next: Meeting | undefined;
  readonly at: number;
  readonly way: Way;
  readonly again: () => void;
}

/** The companion beside the call: agenda with its time, notes, what is parked and promised, the next date. */
export function BesideRoom(props: Accompanied) {
  const say = useSay();
  const answered = useAnswer('reflection', { meetingId: props.view.meeting.id });
  if (answered.state !== 'there')
    return <Waiting answered={answered} title={say('now_title_running')} way={props.way} />;
  return <Companion {...props} opened={answered.value} />;
}

function Companion({ view, next, at, way, again, opened }: Accompanied & { opened: CaptureView }) {
  const say = useSay();
  const typing = useReflection(opened.reflection);
  const promises = usePromises(again);
  const { meeting, pair } = view;
  const name = pair ? firstName(pair.name) : say('pairs_unnamed');
  return (
    <>
      <Bar title={say(meeting.startAt <= at && at < meeting.endAt ? 'now_title_running' : 'beside_title')}>
        <RoomActions way={way} view="event" id={meeting.id} />
        <IconButton
          icon="more"
          label={say('now_more')}
          onPress={() => way.go({ view: 'event', id: meeting.id })}
        />
      </Bar>
      <main class="room companion">
        <NotKept typing={typing} />
        <BesideView
          view={{ ...view, promised: [...promises.withChanged(view.promised)] }}
          reflection={typing.reflection}
          name={name}
          next={next}
          at={at}
          onReflection={typing.change}
          onCommitment={promises.put}
          onPair={(id) => way.go({ view: 'pair', id })}
          onPrepare={() => way.go({ view: 'prepare', id: meeting.id })}
          onNextDate={() => pair && void openTab(ownPage(`${dashboardPath('pairs', pair.id)}/plan`))}
        />
      </main>
      {meeting.endAt <= at && (
        <ActionBar>
          <Button kind="primary" onPress={() => way.go({ view: 'capture', id: meeting.id })}>
            {say('event_capture')}
          </Button>
        </ActionBar>
      )}
    </>
  );
}
