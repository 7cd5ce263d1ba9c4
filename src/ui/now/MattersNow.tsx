import { firstName } from '@/domain/first-name';
import type { Commitment } from '@/domain/reflection';
import type { MeetingView, NowView } from '@/domain/views';
import { useDates } from '../dates';
import { Name } from '../Name';
import { SayWith } from '../SayWith';
import { useSay } from '../say';
import { AgendaSheet } from './AgendaSheet';
import { HourStones } from './HourStones';
import { Away, MeetingHead } from './MeetingHead';
import { Promised } from './Promised';
import { ThinkAhead } from './ThinkAhead';

/** The one thing that matters now, drawn as what it is: a meeting to come or to look back on, a recap, a question. */
export function MattersNow(props: {
  what: NowView['what'];
  focus: MeetingView;
  /** How many lines of the recap will be sent, where that is what matters. */
  recapLines: number | undefined;
  at: number;
  onPair: (id: string) => void;
  onCheckIn: () => void;
  onCommitment: (commitment: Commitment, state: Commitment['state']) => void;
}) {
  const say = useSay();
  const { what, focus, at } = props;
  if (isUnasked(focus)) return <Asked view={focus} at={at} />;
  if (what === 'recap' || what === 'ended') {
    return (
      <>
        <LookBack view={focus} at={at} recap={what === 'recap'} />
        <p class="well soft">
          {what === 'recap'
            ? say('now_recap_lines', { count: props.recapLines ?? 0 })
            : say(
                focus.progress.reflection === 'started'
                  ? 'now_capture_started'
                  : 'now_capture_takes_a_minute',
              )}
        </p>
      </>
    );
  }
  return (
    <>
      <MeetingHead view={focus} at={at} onPair={props.onPair} />
      {what === 'running' && <HourStones view={focus} at={at} />}
      {focus.agenda && focus.agenda.topics.length > 0 ? (
        <AgendaSheet agenda={focus.agenda} goals={focus.goals} />
      ) : (
        <p class="well soft">{say(focus.meeting.endAt > at ? 'event_no_agenda' : 'event_had_no_agenda')}</p>
      )}
      {what !== 'running' && <ThinkAhead view={focus} at={at} onPress={props.onCheckIn} />}
      <Promised
        commitments={focus.promised}
        name={focus.pair?.name ?? ''}
        at={at}
        onState={props.onCommitment}
      />
    </>
  );
}

/** Whether the person has not said yet what this meeting is. */
export const isUnasked = (view: MeetingView): boolean => !view.pair || !view.meeting.verdict.byPerson;

/** An event nobody has been asked about: the question, and which event it is about. */
function Asked({ view, at }: { view: MeetingView; at: number }) {
  const say = useSay();
  const dates = useDates();
  const { title, start, end, zone } = view.meeting;
  const name = view.pair?.name ?? (view.candidates.length === 1 ? view.candidates[0]?.name : undefined);
  return (
    <div>
      <Away view={view} at={at} />
      <h2 class="title">
        {name === undefined ? (
          say('verdict_question_open')
        ) : (
          <SayWith of="verdict_question" with={{ name: <Name>{name}</Name> }} />
        )}
      </h2>
      <p class="soft">
        <bdi>{title || say('event_untitled')}</bdi>
      </p>
      <p class="meta">{dates.span(start, end, zone, at)}</p>
    </div>
  );
}

/** A meeting that is over: the question how it was, or the recap that waits. */
function LookBack({ view, at, recap }: { view: MeetingView; at: number; recap: boolean }) {
  const dates = useDates();
  const { start, end, zone, title } = view.meeting;
  const name = <Name>{view.pair ? firstName(view.pair.name) : title}</Name>;
  return (
    <div>
      <Away view={view} at={at} />
      <h2 class="title">
        {recap ? (
          <SayWith of="now_recap_title" with={{ name }} />
        ) : (
          <SayWith of="notice_capture_title" with={{ name }} />
        )}
      </h2>
      <p class="soft">{dates.span(start, end, zone, at)}</p>
    </div>
  );
}
