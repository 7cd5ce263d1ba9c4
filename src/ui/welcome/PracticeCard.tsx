import type { ComponentChildren } from 'preact';
import type { Audience } from '@/domain/audience';
import { Button } from '../Button';
import { Line } from '../Line';
import { useSay } from '../say';
import type { Step } from './WelcomeView';

interface Practised {
  readonly step: Step;
  readonly text: string;
  readonly audience: Audience;
  readonly onText: (text: string) => void;
  readonly onAudience: (audience: Audience) => void;
  readonly onStep: (step: Step) => void;
}

/** What stands beside the practice event: the question, the agenda, the line after it, and what of it would be sent. */
export function PracticeCard(props: Practised) {
  const say = useSay();
  const { step, onStep } = props;
  const next = (to: Step, words: string) => (
    <Button kind="primary" onPress={() => onStep(to)}>
      {say(words)}
    </Button>
  );
  switch (step) {
    case 'look':
      return (
        <Card title={say('welcome_look')}>
          <p class="soft">{say('welcome_look_words')}</p>
        </Card>
      );
    case 'ask':
      return (
        <Card title={say('welcome_ask')}>
          <p class="soft">{say('welcome_ask_words')}</p>
          {next('agenda', 'welcome_yes')}
        </Card>
      );
    case 'agenda':
      return (
        <Card title={say('welcome_agenda')}>
          <ol class="practice-agenda">
            <li class="voice-line">{say('welcome_topic_first')}</li>
            <li class="voice-line">{say('welcome_topic_second')}</li>
            <li class="voice-line">{say('welcome_topic_third')}</li>
          </ol>
          {next('after', 'welcome_attach')}
        </Card>
      );
    case 'after':
      return (
        <Card title={say('welcome_after')}>
          <Line
            label={say('welcome_line')}
            placeholder={say('welcome_line_hint')}
            value={props.text}
            audience={props.audience}
            onInput={props.onText}
            onAudience={props.onAudience}
          />
          {next('recap', 'welcome_see_recap')}
        </Card>
      );
    default:
      return (
        <Card title={say('welcome_recap')}>
          <PracticeLetter text={props.text.trim() || say('welcome_line_hint')} audience={props.audience} />
          {next('done', 'welcome_end')}
        </Card>
      );
  }
}

function Card({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h2 class="title" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </>
  );
}

/** The rule that carries everything, seen once: a line for oneself is not in what would be sent. */
function PracticeLetter({ text, audience }: { text: string; audience: Audience }) {
  const say = useSay();
  if (audience === 'me') return <p class="well soft">{say('welcome_stays')}</p>;
  return (
    <blockquote class="sheet practice-letter">
      <p class="voice-line">{say('welcome_letter')}</p>
      <p class="voice-line" dir="auto">
        {text}
      </p>
    </blockquote>
  );
}
