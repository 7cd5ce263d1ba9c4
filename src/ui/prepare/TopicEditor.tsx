import '../theme/prepare.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Topic } from '@/domain/agenda';
import type { Goal } from '@/domain/pair';
import { AudienceSwitch } from '../AudienceSwitch';
import { IconButton } from '../Button';
import { useDates } from '../dates';
import { GoalChip } from '../GoalChip';
import { GrowingText } from '../GrowingText';
import { useSay } from '../say';

export interface TopicActions {
  onChange: (topic: Topic) => void;
  /** −1 towards the beginning, 1 towards the end. */
  onStep: (by: -1 | 1) => void;
  onRemove: () => void;
  onDone: () => void;
  /** Present where the meeting belongs to a pair. */
  onNewGoal?: (() => void) | undefined;
  newGoal?: ComponentChildren;
}

/** Up to here minutes go one by one; beyond, by five. */
const fineMinutes = 5;

/** One topic while it is being changed: its question, who may see it, its goal, its minutes and its place. */
export function TopicEditor(
  props: { topic: Topic; goals: readonly Goal[]; first: boolean; last: boolean } & TopicActions,
) {
  const say = useSay();
  const dates = useDates();
  const { topic, onChange } = props;
  const question = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = question.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const goals = useRef<HTMLDivElement>(null);
  const making = Boolean(props.newGoal);
  const wasMaking = useRef(making);
  useEffect(() => {
    if (wasMaking.current && !making)
      goals.current?.querySelector<HTMLElement>('.chip.chosen, .chip:last-child')?.focus();
    wasMaking.current = making;
  }, [making]);
  const less = topic.minutes <= fineMinutes ? topic.minutes - 1 : topic.minutes - 5;
  const more = topic.minutes < fineMinutes ? topic.minutes + 1 : topic.minutes + 5;
  const { goalId, ...withoutGoal } = topic;
  return (
    <div class="topic-editor">
      <GrowingText
        field={question}
        class="ruled"
        aria-label={say('prepare_question')}
        placeholder={say('prepare_question_hint')}
        value={topic.question}
        onInput={(text) => onChange({ ...topic, question: text.replace(/\s*\n\s*/g, ' ') })}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'Escape') || event.isComposing) return;
          event.preventDefault();
          props.onDone();
        }}
      />
      <AudienceSwitch
        label={say('audience_of', { what: topic.question })}
        value={topic.audience}
        onChange={(audience) => onChange({ ...topic, audience })}
      />
      {(props.goals.length > 0 || props.onNewGoal) && (
        <div class="row" role="group" aria-label={say('prepare_goal_of')} ref={goals}>
          {props.goals.map((goal) => (
            <GoalChip
              key={goal.id}
              goal={goal}
              chosen={goal.id === goalId}
              onPress={() => onChange(goal.id === goalId ? withoutGoal : { ...topic, goalId: goal.id })}
            />
          ))}
          {props.onNewGoal && <GoalChip add onPress={props.onNewGoal} />}
        </div>
      )}
      {props.newGoal}
      <div class="row apart">
        <span class="stepper" role="group" aria-label={say('prepare_minutes_of')}>
          <IconButton
            icon="minus"
            label={say('prepare_fewer')}
            off={topic.minutes <= 1}
            onPress={() => onChange({ ...topic, minutes: Math.max(1, less) })}
          />
          <output class="minutes">{dates.minutes(topic.minutes)}</output>
          <IconButton
            icon="plus"
            label={say('prepare_more')}
            onPress={() => onChange({ ...topic, minutes: Math.min(600, more) })}
          />
        </span>
        <span class="row boxed">
          <IconButton
            icon="up"
            label={say('prepare_up')}
            off={props.first}
            onPress={() => props.onStep(-1)}
          />
          <IconButton
            icon="down"
            label={say('prepare_down')}
            off={props.last}
            onPress={() => props.onStep(1)}
          />
          <IconButton icon="x" label={say('prepare_remove')} onPress={props.onRemove} />
          <IconButton icon="check" label={say('prepare_done')} onPress={props.onDone} />
        </span>
      </div>
    </div>
  );
}
