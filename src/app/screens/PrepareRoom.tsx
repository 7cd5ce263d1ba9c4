import { useState } from 'preact/hooks';
import type { TemplateId, Topic } from '@/domain/agenda';
import { lengthOf } from '@/domain/meeting-length';
import type { Goal } from '@/domain/pair';
import { shareMinutes } from '@/domain/templates';
import type { MeetingView } from '@/domain/views';
import { ask } from '@/platform/ask';
import type { ReplyOf } from '@/platform/protocol';
import { ActionBar } from '@/ui/ActionBar';
import { Banner } from '@/ui/Banner';
import { Bar } from '@/ui/Bar';
import { Button } from '@/ui/Button';
import { ThinkAhead } from '@/ui/now/ThinkAhead';
import { GoalForm, type TypedGoal } from '@/ui/prepare/GoalForm';
import { LibraryPick } from '@/ui/prepare/LibraryPick';
import { MinutesRow } from '@/ui/prepare/MinutesRow';
import { PrepareHead } from '@/ui/prepare/PrepareHead';
import { TemplateChoice } from '@/ui/prepare/TemplateChoice';
import { TopicList } from '@/ui/prepare/TopicList';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { InvitationRoom } from './InvitationRoom';
import { RoomActions } from './RoomActions';
import type { Way } from './Rooms';
import { useAgenda } from './use-agenda';
import { useAnswer } from './use-answer';
import { Waiting } from './Waiting';

interface Place {
  meetingId: string;
  way: Way;
  /** The person came to put the agenda into the invitation. */
  inviting: boolean;
}

/** The agenda of one meeting: proposed, edited, attached, put into the invitation. */
export function PrepareRoom({ meetingId, inviting, way }: Place) {
  const say = useSay();
  const meeting = useAnswer('meeting', { meetingId });
  const proposal = useAnswer('agenda.propose', { meetingId, fresh: false });
  if (meeting.state !== 'there') return <Waiting answered={meeting} title={say('prepare_title')} way={way} />;
  if (proposal.state !== 'there')
    return <Waiting answered={proposal} title={say('prepare_title')} way={way} />;
  return <Prepare view={meeting.value} proposal={proposal.value} inviting={inviting} way={way} />;
}

function Prepare(props: {
  view: MeetingView;
  proposal: ReplyOf<'agenda.propose'>;
  inviting: boolean;
  way: Way;
}) {
  const say = useSay();
  const toast = useToast();
  const { view, way } = props;
  const { meeting, pair } = view;
  const editing = useAgenda(props.proposal.agenda);
  const { agenda } = editing;
  const library = useAnswer('library', {});
  const [because, setBecause] = useState(props.proposal.because);
  const [goals, setGoals] = useState<readonly Goal[]>(view.goals);
  const [topicId, setTopicId] = useState<string>();
  const [newGoalFor, setNewGoalFor] = useState<string>();
  const [inviting, setInviting] = useState(props.inviting);
  const [attaching, setAttaching] = useState(false);
  const length = lengthOf(meeting);

  const edit = (id: string | undefined): void => {
    setTopicId(id);
    setNewGoalFor(undefined);
  };

  const choose = async (template: TemplateId): Promise<void> => {
    const before = { template: agenda.template, topics: agenda.topics };
    const answer = await ask('agenda.propose', { meetingId: meeting.id, template, fresh: true });
    if (!answer.ok) return toast(say('failure_unexpected'));
    edit(undefined);
    setBecause(answer.value.because);
    editing.replace(answer.value.agenda);
    toast(say('prepare_template_changed'), () => editing.replace(before));
  };

  const attach = async (attached: boolean): Promise<void> => {
    setAttaching(true);
    const done = await editing.attach(attached);
    setAttaching(false);
    if (done && attached) toast(say('prepare_attached_told'), () => void editing.attach(false));
  };

  const keepGoal = async (forTopic: string, typed: TypedGoal): Promise<void> => {
    if (!pair) return;
    const now = Date.now();
    const goal: Goal = {
      ...typed,
      id: crypto.randomUUID(),
      pairId: pair.id,
      state: 'open',
      createdAt: now,
      updatedAt: now,
    };
    const answer = await ask('goal.keep', { goal });
    if (!answer.ok) return toast(say('failure_unexpected'));
    setGoals([...goals, answer.value]);
    setNewGoalFor(undefined);
    editing.changeTopics((topics) =>
      topics.map((topic) => (topic.id === forTopic ? { ...topic, goalId: answer.value.id } : topic)),
    );
  };

  const fit = (): void => {
    const before = agenda.topics;
    const minutes = shareMinutes(
      agenda.topics.map((topic) => topic.minutes),
      length,
    );
    editing.changeTopics((topics) =>
      topics.map((topic, index) => ({ ...topic, minutes: minutes[index] ?? topic.minutes })),
    );
    toast(say('prepare_fitted'), () => editing.changeTopics(() => before));
  };

  if (inviting) {
    return (
      <InvitationRoom
        view={view}
        keep={() => editing.attach(agenda.attached)}
        onTake={(questions) => editing.changeTopics((topics) => [...topics, ...topicsOf(questions)])}
        attach={() => editing.attach(true)}
        onBack={() => (props.inviting ? way.back() : setInviting(false))}
      />
    );
  }
  return (
    <>
      <Bar title={say('prepare_title')} onBack={way.back}>
        <RoomActions way={way} view="prepare" id={meeting.id} />
      </Bar>
      <main class="room prepare">
        <PrepareHead view={view} attached={agenda.attached} />
        <ThinkAhead view={view} at={Date.now()} onPress={() => way.go({ view: 'checkin', id: meeting.id })} />
        <TemplateChoice
          template={agenda.template}
          because={say(because.key, because.words)}
          onChoose={(template) => void choose(template)}
        />
        {editing.failed && <Banner kind="warning">{say('prepare_not_kept')}</Banner>}
        <MinutesRow topics={agenda.topics} length={length} editing={topicId} onFit={fit} />
        <TopicList
          topics={agenda.topics}
          goals={goals}
          editing={topicId}
          onEditing={edit}
          onTopics={editing.changeTopics}
          onNewGoal={pair && setNewGoalFor}
          newGoal={
            newGoalFor !== undefined && (
              <GoalForm
                onGoal={(goal) => void keepGoal(newGoalFor, goal)}
                onCancel={() => setNewGoalFor(undefined)}
              />
            )
          }
        />
        {library.state === 'there' && (
          <LibraryPick
            kept={library.value.questions}
            stage={pair?.stage ?? 'initiation'}
            asked={agenda.topics.map(({ question }) => question)}
            turn={view.nth}
            onPick={(question) =>
              editing.changeTopics((topics) => [
                ...topics,
                { id: crypto.randomUUID(), question, minutes: 10, audience: 'pair' },
              ])
            }
          />
        )}
      </main>
      <ActionBar>
        {agenda.attached ? (
          <Button kind="quiet" busy={attaching} onPress={() => void attach(false)}>
            {say('prepare_detach')}
          </Button>
        ) : (
          <Button kind="primary" busy={attaching} onPress={() => void attach(true)}>
            {say('prepare_attach')}
          </Button>
        )}
        <Button kind={agenda.attached ? 'primary' : 'quiet'} onPress={() => setInviting(true)}>
          {say('prepare_invite')}
        </Button>
      </ActionBar>
    </>
  );
}

/** What the other asked for, as topics of the two of us. */
const topicsOf = (questions: readonly string[]): Topic[] =>
  questions.map((question) => ({ id: crypto.randomUUID(), question, minutes: 5, audience: 'pair' }));
