import type { ComponentChildren } from 'preact';
import { failureKey } from '@/domain/failure-key';
import { Banner } from '@/ui/Banner';
import { Bar } from '@/ui/Bar';
import { Busy } from '@/ui/Busy';
import { Button, IconButton } from '@/ui/Button';
import { useSay } from '@/ui/say';
import type { Way } from './Rooms';
import type { Answered } from './use-answer';

/** While an answer is on its way, and when it does not come: words, and a way on. */
export function Waiting<T>({
  answered,
  title,
  way,
}: {
  answered: Exclude<Answered<T>, { state: 'there' }>;
  title: string;
  way: Way;
}) {
  const say = useSay();
  if (answered.state === 'asking') return <Busy label={say('ui_one_moment')} />;
  return (
    <Frame title={title} way={way}>
      <Banner
        kind="warning"
        icon="warn"
        actions={
          <Button kind="quiet" onPress={answered.again}>
            {say('ui_try_again')}
          </Button>
        }
      >
        {say(failureKey(answered.failure.kind))}
      </Banner>
    </Frame>
  );
}

/** A room that has only its bar and some content. */
export function Frame({ title, way, children }: { title: string; way: Way; children: ComponentChildren }) {
  const say = useSay();
  return (
    <>
      <Bar title={title} onBack={way.back}>
        <IconButton icon="veil" label={say('veil_cover')} onPress={way.cover} />
      </Bar>
      <main class="room">{children}</main>
    </>
  );
}
