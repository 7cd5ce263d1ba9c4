import { useState } from 'preact/hooks';
import type { GoalNote } from '@/domain/goals/goal-note';
import { stepsOf } from '@/domain/goals/review-goal';
import type { Goal } from '@/domain/pair';
import { Button } from '../Button';
import { ConfidenceAsk } from '../ConfidenceAsk';
import { useDates } from '../dates';
import { TextField } from '../Field';
import { FormEnd } from '../FormEnd';
import { Icon } from '../Icon';
import { seedOf } from '../pebble';
import { StoneStack } from '../Stones';
import { useSay } from '../say';
import { GoalChart } from './GoalChart';
import { GoalSteps } from './GoalSteps';

/** What can be done with a goal; all of it is kept by the room. */
export interface GoalDoings {
  onGoal(goal: Goal): void;
  onEdit(goal: Goal): void;
  onConfidence(goal: Goal, confidence: number): void;
  onReview(goal: Goal, choice: 'keep' | 'change' | 'drop', what?: string): void;
  onReached(goal: Goal): void;
}

/** One goal: its steps as stones, how it will be known, how sure one is of it, and half-way the three answers. */
export function GoalCard(props: {
  goal: Goal;
  notes: readonly GoalNote[];
  meetings: readonly { readonly startAt: number }[];
  /** A look back half-way is due: keep, change or let go. */
  reviewing: boolean;
  doings: GoalDoings;
}) {
  const say = useSay();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const { goal, notes, doings } = props;
  const steps = stepsOf(goal);
  const facts = [
    goal.by ? say('event_by', { date: dates.day(goal.by) }) : '',
    steps.next ? say('goal_next_step', { step: steps.next }) : '',
  ].filter((fact) => fact !== '');
  return (
    <article class={`goal-card ${goal.state}`} data-audience={goal.audience}>
      <StoneStack
        count={goal.state === 'reached' ? Math.max(steps.of, 3) : steps.done}
        coming={
          goal.state === 'reached' ? 0 : Math.min(5, Math.max(steps.of - steps.done, steps.of === 0 ? 3 : 0))
        }
        seed={seedOf(goal.id)}
        width={40}
        height={48}
      />
      <div class="goal-words">
        <h3 class="goal-title" dir="auto">
          {goal.what}
        </h3>
        {goal.evidence && (
          <p class="soft" dir="auto">
            {say('goal_known_by', { what: goal.evidence })}
          </p>
        )}
        {facts.length > 0 && <p class="meta">{facts.join(' · ')}</p>}
        <p class="goal-marks">
          <span class={`mark-words of-${goal.audience}`}>
            <Icon name={goal.audience} />
            {say(`audience_${goal.audience}`)}
          </span>
          {goal.state !== 'open' && <span class="meta">{say(`goal_is_${goal.state}`)}</span>}
          {steps.of > 0 && <span class="meta">{say('goal_steps', { done: steps.done, of: steps.of })}</span>}
        </p>
        <GoalChart notes={notes} meetings={props.meetings} />
        {props.reviewing && goal.state === 'open' && <GoalReview goal={goal} onReview={doings.onReview} />}
        {open && <GoalMore goal={goal} doings={doings} />}
        <Button kind="text" small icon={open ? 'up' : 'down'} onPress={() => setOpen(!open)}>
          {say(open ? 'goal_less' : 'goal_more')}
        </Button>
      </div>
    </article>
  );
}

function GoalMore({ goal, doings }: { goal: Goal; doings: GoalDoings }) {
  const say = useSay();
  return (
    <div class="goal-more">
      {goal.why && (
        <p dir="auto">
          <span class="meta">{say('goal_why')}</span> <span class="voice-line">{goal.why}</span>
        </p>
      )}
      {goal.before?.map(({ what, until }) => (
        <p key={until} class="meta" dir="auto">
          {say('goal_before', { what })}
        </p>
      ))}
      <GoalSteps goal={goal} onGoal={doings.onGoal} />
      {goal.state === 'open' && (
        <ConfidenceAsk
          label={say('confidence_ask', { what: goal.what })}
          onAnswer={(confidence) => doings.onConfidence(goal, confidence)}
        />
      )}
      <div class="row">
        <Button small icon="pen" onPress={() => doings.onEdit(goal)}>
          {say('goal_edit')}
        </Button>
        {goal.state === 'open' ? (
          <Button small icon="check" onPress={() => doings.onReached(goal)}>
            {say('goal_reached_press')}
          </Button>
        ) : (
          <Button small icon="undo" onPress={() => doings.onGoal({ ...goal, state: 'open' })}>
            {say('goal_reopen')}
          </Button>
        )}
        {goal.state === 'open' && (
          <Button kind="text" small onPress={() => doings.onReview(goal, 'drop')}>
            {say('goal_let_go')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Half-way: keep it, put it differently, let it go. None of the three is better. */
function GoalReview({ goal, onReview }: { goal: Goal; onReview: GoalDoings['onReview'] }) {
  const say = useSay();
  const [what, setWhat] = useState<string>();
  return (
    <div class="well goal-review">
      <p>{say('goal_review_ask')}</p>
      {what === undefined ? (
        <div class="row">
          <Button small onPress={() => onReview(goal, 'keep')}>
            {say('goal_review_keep')}
          </Button>
          <Button small onPress={() => setWhat(goal.what)}>
            {say('goal_review_change')}
          </Button>
          <Button small onPress={() => onReview(goal, 'drop')}>
            {say('goal_review_drop')}
          </Button>
        </div>
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            onReview(goal, 'change', what);
            setWhat(undefined);
          }}
        >
          <TextField label={say('goal_review_words')} value={what} onInput={setWhat} autoFocus />
          <FormEnd keep={say('goal_keep')} onCancel={() => setWhat(undefined)} />
        </form>
      )}
    </div>
  );
}
