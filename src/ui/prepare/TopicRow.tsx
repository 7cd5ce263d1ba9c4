import '../theme/prepare.css';
import type { Topic } from '@/domain/agenda';
import type { Goal } from '@/domain/pair';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { TopicMarks } from '../now/AgendaSheet';
import { useSay } from '../say';
import { type TopicActions, TopicEditor } from './TopicEditor';

/** One topic in the list. Arrows on its grip, or Alt and arrows anywhere in it, move it. */
export function TopicRow(
  props: {
    topic: Topic;
    goals: readonly Goal[];
    place: number;
    of: number;
    editing: boolean;
    dragged: boolean;
    grip: { onPointerDown: (event: PointerEvent) => void };
    style: { transform: string };
    onOpen: () => void;
  } & TopicActions,
) {
  const say = useSay();
  const dates = useDates();
  const { topic, place, of, onStep } = props;
  const stepOn = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(by);
  };
  const question = topic.question.trim() === '' ? say('prepare_untitled') : topic.question;
  return (
    <li
      class={`topic${props.editing ? ' editing' : ''}${props.dragged ? ' dragged' : ''}`}
      style={props.style}
      data-audience={topic.audience}
      onKeyDown={(event) => event.altKey && stepOn(event)}
    >
      <button
        type="button"
        class="grip"
        aria-label={say('prepare_grip', { question, place: place + 1, of })}
        title={say('prepare_grip_hint')}
        onKeyDown={stepOn}
        {...props.grip}
      >
        <Icon name="grip" />
      </button>
      {props.editing ? (
        <TopicEditor
          topic={topic}
          goals={props.goals}
          first={place === 0}
          last={place === of - 1}
          onChange={props.onChange}
          onStep={onStep}
          onRemove={props.onRemove}
          onDone={props.onDone}
          onNewGoal={props.onNewGoal}
          newGoal={props.newGoal}
        />
      ) : (
        <div class="topic-words">
          <button type="button" class="topic-open" title={say('prepare_edit')} onClick={props.onOpen}>
            <span class="voice-line" dir="auto">
              {question}
            </span>
            <span class="minutes">{dates.minutes(topic.minutes)}</span>
          </button>
          <TopicMarks topic={topic} goal={props.goals.find(({ id }) => id === topic.goalId)} />
        </div>
      )}
    </li>
  );
}
