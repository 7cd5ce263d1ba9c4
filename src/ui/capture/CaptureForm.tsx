import '../theme/capture.css';
import { useRef, useState } from 'preact/hooks';
import { hintsFor } from '@/domain/feedback/hints';
import type { Goal } from '@/domain/pair';
import type { AskedPrompt } from '@/domain/prompts';
import { promptsFor } from '@/domain/prompts';
import type { Reflection } from '@/domain/reflection';
import type { MeetingView } from '@/domain/views';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Hints } from '../Hints';
import { Line } from '../Line';
import { useSay } from '../say';
import { useFocusNext } from '../use-focus-next';
import {
  lineOf,
  tookPlace,
  withCommitment,
  withHappened,
  withLine,
  withoutCommitment,
  withTopic,
} from './answers';
import { Commitments } from './Commitments';
import { GoalConfidence } from './GoalConfidence';
import { HappenedQuestion } from './HappenedQuestion';
import { TopicTicks } from './TopicTicks';

/** The questions after (or during) a meeting, and the answers as they are typed. Every change is handed on at once. */
export function CaptureForm(props: {
  view: MeetingView;
  reflection: Reflection;
  /** What the other is called. */
  name: string;
  /** The meeting has not ended: notes, not yet a look back. */
  running: boolean;
  onReflection: (reflection: Reflection) => void;
  onConfidence: (goal: Goal, confidence: number) => void;
}) {
  const say = useSay();
  const { view, reflection, running, onReflection } = props;
  const { happened } = reflection;
  const form = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext();
  const { language } = useDates();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const role = view.pair?.role ?? 'mentee';
  const isWritten = (asked: AskedPrompt): boolean => lineOf(reflection, asked).text.trim() !== '';
  const prompts = promptsFor(role, happened ?? 'yes', view.pair?.audiences);
  const [more, setMore] = useState(() => prompts.some((asked) => asked.more && isWritten(asked)));
  // What was written under another answer stays in sight: it is kept, so it must not be hidden.
  const left = tookPlace(happened)
    ? []
    : promptsFor(role, 'yes', view.pair?.audiences).filter(
        (asked) => isWritten(asked) && !prompts.some(({ prompt }) => prompt === asked.prompt),
      );
  const shown = [...prompts.filter((asked) => !asked.more || more), ...left];
  const topics = view.agenda?.topics ?? [];
  // Goals the meeting was about are asked about at once, others where more is said.
  const spokenOf = view.goals.filter(({ id }) => topics.some(({ goalId }) => goalId === id));
  const answered = running || happened !== undefined;
  const promises = tookPlace(happened) || reflection.commitments.some(({ text }) => text.trim() !== '');
  const [firstPrompt, ...otherPrompts] = shown;

  const line = (asked: AskedPrompt) => {
    const answer = lineOf(reflection, asked);
    return (
      <div key={asked.prompt}>
        <Line
          label={say(asked.labelKey)}
          placeholder={say(asked.placeholderKey)}
          value={answer.text}
          audience={answer.audience}
          onInput={(text) => onReflection(withLine(reflection, { ...answer, text }))}
          onAudience={(audience) => onReflection(withLine(reflection, { ...answer, audience }))}
        />
        <Hints
          hints={hintsFor(answer.text, language).filter(({ kind }) => kind === 'others' || kind === 'health')}
          dismissed={dismissed}
          onDismiss={(hint) => setDismissed(new Set([...dismissed, hint]))}
        />
      </div>
    );
  };

  const sayMore = (): void => {
    const before = form.current?.querySelectorAll('textarea').length ?? 0;
    setMore(true);
    focusNext(() => form.current?.querySelectorAll('textarea')[before]);
  };

  return (
    <div class="capture-form" ref={form}>
      {!running && (
        <HappenedQuestion
          value={happened}
          onChange={(value) => onReflection(withHappened(reflection, value))}
        />
      )}
      {answered && (
        <>
          {topics.length > 0 && tookPlace(happened) && (
            <TopicTicks
              topics={topics}
              outcomes={reflection.topics}
              open={running}
              onOutcome={(topicId, outcome) => onReflection(withTopic(reflection, topicId, outcome))}
            />
          )}
          {firstPrompt && line(firstPrompt)}
          {promises && (
            <Commitments
              reflection={reflection}
              name={props.name}
              onChange={(commitment) => onReflection(withCommitment(reflection, commitment))}
              onRemove={(id) => onReflection(withoutCommitment(reflection, id))}
            />
          )}
          {otherPrompts.map(line)}
          {tookPlace(happened) && !running && (
            <GoalConfidence goals={more ? view.goals : spokenOf} onConfidence={props.onConfidence} />
          )}
          {!more && prompts.some((asked) => asked.more) && (
            <div>
              <Button kind="text" small icon="down" onPress={sayMore}>
                {say('capture_more')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
