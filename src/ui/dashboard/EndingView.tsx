import { touchChoices } from '@/domain/endings/touch';
import type { PairPage } from '@/domain/mentoring-views';
import { type After, After as Afters, type Goal } from '@/domain/pair';
import { resurface } from '@/domain/wins/resurface';
import { Button } from '../Button';
import { ConfidenceAsk } from '../ConfidenceAsk';
import { SelectField } from '../Field';
import { useSay } from '../say';
import { ComingBack } from './ComingBack';
import { Section } from './PageHead';
import { rhythmSentence } from './rhythm-words';

type Touch = { everyDays: number; how: string };

/** The steps of an ending, in any order: nothing here has to be done for the next to open. */
export function EndingView(props: {
  page: PairPage;
  prepareHref: string | undefined;
  planHref: string;
  letterHref: string;
  keepsakeHref: string;
  onAssess: (goal: Goal, closing: number) => void;
  onAfter: (after: After | null, touch: Touch | null) => void;
}) {
  const say = useSay();
  const { page } = props;
  const goals = page.goals.map(({ goal }) => goal).filter(({ state }) => state !== 'dropped');
  return (
    <>
      <Section title={say('ending_meeting')}>
        <p class="soft">{say('ending_meeting_words')}</p>
        <div class="row">
          <a class="button quiet" href={props.prepareHref ?? props.planHref}>
            {say(props.prepareHref ? 'ending_prepare' : 'pair_plan')}
          </a>
        </div>
      </Section>
      {goals.length > 0 && (
        <Section title={say('ending_then_now')}>
          {goals.map((goal) => (
            <div key={goal.id} class="then-now">
              <p class="voice-line" dir="auto">
                {goal.what}
              </p>
              <p class="meta">
                {goal.baseline === undefined
                  ? say('ending_no_start')
                  : say('ending_start', { value: goal.baseline })}
                {goal.closing !== undefined && ` ${say('ending_now', { value: goal.closing })}`}
              </p>
              <ConfidenceAsk
                label={say('ending_assess', { what: goal.what })}
                value={goal.closing}
                onAnswer={(closing) => props.onAssess(goal, closing)}
              />
            </div>
          ))}
        </Section>
      )}
      <Section title={say('ending_thanks')}>
        <p class="soft">{say('ending_thanks_words')}</p>
        <ComingBack wins={resurface(page.wins, 'closing', 5)} />
        <div class="row">
          <a class="button quiet" href={props.letterHref}>
            {say('ending_letter')}
          </a>
          <a class="button quiet" href={props.keepsakeHref}>
            {say('pair_keepsake')}
          </a>
        </div>
      </Section>
      <AfterChoice page={page} onAfter={props.onAfter} />
    </>
  );
}

function AfterChoice({
  page,
  onAfter,
}: {
  page: PairPage;
  onAfter: (after: After | null, touch: Touch | null) => void;
}) {
  const say = useSay();
  const { after, touch } = page.pair;
  const kept = touch ? { everyDays: touch.everyDays, how: touch.how } : null;
  return (
    <Section title={say('ending_after', { name: page.pair.name })}>
      <div class="after-choices" role="radiogroup" aria-label={say('ending_after', { name: page.pair.name })}>
        {Afters.options.map((each) => (
          <label key={each} class="after-choice">
            <input type="radio" name="after" checked={after === each} onChange={() => onAfter(each, kept)} />
            <span>
              <span class="after-name">{say(`after_${each}`)}</span>
              <span class="meta">{say(`after_${each}_words`)}</span>
            </span>
          </label>
        ))}
      </div>
      {after !== undefined && (
        <>
          <SelectField
            label={say('touch_every')}
            value={String(touch?.everyDays ?? 0)}
            options={[
              { value: '0', label: say('touch_never') },
              ...touchChoices.map((days) => ({ value: String(days), label: rhythmSentence(say, days) })),
            ]}
            onChange={(days) =>
              onAfter(after, days === '0' ? null : { everyDays: Number(days), how: 'mail' })
            }
          />
          <div class="row">
            <Button kind="text" small icon="undo" onPress={() => onAfter(null, null)}>
              {say('ending_take_back')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
