import { failureKey } from '@/domain/failure-key';
import { Banner } from '@/ui/Banner';
import { Busy } from '@/ui/Busy';
import { Button } from '@/ui/Button';
import { useSay } from '@/ui/say';
import type { Answered } from '../screens/use-answer';

/** A page whose answer is on its way, or did not come. */
export function NotThere<T>({ answered }: { answered: Exclude<Answered<T>, { state: 'there' }> }) {
  const say = useSay();
  if (answered.state === 'asking') return <Busy label={say('ui_one_moment')} />;
  return (
    <div class="page">
      <Banner kind="warning" actions={<Button onPress={answered.again}>{say('ui_try_again')}</Button>}>
        {say(failureKey(answered.failure.kind))}
      </Banner>
    </div>
  );
}
