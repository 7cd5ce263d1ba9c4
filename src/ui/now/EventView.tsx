import type { Commitment } from '@/domain/reflection';
import type { MeetingView } from '@/domain/views';
import { ActionBar } from '../ActionBar';
import { Bar } from '../Bar';
import { Button, IconButton } from '../Button';
import { useSay } from '../say';
import { AgendaSheet } from './AgendaSheet';
import { type EventAction, eventActions } from './event-actions';
import { MeetingHead } from './MeetingHead';
import { Promised } from './Promised';
import { ThinkAhead } from './ThinkAhead';

/** A meeting that is mentoring: who, when, what is prepared and promised, and what can be done with it now. */
export function EventView(props: {
  view: MeetingView;
  /** Now, in epoch milliseconds. */
  at: number;
  onPrepare: () => void;
  onInvitation: () => void;
  onCapture: () => void;
  onRecap: () => void;
  onPair: (id: string) => void;
  onCheckIn: () => void;
  onJudgeAgain: () => void;
  onCommitment: (commitment: Commitment, state: Commitment['state']) => void;
  onClose?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
}) {
  const say = useSay();
  const { view, at } = props;
  const press: Record<EventAction['does'], () => void> = {
    prepare: props.onPrepare,
    invitation: props.onInvitation,
    capture: props.onCapture,
    recap: props.onRecap,
  };
  return (
    <>
      <Bar title={say('name')} onBack={props.onBack}>
        {props.onClose && <IconButton icon="x" label={say('ui_close')} onPress={props.onClose} />}
      </Bar>
      <main class="room">
        <MeetingHead view={view} at={at} onPair={props.onPair} />
        {view.agenda && view.agenda.topics.length > 0 ? (
          <AgendaSheet agenda={view.agenda} goals={view.goals} />
        ) : (
          <p class="well soft">{say(view.meeting.endAt > at ? 'event_no_agenda' : 'event_had_no_agenda')}</p>
        )}
        <ThinkAhead view={view} at={at} onPress={props.onCheckIn} />
        <Promised
          commitments={view.promised}
          name={view.pair?.name ?? ''}
          at={at}
          onState={props.onCommitment}
        />
        <div>
          <Button kind="text" small onPress={props.onJudgeAgain}>
            {say('event_judge_again')}
          </Button>
        </div>
      </main>
      <ActionBar>
        {eventActions(view, at).map(({ does, words }, index) => (
          <Button key={does} kind={index === 0 ? 'primary' : 'quiet'} onPress={press[does]}>
            {say(words)}
          </Button>
        ))}
      </ActionBar>
    </>
  );
}
