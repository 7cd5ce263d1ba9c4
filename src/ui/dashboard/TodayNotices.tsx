import type { Noticed } from '@/domain/mentoring-views';
import type { Pair } from '@/domain/pair';
import { Button } from '../Button';
import { useDates } from '../dates';
import { SayWith } from '../SayWith';
import { useSay } from '../say';
import { NoticeCard } from './NoticeCard';
import { rhythmWords } from './rhythm-words';

const halfWayTitle = 'halfway_title';

type PartHref = (pairId: string, part?: 'letter' | 'plan' | 'ending', of?: string) => string;

/** What came to notice, each with two answers that are as good as each other. An answer is not asked for twice. */
export function TodayNotices(props: {
  noticed: Noticed;
  hrefOf: PartHref;
  agendaHref: (meetingId: string) => string;
  onAnswer: (what: string, pairId: string) => void;
  onSlower: (pair: Pair) => void;
  onKeepForEver: (pair: Pair) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { noticed, hrefOf, onAnswer } = props;
  return (
    <>
      {noticed.halfWays.map(({ pair, meeting }) => (
        <NoticeCard
          key={`half-way-${pair.id}`}
          kind="ahead"
          actions={
            <>
              <a class="button quiet small" href={props.agendaHref(meeting.id)}>
                {say('halfway_see')}
              </a>
              <Button kind="text" small onPress={() => onAnswer(`half-way@${meeting.id}`, pair.id)}>
                {say('halfway_later')}
              </Button>
            </>
          }
        >
          <p>
            <strong>
              <SayWith
                of={halfWayTitle}
                with={{ name: <bdi>{pair.name}</bdi> }}
                words={{ date: dates.dayOf(meeting.startAt) }}
              />
            </strong>{' '}
            {say('halfway_words')}
          </p>
        </NoticeCard>
      ))}
      {noticed.drifts.map(({ pair, drift }) => (
        <DriftCard
          key={`drift-${pair.id}`}
          pair={pair}
          drift={drift}
          href={hrefOf(pair.id, 'letter', 'drift')}
          onSlower={props.onSlower}
        />
      ))}
      {noticed.touches.map(({ pair }) => (
        <NoticeCard
          key={`touch-${pair.id}`}
          kind="drift"
          icon="mail"
          actions={
            <a class="button quiet small" href={hrefOf(pair.id, 'letter', 'touch')}>
              {say('touch_write')}
            </a>
          }
        >
          <p>
            <SayWith of="touch_words" with={{ name: <bdi>{pair.name}</bdi> }} />
          </p>
        </NoticeCard>
      ))}
      {noticed.stages.map(({ pair, stage }) => (
        <NoticeCard
          key={`stage-${pair.id}`}
          kind="ahead"
          icon="peak"
          actions={
            <>
              <a class="button quiet small" href={hrefOf(pair.id)}>
                {say('stage_look')}
              </a>
              <Button kind="text" small onPress={() => onAnswer(`stage@${stage}`, pair.id)}>
                {say('stage_stay')}
              </Button>
            </>
          }
        >
          <p>
            <SayWith of={`stage_propose_${stage}`} with={{ name: <bdi>{pair.name}</bdi> }} />
          </p>
        </NoticeCard>
      ))}
      {noticed.endings.map(({ pair }) => (
        <NoticeCard
          key={`ending-${pair.id}`}
          kind="ahead"
          icon="box"
          actions={
            <>
              <a class="button quiet small" href={hrefOf(pair.id, 'ending')}>
                {say('retention_choose')}
              </a>
              <Button small onPress={() => props.onKeepForEver(pair)}>
                {say('retention_ever')}
              </Button>
            </>
          }
        >
          <p>
            <SayWith of="retention_ask" with={{ name: <bdi>{pair.name}</bdi> }} />
          </p>
        </NoticeCard>
      ))}
      {noticed.milestones.map(({ pair, milestone }) => (
        <NoticeCard
          key={`milestone-${pair.id}`}
          kind="glad"
          actions={
            <>
              <a class="button quiet small" href={hrefOf(pair.id, 'letter', 'thanks')}>
                {say('thank_name', { name: pair.name })}
              </a>
              <Button kind="text" small onPress={() => onAnswer(`years@${milestone.years ?? 0}`, pair.id)}>
                {say('capture_done')}
              </Button>
            </>
          }
        >
          <p class="voice-line">{say('milestone_years', { count: milestone.years ?? 1, name: pair.name })}</p>
        </NoticeCard>
      ))}
      {noticed.wins.map(({ pair, win, why }) => (
        <NoticeCard
          key={`win-${win.id}`}
          kind="glad"
          actions={
            <a class="button text small" href={hrefOf(pair.id)}>
              {say('win_see')}
            </a>
          }
        >
          <p class="voice-line" dir="auto">
            {say('capture_quote', { words: win.text })}
          </p>
          <p class="meta">
            <SayWith
              of={why === 'anniversary' ? 'win_years_ago' : 'win_from'}
              with={{ name: <bdi>{pair.name}</bdi> }}
              words={{ date: dates.dayOf(win.at) }}
            />
          </p>
        </NoticeCard>
      ))}
    </>
  );
}

/** Longer apart than meant. A message is ready, and slower on purpose is as good an answer. */
export function DriftCard(props: {
  pair: Pair;
  drift: { readonly days: number; readonly meant: number };
  href: string;
  onSlower: (pair: Pair) => void;
}) {
  const say = useSay();
  const { pair, drift } = props;
  return (
    <NoticeCard
      kind="drift"
      actions={
        <>
          <a class="button quiet small" href={props.href}>
            {say('drift_write')}
          </a>
          <Button small onPress={() => props.onSlower(pair)}>
            {say('drift_slower')}
          </Button>
        </>
      }
    >
      <p>
        <SayWith
          of={drift.days >= 14 ? 'drift_weeks' : 'drift_days'}
          with={{ name: <bdi>{pair.name}</bdi> }}
          words={{
            count: drift.days >= 14 ? Math.round(drift.days / 7) : drift.days,
            meant: rhythmWords(say, drift.meant),
          }}
        />
      </p>
    </NoticeCard>
  );
}
