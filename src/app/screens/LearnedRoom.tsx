import type { Result } from '@/domain/failure';
import type { LearnedView as Learned } from '@/domain/learned';
import { ask } from '@/platform/ask';
import { LearnedView } from '@/ui/learned/LearnedView';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { Frame, Waiting } from './Waiting';

/** What Cairn knows, and from what: every answer can be turned round and forgotten, and takes effect at once. */
export function LearnedRoom({ way }: { way: Way }) {
  const say = useSay();
  const tell = useToast();
  const answered = useAnswer('learned', {});
  const title = say('learned_title');
  if (answered.state !== 'there') return <Waiting answered={answered} title={title} way={way} />;

  const take = (answer: Result<Learned>, done: string): void => {
    tell(answer.ok ? done : say('list_not_kept'));
    if (answer.ok) answered.set(answer.value);
    else answered.again();
  };
  return (
    <Frame title={title} way={way}>
      <LearnedView
        learned={answered.value}
        onSay={({ id }, word) =>
          void ask('learned.say', { id, word }).then((answer) => take(answer, say('learned_turned')))
        }
        onForget={({ id }) =>
          void ask('learned.forget', { id }).then((answer) => take(answer, say('learned_forgotten')))
        }
        onPair={(id) => way.go({ view: 'pair', id })}
      />
    </Frame>
  );
}
