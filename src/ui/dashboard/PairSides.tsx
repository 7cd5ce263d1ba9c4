import type { PairPage } from '@/domain/mentoring-views';
import { resurface } from '@/domain/wins/resurface';
import { Button } from '../Button';
import { useDates } from '../dates';
import { useSay } from '../say';
import { ComingBack } from './ComingBack';
import { NoticeCard } from './NoticeCard';
import { Section } from './PageHead';

/** The agreement in short: whether there is one, who said yes, when it is looked at again. */
export function AgreedSection({ page, href }: { page: PairPage; href: string }) {
  const say = useSay();
  const dates = useDates();
  const { agreement, halfWay, pair } = page;
  const stays = agreement?.points.find(({ key }) => key === 'stays')?.text;
  return (
    <Section
      title={say('agreed_title')}
      plain
      action={
        <a class="button text small" href={href}>
          {say(agreement ? 'agreed_read' : 'agreed_begin')}
        </a>
      }
    >
      {!agreement && <p class="soft">{say('agreed_none')}</p>}
      {stays && (
        <p class="voice-line" dir="auto">
          {stays}
        </p>
      )}
      {agreement && (
        <p class="meta">
          {agreement.them
            ? say('agreement_yes_them', { name: pair.name, date: dates.day(agreement.them) })
            : say('agreed_not_yet', { name: pair.name })}{' '}
          {halfWay && say('agreed_again', { date: dates.day(halfWay.on) })}
        </p>
      )}
      {page.changed.length > 0 && <p class="meta">{say('agreed_changed', { count: page.changed.length })}</p>}
    </Section>
  );
}

/** What the two have passed on their way. Each comes once; none is a score. */
export function MilestonesSection({ page }: { page: PairPage }) {
  const say = useSay();
  const dates = useDates();
  if (page.milestones.length === 0) return null;
  return (
    <Section title={say('milestones_title')} plain>
      <ul class="milestones">
        {page.milestones.map(({ id, at, what, years }) => (
          <li key={`${id}-${at}`}>
            <span class="voice-line" dir="auto">
              {say(`milestone_${id}`, {
                what: what ?? '',
                name: page.pair.name,
                ...(years === undefined ? {} : { count: years }),
              })}
            </span>{' '}
            <span class="meta">{dates.dayOf(at)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A stage that fits better than the one that is set, with the reasons; the person's word is the last. */
export function StageCard(props: { page: PairPage; onStage: () => void; onStay: () => void }) {
  const say = useSay();
  const { stage, pair } = props.page;
  if (!stage) return null;
  return (
    <NoticeCard
      kind="ahead"
      icon="peak"
      actions={
        <>
          <Button small onPress={props.onStage}>
            {say('stage_change', { stage: say(`stage_${stage.stage}`) })}
          </Button>
          <Button kind="text" small onPress={props.onStay}>
            {say('stage_stay')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{say(`stage_propose_${stage.stage}`, { name: pair.name })}</strong>{' '}
        {stage.because.map((why) => say(`stage_because_${why}`)).join('. ')}.
      </p>
    </NoticeCard>
  );
}

/** The review half-way, on the meeting nearest to the agreed day. */
export function HalfWayCard({ page, href }: { page: PairPage; href: (meetingId: string) => string }) {
  const say = useSay();
  const dates = useDates();
  const stone = page.trail.find(({ mark, state }) => mark === 'half-way' && state === 'coming');
  if (!stone) return null;
  return (
    <NoticeCard
      kind="ahead"
      actions={
        <a class="button quiet small" href={href(stone.id)}>
          {say('halfway_see')}
        </a>
      }
    >
      <p>
        <strong>{say('halfway_on', { date: dates.dayOf(stone.startAt) })}</strong> {say('halfway_words')}
      </p>
      <ComingBack wins={resurface(page.wins, 'midpoint', 3)} />
    </NoticeCard>
  );
}

/** After the first meeting, while nothing is agreed: offered once in sight, never asked for. */
export function AgreementOffer({ page, href }: { page: PairPage; href: string }) {
  const say = useSay();
  const early = page.pair.stage === 'initiation' && page.meetings <= 3;
  if (page.agreement || !early) return null;
  return (
    <NoticeCard
      kind="ahead"
      actions={
        <a class="button quiet small" href={href}>
          {say('agreed_begin')}
        </a>
      }
    >
      <p>{say('agreed_offer', { name: page.pair.name })}</p>
    </NoticeCard>
  );
}
