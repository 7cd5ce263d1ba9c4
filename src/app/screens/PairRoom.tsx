import { useEffect, useRef, useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import type { Goal } from '@/domain/pair';
import { ask } from '@/platform/ask';
import { Bar } from '@/ui/Bar';
import { Button } from '@/ui/Button';
import { draftOf, type PairDraft, pairFrom } from '@/ui/pair/PairFields';
import { type PairDetails, PairView } from '@/ui/pair/PairView';
import type { TypedGoal } from '@/ui/prepare/GoalForm';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { WinCapture } from '@/ui/WinCapture';
import { RoomActions } from './RoomActions';
import type { Way } from './Rooms';
import { type Answered, useAnswer } from './use-answer';
import { useNow } from './use-now';
import { usePause } from './use-pause';
import { usePromises } from './use-promises';
import { useRemovePair } from './use-remove-pair';
import { Waiting } from './Waiting';

/** One pair, and everything that can be set about it. */
export function PairRoom({ pairId, way }: { pairId: string; way: Way }) {
  const say = useSay();
  const answered = useAnswer('pair.details', { pairId });
  if (answered.state !== 'there')
    return <Waiting answered={answered} title={say('list_title_pairs')} way={way} />;
  return <PairThere answered={answered} way={way} />;
}

function PairThere({
  answered,
  way,
}: {
  answered: Extract<Answered<PairDetails>, { state: 'there' }>;
  way: Way;
}) {
  const say = useSay();
  const tell = useToast();
  const at = useNow();
  const details = answered.value;
  const { pair } = details;
  const [draft, setDraft] = useState(() => draftOf(pair));
  const kept = useRef(pair);
  const pause = usePause();
  const promises = usePromises(answered.again);
  useEffect(() => answered.again(), [at]);

  const change = (next: PairDraft): void => {
    setDraft(next);
    pause.later(pair.id, async () => {
      kept.current = pairFrom(kept.current, next);
      const answer = await ask('pair.keep', { pair: kept.current });
      if (answer.ok) answered.again();
      else tell(say('list_not_kept'));
    });
  };
  const keepGoal = async (goal: Goal): Promise<void> => {
    const answer = await ask('goal.keep', { goal });
    if (answer.ok) answered.again();
    else tell(say('list_not_kept'));
  };
  const putGoal = (typed: TypedGoal, goal: Goal | undefined): void => {
    const now = Date.now();
    const { by, ...rest } = typed;
    const { by: _, ...before } = goal ?? {
      id: crypto.randomUUID(),
      pairId: pair.id,
      state: 'open' as const,
      createdAt: now,
      by: undefined,
    };
    void keepGoal({ ...before, ...rest, ...(by === undefined ? {} : { by }), updatedAt: now });
  };
  const putGoalState = (goal: Goal, state: Goal['state']): void => {
    void keepGoal({ ...goal, state, updatedAt: Date.now() }).then(() => {
      if (state === 'dropped')
        tell(say('goal_dropped'), () => void keepGoal({ ...goal, updatedAt: Date.now() }));
    });
  };
  const [noting, setNoting] = useState(false);
  const keepWin = async (text: string, audience: Audience): Promise<void> => {
    const win = { id: crypto.randomUUID(), pairId: pair.id, text, audience, at: Date.now() };
    const answer = await ask('win.keep', { win });
    if (answer.ok) answered.again();
    setNoting(!answer.ok);
    tell(say(answer.ok ? 'win_kept' : 'list_not_kept'));
  };
  const remove = useRemovePair(pair.id, { gone: way.back });

  return (
    <>
      <Bar title={say('pair_title')} onBack={way.back}>
        <RoomActions way={way} view="pair" id={pair.id} />
      </Bar>
      <PairView
        details={{ ...details, commitments: [...promises.withChanged(details.commitments)] }}
        draft={draft}
        at={at}
        onDraft={change}
        onGoal={putGoal}
        onGoalState={putGoalState}
        onCommitment={promises.put}
        onMeeting={(id) => way.go({ view: 'event', id })}
        onRemove={() => void remove()}
      >
        {noting ? (
          <div class="well">
            <WinCapture pairs={[pair]} onWin={(win) => void keepWin(win.text, win.audience)} />
          </div>
        ) : (
          <div>
            <Button kind="text" icon="plus" onPress={() => setNoting(true)}>
              {say('win_note')}
            </Button>
          </div>
        )}
      </PairView>
    </>
  );
}
