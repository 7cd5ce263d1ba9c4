import type { ComponentChildren } from 'preact';
import type { Agenda, Topic } from '@/domain/agenda';
import type { Goal } from '@/domain/pair';
import { useDates } from '../dates';
import { GoalChip } from '../GoalChip';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** The agenda to look at: minutes in the margin, questions right of the line. */
export function AgendaSheet({ agenda, goals }: { agenda: Agenda; goals: readonly Goal[] }) {
  const say = useSay();
  const dates = useDates();
  const minutes = agenda.topics.reduce((sum, topic) => sum + topic.minutes, 0);
  return (
    <section class="sheet agenda" aria-label={say('event_agenda')}>
      <header>
        <h3>{say('event_agenda')}</h3>
        {agenda.attached ? (
          <span class="attached">
            <Icon name="check" />
            {say('event_attached')}
          </span>
        ) : (
          <span class="faint">{say('event_draft')}</span>
        )}
        <span class="minutes faint">{dates.minutes(minutes)}</span>
      </header>
      <ol>
        {agenda.topics.map((topic) => (
          <li key={topic.id} data-audience={topic.audience}>
            <span class="margin minutes" title={dates.minutes(topic.minutes)}>
              {topic.minutes}
            </span>
            <div>
              <p class="voice-line" dir="auto">
                {topic.question}
              </p>
              <TopicMarks topic={topic} goal={goals.find(({ id }) => id === topic.goalId)} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What belongs to a topic: where it comes from, its goal, and who may see it where that is not the two of us. */
export function TopicMarks({ topic, goal }: { topic: Topic; goal: Goal | undefined }) {
  const say = useSay();
  const dates = useDates();
  const marks: ComponentChildren[] = [];
  if (topic.carried) {
    const { from, on } = topic.carried;
    const words =
      from === 'commitment'
        ? say('event_from_promise')
        : on === undefined
          ? say('event_carried')
          : say('event_carried_from', { date: dates.day(on) });
    marks.push(
      <span key="carried" class="mark-words">
        <Icon name="carry" />
        {words}
      </span>,
    );
  }
  if (goal) marks.push(<GoalChip key="goal" goal={goal} />);
  if (topic.audience !== 'pair') {
    marks.push(
      <span key="audience" class={`mark-words of-${topic.audience}`}>
        <Icon name={topic.audience} />
        {say(`audience_${topic.audience}`)}
      </span>,
    );
  }
  return marks.length === 0 ? null : <p class="topic-marks">{marks}</p>;
}
