import { useEffect, useState } from 'preact/hooks';
import { failureKey } from '@/domain/failure-key';
import { ask } from '@/platform/ask';
import type { RequestOf } from '@/platform/protocol';
import { EventView } from '@/ui/now/EventView';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { later } from './Later';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useNow } from './use-now';
import { Waiting } from './Waiting';

const VerdictView = later(() => import('@/ui/verdict/VerdictView').then((room) => room.VerdictView));

/** One event: the question whether it is mentoring, and once that is answered, what belongs to it. */
export function EventRoom({ meetingId, way }: { meetingId: string; way: Way }) {
  const say = useSay();
  const answered = useAnswer('meeting', { meetingId });
  const tell = useToast();
  const [asking, setAsking] = useState(false);
  const at = useNow();
  // It comes while the meeting is asked for.
  useEffect(() => void VerdictView.ahead(), []);
  // A calendar shows an open event bit by bit: its people may come a second after its title.
  useEffect(() => {
    if (answered.state !== 'asking') answered.again();
  }, [at]);
  if (answered.state !== 'there') return <Waiting answered={answered} title={say('name')} way={way} />;
  const view = answered.value;

  const judge = async (
    word: RequestOf<'meeting.judge'>['word'],
    partner?: RequestOf<'meeting.judge'>['with'],
  ): Promise<void> => {
    const judged = await ask('meeting.judge', { meetingId, word, ...(partner ? { with: partner } : {}) });
    if (!judged.ok) return tell(say(failureKey(judged.failure.kind)));
    setAsking(false);
    answered.set(judged.value);
    if (word === 'yes') return;
    if (way.close) return way.close();
    tell(say(word === 'not' ? 'verdict_noted_not' : 'verdict_noted_never'));
    way.back();
  };

  if (asking || !view.pair || !view.meeting.verdict.byPerson) {
    return (
      <VerdictView
        view={view}
        onYes={(partner) => void judge('yes', partner)}
        onNot={() => void judge('not')}
        onNever={() => void judge('never')}
        onClose={asking ? () => setAsking(false) : (way.close ?? way.back)}
      />
    );
  }
  return (
    <EventView
      view={view}
      at={at}
      onPrepare={() => way.go({ view: 'prepare', id: meetingId })}
      onInvitation={() => way.go({ view: 'invitation', id: meetingId })}
      onCapture={() => way.go({ view: 'capture', id: meetingId })}
      onRecap={() => way.go({ view: 'recap', id: meetingId })}
      onPair={(id) => way.go({ view: 'pair', id })}
      onCheckIn={() => way.go({ view: 'checkin', id: meetingId })}
      onJudgeAgain={() => setAsking(true)}
      onCommitment={(commitment, state) =>
        void ask('commitment.keep', { commitment: { ...commitment, state, updatedAt: Date.now() } }).then(
          answered.again,
        )
      }
      onClose={way.close}
      onBack={way.close ? undefined : way.back}
    />
  );
}
