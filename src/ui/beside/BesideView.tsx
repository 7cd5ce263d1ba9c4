import '../theme/capture.css';
import type { Meeting } from '@/domain/meeting';
import { promptsFor } from '@/domain/prompts';
import type { Commitment, Prompt, Reflection } from '@/domain/reflection';
import type { MeetingView } from '@/domain/views';
import { Button } from '../Button';
import { lineOf, withCommitment, withLine, withoutCommitment, withTopic } from '../capture/answers';
import { Commitments } from '../capture/Commitments';
import { TopicTicks } from '../capture/TopicTicks';
import { useDates } from '../dates';
import { Line } from '../Line';
import { countBegun, HourStones } from '../now/HourStones';
import { MeetingHead } from '../now/MeetingHead';
import { Promised } from '../now/Promised';
import { useSay } from '../say';

/** What is written beside a call, in this order; everything else is asked when it is over. */
const written: readonly Prompt[] = ['note', 'next-question', 'win'];

/** One meeting while it runs: where in the agenda the time is, notes, what is parked and promised, when they meet next. */
export function BesideView(props: {
  view: MeetingView;
  reflection: Reflection;
  name: string;
  next: Meeting | undefined;
  at: number;
  onReflection: (reflection: Reflection) => void;
  onCommitment: (commitment: Commitment, state: Commitment['state']) => void;
  onPair: (id: string) => void;
  onPrepare: () => void;
  onNextDate: () => void;
}) {
  const say = useSay();
  const { view, reflection, at, onReflection } = props;
  const { meeting, agenda, pair } = view;
  const topics = agenda?.topics ?? [];
  const running = meeting.startAt <= at && at < meeting.endAt;
  const minutesIn = Math.floor((at - meeting.startAt) / 60_000);
  const atHand = running
    ? countBegun(
        topics.map(({ minutes }) => minutes),
        minutesIn,
      ) - 1
    : undefined;
  const prompts = promptsFor(pair?.role ?? 'mentee', 'yes', pair?.audiences);
  const lines = written.flatMap((wanted) => prompts.filter(({ prompt }) => prompt === wanted));
  return (
    <>
      <MeetingHead view={view} at={at} onPair={props.onPair} />
      {running && <HourStones view={view} at={at} />}
      {topics.length > 0 ? (
        <TopicTicks
          topics={topics}
          outcomes={reflection.topics}
          open
          timed={{ atHand }}
          onOutcome={(topicId, outcome) => onReflection(withTopic(reflection, topicId, outcome))}
        />
      ) : (
        <p class="well soft">
          {say('beside_no_agenda')}{' '}
          <Button kind="text" small onPress={props.onPrepare}>
            {say('event_prepare')}
          </Button>
        </p>
      )}
      {lines.map((asked) => {
        const answer = lineOf(reflection, asked);
        return (
          <Line
            key={asked.prompt}
            label={say(asked.labelKey)}
            placeholder={say(asked.placeholderKey)}
            value={answer.text}
            audience={answer.audience}
            onInput={(text) => onReflection(withLine(reflection, { ...answer, text }))}
            onAudience={(audience) => onReflection(withLine(reflection, { ...answer, audience }))}
          />
        );
      })}
      <Commitments
        reflection={reflection}
        name={props.name}
        onChange={(commitment) => onReflection(withCommitment(reflection, commitment))}
        onRemove={(id) => onReflection(withoutCommitment(reflection, id))}
      />
      <Promised commitments={view.promised} name={pair?.name ?? ''} at={at} onState={props.onCommitment} />
      <NextDate next={props.next} at={at} onNextDate={props.onNextDate} />
    </>
  );
}

/** When they meet next, or the way to a date. */
function NextDate({
  next,
  at,
  onNextDate,
}: {
  next: Meeting | undefined;
  at: number;
  onNextDate: () => void;
}) {
  const say = useSay();
  const dates = useDates();
  return (
    <section class="next-date">
      <h3>{say('plan_head')}</h3>
      <p class="row apart">
        <span class="soft">
          {next ? dates.span(next.start, next.end, next.zone, at) : say('beside_no_next')}
        </span>
        {!next && (
          <Button kind="quiet" small icon="cal" onPress={onNextDate}>
            {say('beside_find_date')}
          </Button>
        )}
      </p>
    </section>
  );
}
