import { useState } from 'preact/hooks';
import type { Goal } from '@/domain/pair';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { GoalForm, type TypedGoal } from '../prepare/GoalForm';
import { useSay } from '../say';

/** The goals of a pair: open ones to work on, those that were reached below. One at a time is being written. */
export function GoalList(props: {
  goals: readonly Goal[];
  onKeep: (typed: TypedGoal, goal: Goal | undefined) => void;
  onState: (goal: Goal, state: Goal['state']) => void;
}) {
  const say = useSay();
  const [writing, setWriting] = useState<string>();
  const shown = props.goals.filter(({ state }) => state !== 'dropped');
  const inOrder = [...shown].sort(
    (one, other) =>
      Number(one.state === 'reached') - Number(other.state === 'reached') || one.createdAt - other.createdAt,
  );
  const keep = (typed: TypedGoal, goal: Goal | undefined): void => {
    setWriting(undefined);
    props.onKeep(typed, goal);
  };
  return (
    <section class="sheet" aria-label={say('pair_goals')}>
      <header class="row apart sheet-head">
        <h2 class="sheet-title">{say('pair_goals')}</h2>
        {writing !== 'new' && (
          <Button kind="text" small icon="plus" onPress={() => setWriting('new')}>
            {say('goal_add')}
          </Button>
        )}
      </header>
      {writing === 'new' && (
        <div>
          <GoalForm onGoal={(typed) => keep(typed, undefined)} onCancel={() => setWriting(undefined)} />
        </div>
      )}
      {inOrder.length === 0 && writing !== 'new' && <p class="soft">{say('pair_no_goals')}</p>}
      {inOrder.length > 0 && (
        <ul class="rows">
          {inOrder.map((goal) => (
            <li key={goal.id} data-audience={goal.audience}>
              {writing === goal.id ? (
                <GoalForm
                  goal={goal}
                  onGoal={(typed) => keep(typed, goal)}
                  onCancel={() => setWriting(undefined)}
                />
              ) : (
                <GoalRow
                  goal={goal}
                  onEdit={() => setWriting(goal.id)}
                  onState={(state) => props.onState(goal, state)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function GoalRow(props: { goal: Goal; onEdit: () => void; onState: (state: Goal['state']) => void }) {
  const say = useSay();
  const dates = useDates();
  const { goal } = props;
  const reached = goal.state === 'reached';
  return (
    <div class={`goal ${goal.state}`}>
      <p class="voice-line" dir="auto">
        {goal.what}
      </p>
      {goal.evidence && (
        <p class="small-type soft" dir="auto">
          {say('goal_known_by', { what: goal.evidence })}
        </p>
      )}
      <p class="topic-marks">
        {reached ? (
          <span class="attached">
            <Icon name="check" />
            {say('goal_reached')}
          </span>
        ) : (
          goal.by && <span class="meta">{say('event_by', { date: dates.day(goal.by) })}</span>
        )}
        {goal.audience !== 'pair' && (
          <span class={`mark-words of-${goal.audience}`}>
            <Icon name={goal.audience} />
            {say(`audience_${goal.audience}`)}
          </span>
        )}
      </p>
      <div class="row goal-actions" role="group" aria-label={say('goal_change', { what: goal.what })}>
        <Button kind="text" small onPress={props.onEdit}>
          {say('goal_edit')}
        </Button>
        <Button kind="text" small onPress={() => props.onState(reached ? 'open' : 'reached')}>
          {say(reached ? 'goal_reopen' : 'goal_reach')}
        </Button>
        <Button kind="text" small onPress={() => props.onState('dropped')}>
          {say('goal_drop')}
        </Button>
      </div>
    </div>
  );
}
