import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Goal } from '@/domain/pair';
import type { Commitment } from '@/domain/reflection';
import { localIn } from '@/domain/when';
import type { ReplyOf } from '@/platform/protocol';
import { ActionBar } from '../ActionBar';
import { Button } from '../Button';
import { useDates } from '../dates';
import { CommitmentRow } from '../lists/CommitmentRow';
import { Name } from '../Name';
import { seedOf } from '../pebble';
import type { TypedGoal } from '../prepare/GoalForm';
import { SayWith } from '../SayWith';
import { Sheet } from '../Sheet';
import { StoneStack } from '../Stones';
import { SureQuestion } from '../SureQuestion';
import { useSay } from '../say';
import { GoalList } from './GoalList';
import { type PairDraft, PairFields } from './PairFields';
import { PairMeetings } from './PairMeetings';
import { WinList } from './WinList';

export type PairDetails = ReplyOf<'pair.details'>;

/** One pair: who, their wins as a cairn, goals, promises, meetings, and what can be set about it. */
export function PairView(props: {
  details: PairDetails;
  draft: PairDraft;
  at: number;
  onDraft: (draft: PairDraft) => void;
  onGoal: (typed: TypedGoal, goal: Goal | undefined) => void;
  onGoalState: (goal: Goal, state: Goal['state']) => void;
  onCommitment: (commitment: Commitment, state: Commitment['state']) => void;
  onMeeting: (id: string) => void;
  onRemove: () => void;
  /** Where a win is noted, above those there are. */
  children?: ComponentChildren;
}) {
  const say = useSay();
  const { details, at } = props;
  const { pair, goals, commitments, meetings, wins } = details;
  const next = [...meetings].reverse().find(({ endAt }) => endAt > at);
  return (
    <>
      <main class="room">
        <PairHead details={details} at={at} />
        <GoalList goals={goals} onKeep={props.onGoal} onState={props.onGoalState} />
        <Promises commitments={commitments} name={pair.name} at={at} onState={props.onCommitment} />
        {props.children}
        <WinList wins={wins} />
        <PairMeetings meetings={meetings} at={at} onMeeting={props.onMeeting} />
        <Sheet title={say('pair_about')}>
          <PairFields draft={props.draft} onChange={props.onDraft} />
        </Sheet>
        <RemovePair details={details} onRemove={props.onRemove} />
      </main>
      {next && <NextMeeting next={next} at={at} onMeeting={props.onMeeting} />}
    </>
  );
}

function PairHead({ details, at }: { details: PairDetails; at: number }) {
  const say = useSay();
  const { pair, meetings, wins } = details;
  const past = meetings.filter(({ endAt }) => endAt <= at).length;
  return (
    <div class="meeting-head">
      <div class="meeting-words">
        <h2 class="title">
          <Name>{pair.name}</Name>
        </h2>
        <p class="soft">
          {say(`pair_you_are_${pair.role}`)} ·{' '}
          {past === 0 ? say('list_never_met') : say('pair_met', { count: past })}
        </p>
      </div>
      {wins.length > 0 && (
        <p class="wins">
          <StoneStack count={wins.length} newest seed={seedOf(pair.id)} />
          <span class="meta">{say('event_wins', { count: wins.length })}</span>
        </p>
      )}
    </div>
  );
}

function NextMeeting(props: {
  next: PairDetails['meetings'][number];
  at: number;
  onMeeting: (id: string) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { id, startAt, zone } = props.next;
  return (
    <ActionBar>
      <Button kind="primary" onPress={() => props.onMeeting(id)}>
        {say('pair_next', { when: dates.span(localIn(startAt, zone), '', zone, props.at) })}
      </Button>
    </ActionBar>
  );
}

/** Open promises first, mine before theirs; what is settled goes below. */
function Promises(props: {
  commitments: readonly Commitment[];
  name: string;
  at: number;
  onState: (commitment: Commitment, state: Commitment['state']) => void;
}) {
  const say = useSay();
  const settled = ({ state }: Commitment): number => Number(state !== 'open');
  const owners: readonly { owner: Commitment['owner']; title: ComponentChildren }[] = [
    { owner: 'me', title: say('event_you_promised') },
    { owner: 'them', title: <SayWith of="event_they_promised" with={{ name: <bdi>{props.name}</bdi> }} /> },
  ];
  return (
    <>
      {owners.map(({ owner, title }) => {
        const own = props.commitments
          .filter((each) => each.owner === owner)
          .sort((one, other) => settled(one) - settled(other));
        if (own.length === 0) return null;
        return (
          <section key={owner} class="sheet">
            <h2 class="sheet-title">{title}</h2>
            <ul class="rows">
              {own.map((commitment) => (
                <CommitmentRow
                  key={commitment.id}
                  commitment={commitment}
                  at={props.at}
                  onState={props.onState}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function RemovePair({ details, onRemove }: { details: PairDetails; onRemove: () => void }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const name = details.pair.name;
  if (!asking) {
    return (
      <div>
        <Button kind="danger" onPress={() => setAsking(true)}>
          {say('pair_remove')}
        </Button>
      </div>
    );
  }
  const goes = [
    say('pair_goes_meetings', { count: details.meetings.length }),
    say('pair_goes_goals', { count: details.goals.length }),
    say('pair_goes_promises', { count: details.commitments.length }),
    say('pair_goes_wins', { count: details.wins.length }),
  ];
  return (
    <SureQuestion
      title={<SayWith of="pair_remove_question" with={{ name: <bdi>{name}</bdi> }} />}
      yes={say('pair_remove_yes')}
      onYes={onRemove}
      onNo={() => setAsking(false)}
    >
      <p>{say('pair_goes')}</p>
      <ul class="bullets">
        {goes.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>{say('pair_stays')}</p>
    </SureQuestion>
  );
}
