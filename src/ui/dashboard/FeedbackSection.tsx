import { type Feedback, feedbackLine } from '@/domain/feedback/feedback';
import type { PairPage } from '@/domain/mentoring-views';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { useSay } from '../say';
import { Section } from './PageHead';

/** As much as is of use now; older feedback is found by searching. */
const mostShown = 4;

/** Feedback the person wrote, and what is to happen with it. */
export function FeedbackSection(props: {
  page: PairPage;
  shows: (audience: Feedback['audience']) => boolean;
  writeHref: string;
  hrefOf: (feedback: Feedback) => string;
  onDone: (feedback: Feedback) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const shown = props.page.feedback.filter(({ audience }) => props.shows(audience)).slice(0, mostShown);
  return (
    <Section
      title={say('feedback_title')}
      action={
        <a class="button text small" href={props.writeHref}>
          <Icon name="plus" />
          {say('feedback_write')}
        </a>
      }
    >
      {shown.length === 0 && <p class="soft">{say('feedback_none')}</p>}
      <ul class="rows">
        {shown.map((feedback) => (
          <li key={feedback.id} class="feedback-row" data-audience={feedback.audience}>
            <a href={props.hrefOf(feedback)} class="voice-line" dir="auto">
              {feedbackLine(feedback)}
            </a>
            <p class="meta">
              <span class={`mark-words of-${feedback.audience}`}>
                <Icon name={feedback.audience} />
                {say(feedback.doneAt === undefined ? `feedback_is_${feedback.choice}` : 'feedback_is_done')}
              </span>{' '}
              {dates.dayOf(feedback.at)}
            </p>
            {feedback.choice === 'raise' && feedback.doneAt === undefined && (
              <Button kind="text" small icon="check" onPress={() => props.onDone(feedback)}>
                {say('feedback_done')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
