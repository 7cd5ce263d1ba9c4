import '../theme/capture.css';
import { useId } from 'preact/hooks';
import type { Topic } from '@/domain/agenda';
import type { TopicOutcome } from '@/domain/reflection';
import { useDates } from '../dates';
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
  /** Says how long each question may take, and which of them is at hand by the clock. */
  timed?: { readonly atHand: number | undefined } | undefined;
  onOutcome: (topicId: string, outcome: TopicOutcome | undefined) => void;
}) {
  const say = useSay();
  const dates = useDates();
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
        {props.topics.map(({ id, question, minutes }, index) => {
          const atHand = props.timed !== undefined && index === props.timed.atHand;
          const chosen = props.outcomes.find(({ topicId }) => topicId === id)?.outcome;
          return (
            <li
              key={id}
              class={`tick${chosen ? ` was-${chosen}` : ''}${atHand ? ' at-hand' : ''}`}
              aria-current={atHand ? 'step' : undefined}
            >
              <div class="tick-words">
                <p class="voice-line" id={`${group}-${id}`} dir="auto">
                  {question}
                </p>
                {(chosen || props.timed) && (
                  <p class="meta">
                    {[
                      props.timed && dates.minutes(minutes),
                      atHand && say('beside_at_hand'),
                      chosen && say(`capture_topic_${chosen}`),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                )}
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
