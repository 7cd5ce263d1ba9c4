import { useDates } from '../dates';
import { Mark } from '../Stones';
import { useSay } from '../say';
import type { Step } from './WelcomeView';

/** Three days with an event each: one is mentoring, two are not. Only the first can be opened. */
export function PracticeWeek({ step, onOpen }: { step: Step; onOpen: () => void }) {
  const say = useSay();
  const { language } = useDates();
  const days = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // From a Tuesday on: the names of its days are all that is taken from the date.
  const dayName = (day: number): string => days.format(new Date(Date.UTC(2026, 5, 2 + day)));
  return (
    <section class="practice-week" aria-label={say('welcome_week')}>
      <ol>
        <li>
          <p class="meta">{dayName(0)}</p>
          <p class="practice-event at-1">{say('welcome_event_team')}</p>
        </li>
        <li>
          <p class="meta">{dayName(1)}</p>
          <button
            type="button"
            class={`practice-event at-2 marked${step === 'look' ? ' waits' : ''}`}
            aria-expanded={step !== 'look'}
            onClick={onOpen}
          >
            <Mark size={16} />
            <span>{say('welcome_event_mentoring')}</span>
          </button>
        </li>
        <li>
          <p class="meta">{dayName(2)}</p>
          <p class="practice-event at-3">{say('welcome_event_dentist')}</p>
        </li>
      </ol>
    </section>
  );
}
