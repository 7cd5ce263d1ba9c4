import '@/ui/theme/capture.css';
import { useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import { firstName } from '@/domain/first-name';
import type { Goal } from '@/domain/pair';
import type { CaptureView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { ActionBar } from '@/ui/ActionBar';
import { Bar } from '@/ui/Bar';
import { Button } from '@/ui/Button';
import { CaptureForm } from '@/ui/capture/CaptureForm';
import { Celebrate } from '@/ui/capture/Celebrate';
import { useDates } from '@/ui/dates';
import { Name } from '@/ui/Name';
import { SayWith } from '@/ui/SayWith';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { NotKept } from './NotKept';
import { RoomActions } from './RoomActions';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useReflection } from './use-reflection';
import { Waiting } from './Waiting';

/** The look back on one meeting; while it still runs, the notes. */
export function CaptureRoom({ meetingId, way }: { meetingId: string; way: Way }) {
  const say = useSay();
  const answered = useAnswer('reflection', { meetingId });
  if (answered.state !== 'there')
    return <Waiting answered={answered} title={say('capture_title')} way={way} />;
  return <Capture opened={answered.value} way={way} />;
}

interface Won {
  readonly win: string;
  readonly wins: number;
  readonly audience: Audience;
  readonly recap: boolean;
  /** The pair's first win, where this one is not it. */
  readonly first: { readonly text: string; readonly at: number } | undefined;
}

async function firstWin(pairId: string): Promise<Won['first']> {
  const details = await ask('pair.details', { pairId });
  return details.ok ? [...details.value.wins].sort((one, other) => one.at - other.at)[0] : undefined;
}

function Capture({ opened, way }: { opened: CaptureView; way: Way }) {
  const say = useSay();
  const toast = useToast();
  const { view } = opened;
  const { meeting, pair } = view;
  const typing = useReflection(opened.reflection);
  const { reflection } = typing;
  const [saving, setSaving] = useState<'recap' | 'only'>();
  const [won, setWon] = useState<Won>();
  const name = pair ? firstName(pair.name) : (view.candidates[0]?.name ?? say('pairs_unnamed'));
  const running = Date.now() < meeting.endAt;
  const ready = !running && reflection.happened !== undefined;
  const toRecap = (): void => way.go({ view: 'recap', id: meeting.id });

  const save = async (then: 'recap' | 'only'): Promise<void> => {
    if (saving || !ready) return;
    setSaving(then);
    const answer = await typing.save();
    setSaving(undefined);
    if (!answer.ok) return;
    const { win, wins, recapMeetingId } = answer.value;
    if (win !== null) {
      const audience = reflection.lines.find(({ prompt }) => prompt === 'win')?.audience ?? 'pair';
      const first = wins > 1 && pair ? await firstWin(pair.id) : undefined;
      setWon({ win, wins, audience, recap: recapMeetingId !== null, first });
    } else if (then === 'recap' && recapMeetingId !== null) toRecap();
    else {
      toast(say('capture_saved'));
      way.back();
    }
  };

  if (won) {
    return (
      <Celebrate
        win={won.win}
        wins={won.wins}
        first={won.first}
        audience={won.audience}
        name={pair && name}
        pairId={pair?.id}
        onRecap={won.recap ? toRecap : undefined}
        onDone={way.back}
      />
    );
  }
  return (
    <>
      <Bar title={say(running ? 'capture_title_running' : 'capture_title')} onBack={way.back}>
        <RoomActions way={way} view="capture" id={meeting.id} />
      </Bar>
      <main
        class="room capture"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save(pair ? 'recap' : 'only');
        }}
      >
        <CaptureHead view={view} name={name} running={running} />
        <NotKept typing={typing} />
        <CaptureForm
          view={view}
          reflection={reflection}
          name={name}
          running={running}
          onReflection={typing.change}
          onConfidence={(goal, confidence) => void keepConfidence(goal, meeting.id, confidence)}
        />
      </main>
      {running ? (
        <ActionBar>
          <Button kind="primary" onPress={way.back}>
            {say('capture_done')}
          </Button>
        </ActionBar>
      ) : (
        ready && (
          <ActionBar>
            {pair && (
              <Button kind="primary" busy={saving === 'recap'} onPress={() => void save('recap')}>
                {say('capture_save_recap')}
              </Button>
            )}
            <Button
              kind={pair ? 'text' : 'primary'}
              busy={saving === 'only'}
              onPress={() => void save('only')}
            >
              {say(pair ? 'capture_save_only' : 'capture_save')}
            </Button>
          </ActionBar>
        )
      )}
    </>
  );
}

/** When it was, and the one question. */
function CaptureHead(props: { view: CaptureView['view']; name: string; running: boolean }) {
  const say = useSay();
  const dates = useDates();
  const { meeting } = props.view;
  return (
    <div>
      <p class="meta">
        {props.running
          ? say('capture_kept_as_typed')
          : say('capture_ended', { ago: dates.ago(meeting.endAt, Date.now()) })}
      </p>
      <h2 class="title">
        <SayWith
          of={props.running ? 'capture_notes_question' : 'capture_question'}
          with={{ name: <Name>{props.name}</Name> }}
        />
      </h2>
    </div>
  );
}

/** How sure somebody was of a goal at this meeting: pressed again, it takes the place of the answer before. */
async function keepConfidence(goal: Goal, meetingId: string, confidence: number): Promise<void> {
  const at = Date.now();
  const id = `note:${goal.id}:${meetingId}`;
  const { pairId, audience } = goal;
  await ask('goal.note', {
    note: { id, goalId: goal.id, pairId, meetingId, at, confidence, text: '', audience, updatedAt: at },
  });
}
