import { useEffect, useRef, useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import { Button } from '../Button';
import { Mark } from '../Stones';
import { useSay } from '../say';
import { PracticeCard } from './PracticeCard';
import { PracticeWeek } from './PracticeWeek';

/** How far through the first minute the person is. */
export type Step = 'look' | 'ask' | 'agenda' | 'after' | 'recap' | 'done';

type Place = 'google' | 'outlook' | 'dashboard';

/** The three moments, each done once on a practice week that lives in this page alone. */
export function WelcomeView({ onOpen }: { onOpen: (place: Place) => void }) {
  const say = useSay();
  const [step, setStep] = useState<Step>('look');
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<Audience>('pair');
  const stage = useRef<HTMLElement>(null);
  const begun = useRef(false);
  useEffect(() => {
    // What was pressed is gone with its step: the next Tab begins at the new one.
    if (begun.current) stage.current?.querySelector('h2')?.focus();
    begun.current = true;
  }, [step]);
  return (
    <main class="welcome-page">
      <header class="welcome-head">
        <Mark size={32} />
        <h1 class="title-l">{say('welcome_title')}</h1>
        {step !== 'done' && (
          <Button kind="text" onPress={() => setStep('done')}>
            {say('welcome_skip')}
          </Button>
        )}
      </header>
      {step === 'done' ? (
        <section class="welcome-done" ref={stage}>
          <Ready onOpen={onOpen} />
        </section>
      ) : (
        <div class="welcome-stage">
          <PracticeWeek step={step} onOpen={() => step === 'look' && setStep('ask')} />
          <section class="welcome-card" ref={stage}>
            <PracticeCard
              step={step}
              text={text}
              audience={audience}
              onText={setText}
              onAudience={setAudience}
              onStep={setStep}
            />
          </section>
        </div>
      )}
    </main>
  );
}

/** What is left to do is to open one's own calendar. */
function Ready({ onOpen }: { onOpen: (place: Place) => void }) {
  const say = useSay();
  return (
    <>
      <h2 class="title" tabIndex={-1}>
        {say('welcome_ready')}
      </h2>
      <p class="soft">{say('welcome_ready_words')}</p>
      <div class="row">
        <Button kind="primary" onPress={() => onOpen('google')}>
          {say('welcome_open_google')}
        </Button>
        <Button onPress={() => onOpen('outlook')}>{say('welcome_open_outlook')}</Button>
        <Button kind="text" onPress={() => onOpen('dashboard')}>
          {say('welcome_open_cairn')}
        </Button>
      </div>
      <p class="well soft">{say('welcome_private')}</p>
    </>
  );
}
