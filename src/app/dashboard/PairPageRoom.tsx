import { useEffect, useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import type { PairPage, TimelineEntry } from '@/domain/mentoring-views';
import { ask } from '@/platform/ask';
import { AllianceSection } from '@/ui/dashboard/AllianceSection';
import { AudienceFilter, type Shown } from '@/ui/dashboard/AudienceFilter';
import { FeedbackSection } from '@/ui/dashboard/FeedbackSection';
import { GoalsSection } from '@/ui/dashboard/GoalsSection';
import { Section } from '@/ui/dashboard/PageHead';
import { PairHead } from '@/ui/dashboard/PairHead';
import {
  AgreedSection,
  AgreementOffer,
  HalfWayCard,
  MilestonesSection,
  StageCard,
} from '@/ui/dashboard/PairSides';
import { PeopleSection } from '@/ui/dashboard/PeopleSection';
import { PromisedSection } from '@/ui/dashboard/PromisedSection';
import { RhythmSection } from '@/ui/dashboard/RhythmSection';
import { Timeline } from '@/ui/dashboard/Timeline';
import { DriftCard } from '@/ui/dashboard/TodayNotices';
import { Trail } from '@/ui/dashboard/Trail';
import { WinMoment } from '@/ui/dashboard/WinMoment';
import { WinsSection } from '@/ui/dashboard/WinsSection';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { WinCapture } from '@/ui/WinCapture';
import { usePromises } from '../screens/use-promises';
import { hashOf, type PairPart } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';
import { useFresh } from './use-fresh';
import { usePairDoings } from './use-pair-doings';
import { useWins } from './use-wins';

/** One pair: where it stands, what lies ahead, and the way it came. */
export function PairPageRoom(props: { pairId: string; go: Go; at: number; onShown: () => void }) {
  const { pairId, go, at } = props;
  const answered = useFresh('pair.page', { pairId }, at);
  useEffect(() => {
    if (answered.state !== 'asking') props.onShown();
  }, [answered.state]);
  if (answered.state !== 'there') return <NotThere answered={answered} />;
  return <PairThere page={answered.value} at={at} go={go} again={answered.again} />;
}

function PairThere({ page, at, go, again }: { page: PairPage; at: number; go: Go; again: () => void }) {
  const say = useSay();
  const { pair } = page;
  const [shown, setShown] = useState<Shown>('all');
  const doings = usePairDoings(page, again);
  const promises = usePromises(again);
  const wins = useWins(again);
  const shows = (audience: Audience): boolean => shown === 'all' || shown === audience;
  const part = (name: PairPart, of?: string): string =>
    hashOf({ room: 'pair', id: pair.id, part: name, ...(of ? { of } : {}) });
  const open = promises
    .withChanged(page.open)
    .filter(({ pairId, audience }) => pairId === pair.id && shows(audience));
  const people = { ...page, introductions: page.introductions.filter(({ audience }) => shows(audience)) };
  return (
    <div class="page">
      <PairHead
        page={page}
        prepareHref={page.next && hashOf({ room: 'prepare', id: page.next.id })}
        checkInHref={page.next && hashOf({ room: 'checkin', id: page.next.id })}
        partHref={part}
        onStage={doings.stage}
        onExampleAway={() => void ask('example.remove', {}).then(() => go({ room: 'today' }))}
      />
      <Trail stones={page.trail} hrefOf={(id) => hashOf({ room: 'event', id })} />
      {wins.moment && <WinMoment {...wins.moment} onDone={wins.done} thankHref={part('letter', 'thanks')} />}
      <div class="columns">
        <div class="column">
          <StageCard
            page={page}
            onStage={() => page.stage && doings.stage(page.stage.stage)}
            onStay={doings.stay}
          />
          <AgreementOffer page={page} href={part('agreement')} />
          <HalfWayCard page={page} href={(id) => hashOf({ room: 'prepare', id })} />
          {page.drift && (
            <DriftCard
              pair={pair}
              drift={page.drift}
              href={part('letter', 'drift')}
              onSlower={doings.slower}
            />
          )}
          <GoalsSection page={page} shows={shows} onPut={doings.putGoal} doings={doings.goals} />
          <PromisedSection page={page} open={open} at={at} onState={promises.put} />
          <FeedbackSection
            page={page}
            shows={shows}
            writeHref={part('feedback')}
            hrefOf={({ id }) => part('feedback', id)}
            onDone={doings.feedbackDone}
          />
          <Section title={say('timeline_title')} action={<AudienceFilter shown={shown} onShown={setShown} />}>
            <Entries page={page} at={at} shows={shows} />
          </Section>
        </div>
        <div class="column side">
          <WinsSection page={page} shows={shows} onRemove={doings.removeWin}>
            <WinCapture pairs={[pair]} onWin={(win) => void wins.keep(win, [pair])} />
          </WinsSection>
          <AgreedSection page={page} href={part('agreement')} />
          <p>
            <a class="button text small" href={part('secret')}>
              {say('secret_open')}
            </a>
          </p>
          <MilestonesSection page={page} />
          <RhythmSection page={page} onRhythm={doings.rhythm} onLog={doings.log} />
          {pair.role !== 'mentor' && (
            <AllianceSection
              checks={page.alliance}
              feedbackHref={part('feedback')}
              onCheck={doings.alliance}
            />
          )}
          <PeopleSection page={people} onPut={doings.putIntroduction} onRemove={doings.removeIntroduction} />
        </div>
      </div>
    </div>
  );
}

/** The newest meetings come with the page, older ones when they are asked for. */
function Entries({
  page,
  at,
  shows,
}: {
  page: PairPage;
  at: number;
  shows: (audience: Audience) => boolean;
}) {
  const say = useSay();
  const tell = useToast();
  const [older, setOlder] = useState<readonly TimelineEntry[]>([]);
  const [before, setBefore] = useState(page.olderBefore);
  const more = async (from: number): Promise<void> => {
    const answer = await ask('pair.timeline', { pairId: page.pair.id, before: from });
    if (!answer.ok) return tell(say('list_not_kept'));
    setOlder([...older, ...answer.value.entries]);
    setBefore(answer.value.olderBefore);
  };
  if (page.timeline.length === 0) return <p class="soft">{say('timeline_empty')}</p>;
  return (
    <Timeline
      entries={[...page.timeline, ...older]}
      at={at}
      shows={shows}
      hrefOf={({ meeting, saved, logged }) =>
        hashOf({ room: saved || logged ? 'event' : 'capture', id: meeting.id })
      }
      onOlder={before === undefined ? undefined : () => void more(before)}
    />
  );
}
