import { useState } from 'preact/hooks';
import type { PairPage } from '@/domain/mentoring-views';
import type { Goal } from '@/domain/pair';
import { Button } from '../Button';
import { useSay } from '../say';
import { GoalCard, type GoalDoings } from './GoalCard';
import { GoalEditor } from './GoalEditor';
import { Section } from './PageHead';

/** The goals of two people, the open ones first, and a new one in place. */
export function GoalsSection(props: {
  page: PairPage;
  shows: (audience: Goal['audience']) => boolean;
  onPut: (
    typed: Pick<Goal, 'what' | 'evidence' | 'by' | 'why' | 'baseline' | 'audience'>,
    goal: Goal | undefined,
  ) => void;
  doings: Omit<GoalDoings, 'onEdit'>;
}) {
  const say = useSay();
  const [editing, setEditing] = useState<Goal | 'new'>();
  const { page } = props;
  const goals = page.goals
    .filter(({ goal }) => props.shows(goal.audience))
    .sort((one, other) => Number(one.goal.state !== 'open') - Number(other.goal.state !== 'open'));
  const since =
    page.halfWay?.meetingId === undefined ? undefined : Date.parse(page.halfWay.on) - 28 * 86_400_000;
  const meetings = page.trail.filter(({ state }) => state === 'met');
  return (
    <Section
      title={say('pair_goals')}
      action={
        <Button kind="text" small icon="plus" onPress={() => setEditing('new')}>
          {say('goal_add')}
        </Button>
      }
    >
      {editing && (
        <GoalEditor
          key={editing === 'new' ? 'new' : editing.id}
          goal={editing === 'new' ? undefined : editing}
          onGoal={(typed) => {
            props.onPut(typed, editing === 'new' ? undefined : editing);
            setEditing(undefined);
          }}
          onCancel={() => setEditing(undefined)}
        />
      )}
      {goals.length === 0 && !editing && <p class="soft">{say('pair_no_goals')}</p>}
      {goals.map(({ goal, notes }) => (
        <GoalCard
          key={goal.id}
          goal={goal}
          notes={notes}
          meetings={meetings}
          reviewing={since !== undefined && Date.now() > since && (goal.reviewedAt ?? 0) < since}
          doings={{ ...props.doings, onEdit: setEditing }}
        />
      ))}
    </Section>
  );
}
