import { useState } from 'preact/hooks';
import type { PairPage } from '@/domain/mentoring-views';
import { type Stage, Stage as Stages } from '@/domain/pair';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { useDates } from '../dates';
import { SayWith } from '../SayWith';
import { Segmented } from '../Segmented';
import { useSay } from '../say';
import { rhythmSentence } from './rhythm-words';

type Part = 'agreement' | 'plan' | 'ending' | 'keepsake' | 'letter';

/** Who, in which stage, in which rhythm; and the one thing to do next. */
export function PairHead(props: {
  page: PairPage;
  prepareHref: string | undefined;
  checkInHref: string | undefined;
  partHref: (part: Part, of?: string) => string;
  onStage: (stage: Stage) => void;
  onExampleAway: () => void;
}) {
  const say = useSay();
  const dates = useDates();
  const [choosing, setChoosing] = useState(false);
  const { page, partHref } = props;
  const { pair } = page;
  const late = pair.stage === 'separation' || pair.stage === 'redefinition';
  return (
    <header class="pair-head">
      <div class="page-words">
        <h1>
          <bdi class="name">{pair.name}</bdi>{' '}
          <button
            type="button"
            class="chip pressable"
            aria-expanded={choosing}
            onClick={() => setChoosing(!choosing)}
          >
            {say(`stage_${pair.stage}`)}
          </button>
        </h1>
        <p class="soft">
          <SayWith of={`pair_lead_${pair.after ?? pair.role}`} with={{ name: <bdi>{pair.name}</bdi> }} />{' '}
          {pair.rhythmDays !== undefined && !pair.after && `${rhythmSentence(say, pair.rhythmDays)}. `}
          {page.next
            ? say('pair_next', { when: dates.span(page.next.start, page.next.end, page.next.zone) })
            : page.last && say('pair_last', { ago: dates.ago(page.last.endAt, Date.now()) })}
        </p>
      </div>
      <div class="page-actions">
        {props.prepareHref ? (
          <a class="button primary" href={props.prepareHref}>
            {say('pair_prepare', { date: page.next ? dates.dayOf(page.next.startAt) : '' })}
          </a>
        ) : (
          <a class="button primary" href={partHref('plan')}>
            {say('pair_plan')}
          </a>
        )}
        {props.prepareHref && (
          <a class="button quiet" href={partHref('plan')}>
            {say('pair_plan')}
          </a>
        )}
      </div>
      <div class="pair-more">
        {props.checkInHref && (
          <a class="button text" href={props.checkInHref}>
            {say('pair_checkin')}
          </a>
        )}
        <a class="button text" href={partHref('letter', 'thanks')}>
          {say('pair_thank')}
        </a>
        <a class="button text" href={partHref(late ? 'keepsake' : 'ending')}>
          {say(late ? 'pair_keepsake' : 'pair_ending')}
        </a>
        {late && (
          <a class="button text" href={partHref('ending')}>
            {say('pair_ending')}
          </a>
        )}
      </div>
      {choosing && (
        <div class="stage-choice">
          <Segmented
            label={say('stage_label')}
            value={pair.stage}
            options={Stages.options.map((value) => ({ value, label: say(`stage_${value}`) }))}
            onChange={(stage) => {
              props.onStage(stage);
              setChoosing(false);
            }}
          />
          <p class="meta">{say(`stage_${pair.stage}_words`)}</p>
        </div>
      )}
      {pair.example && (
        <Banner
          kind="info"
          actions={
            <Button small onPress={props.onExampleAway}>
              {say('example_away')}
            </Button>
          }
        >
          {say('example_words')}
        </Banner>
      )}
    </header>
  );
}
