import { useId } from 'preact/hooks';
import type { Topic } from '@/domain/agenda';
import type { TopicOutcome } from '@/domain/reflection';
import { Icon } from '../Icon';
import type { IconName } from '../icon-paths';
import { useSay } from '../say';

const outcomes: readonly { readonly outcome: TopicOutcome; readonly icon: IconName }[] = [
  { outcome: 'answered', icon: 'check' },
  { outcome: 'parked', icon: 'carry' },
  { outcome: 'dropped', icon: 'x' },
];

/**
 * The questions of the agenda, each answered, parked for next time, or dropped. Folded away after the meeting, open
 * while it runs. Pressing the chosen one again takes the tick back.
 */
export function TopicTicks(props: {
  topics: readonly Topic[];
  outcomes: readonly { readonly topicId: string; readonly outcome: TopicOutcome }[];
  open: boolean;
  onOutcome: (topicId: string, outcome: TopicOutcome | undefined) => void;
}) {
  const say = useSay();
  const group = useId();
  const ticked = props.topics.filter(({ id }) => props.outcomes.some(({ topicId }) => topicId === id)).length;
  return (
    <details class="sheet ticks" open={props.open}>
      <summary>
        <Icon name="down" />
        <span>{say('capture_topics')}</span>
        <span class="meta">{say('capture_topics_ticked', { ticked, count: props.topics.length })}</span>
      </summary>
      <ul>
        {props.topics.map(({ id, question }) => {
          const chosen = props.outcomes.find(({ topicId }) => topicId === id)?.outcome;
          return (
            <li key={id} class={chosen ? `tick was-${chosen}` : 'tick'}>
              <div class="tick-words">
                <p class="voice-line" id={`${group}-${id}`} dir="auto">
                  {question}
                </p>
                {chosen && <p class="meta">{say(`capture_topic_${chosen}`)}</p>}
              </div>
              <span class="tick-choices" role="group" aria-labelledby={`${group}-${id}`}>
                {outcomes.map(({ outcome, icon }) => (
                  <button
                    key={outcome}
                    type="button"
                    class="icon-button small"
                    aria-pressed={outcome === chosen}
                    aria-label={say(`capture_topic_${outcome}`)}
                    title={say(`capture_topic_${outcome}`)}
                    onClick={() => props.onOutcome(id, outcome === chosen ? undefined : outcome)}
                  >
                    <Icon name={icon} />
                  </button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
