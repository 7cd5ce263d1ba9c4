import type { PairBrief } from '@/domain/views';
import { ask } from '@/platform/ask';
import { Button } from '@/ui/Button';
import { PageHead } from '@/ui/dashboard/PageHead';
import { Empty } from '@/ui/Empty';
import { PairList } from '@/ui/lists/PairList';
import { Sheet } from '@/ui/Sheet';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import type { Answered } from '../screens/use-answer';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** Every pair, the one that meets next first. */
export function PairsRoom({ answered, go, at }: { answered: Answered<PairBrief[]>; go: Go; at: number }) {
  const say = useSay();
  const tell = useToast();
  if (answered.state !== 'there') return <NotThere answered={answered} />;
  const tryExample = async (): Promise<void> => {
    const made = await ask('example.add', {});
    if (made.ok) go({ room: 'pair', id: made.value.id });
    else tell(say('list_not_kept'));
  };
  const example = answered.value.some(({ pair }) => pair.example);
  return (
    <div class="page">
      <PageHead title={say('dash_pairs')} />
      {answered.value.length === 0 ? (
        <Empty sentence={say('now_first')} />
      ) : (
        <Sheet>
          <PairList pairs={answered.value} at={at} onPair={(id) => go({ room: 'pair', id })} />
        </Sheet>
      )}
      {!example && (
        <div class="row">
          <Button kind="text" onPress={() => void tryExample()}>
            {say('example_try')}
          </Button>
        </div>
      )}
    </div>
  );
}
