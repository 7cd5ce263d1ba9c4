import { useEffect } from 'preact/hooks';
import type { Pair } from '@/domain/pair';
import type { NowView } from '@/domain/views';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { CommitmentList } from '@/ui/lists/CommitmentList';
import { MeetingList } from '@/ui/lists/MeetingList';
import { PairList } from '@/ui/lists/PairList';
import { RecapList } from '@/ui/lists/RecapList';
import { useSay } from '@/ui/say';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useNow } from './use-now';
import { usePromises } from './use-promises';
import { Frame, Waiting } from './Waiting';

type Which = 'pairs' | 'meetings' | 'commitments' | 'recaps';

/** One of the lists: pairs, meetings, what was promised, recaps that wait. */
export function ListRoom({ which, way }: { which: Which; way: Way }) {
  const say = useSay();
  const at = useNow();
  const answered = useAnswer('now', { all: true });
  useEffect(() => {
    if (answered.state !== 'asking') answered.again();
  }, [at]);
  const title = say(`list_title_${which}`);
  if (answered.state !== 'there') return <Waiting answered={answered} title={title} way={way} />;
  return (
    <Frame title={title} way={way}>
      <List which={which} view={answered.value} at={at} way={way} again={answered.again} />
    </Frame>
  );
}

function List(props: { which: Which; view: NowView; at: number; way: Way; again: () => void }) {
  const say = useSay();
  const { which, view, at, way } = props;
  const count = {
    pairs: view.pairs.length,
    meetings: view.toCapture.length + view.upcoming.length,
    commitments: 1,
    recaps: view.recaps.length,
  }[which];
  if (count === 0) {
    const adds = which === 'pairs' || which === 'meetings';
    return (
      <Empty
        sentence={say(`list_none_${which}`)}
        action={adds && <Button onPress={() => way.go({ view: 'hand' })}>{say('add_hand')}</Button>}
      />
    );
  }
  switch (which) {
    case 'pairs':
      return <Pairs at={at} way={way} />;
    case 'meetings':
      return (
        <MeetingList
          toCapture={view.toCapture}
          upcoming={view.upcoming}
          at={at}
          onCapture={(id) => way.go({ view: 'capture', id })}
          onMeeting={(id) => way.go({ view: 'event', id })}
        />
      );
    case 'commitments':
      return <Promises pairs={view.pairs} at={at} none={say('list_none_commitments')} />;
    case 'recaps':
      return <RecapList recaps={view.recaps} at={at} onRecap={(id) => way.go({ view: 'recap', id })} />;
  }
}

/** What is promised and open. */
function Promises({ pairs, at, none }: { pairs: readonly Pair[]; at: number; none: string }) {
  const answered = useAnswer('promised', {});
  const again = (): void => {
    if (answered.state !== 'asking') answered.again();
  };
  const promises = usePromises(again);
  useEffect(again, [at]);
  if (answered.state !== 'there') return null;
  const promised = promises
    .withChanged(answered.value.promised.map(({ commitment }) => commitment))
    .map((commitment) => ({ commitment, pair: pairs.find(({ id }) => id === commitment.pairId) }));
  if (promised.length === 0) return <Empty sentence={none} />;
  return <CommitmentList promised={promised} at={at} onState={promises.put} />;
}

/** The pairs with their last and next meetings: asked for here alone, because counting years of meetings takes its time. */
function Pairs({ at, way }: { at: number; way: Way }) {
  const answered = useAnswer('pairs', {});
  if (answered.state !== 'there') return null;
  return <PairList pairs={answered.value} at={at} onPair={(id) => way.go({ view: 'pair', id })} />;
}
