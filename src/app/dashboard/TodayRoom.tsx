import { useEffect, useState } from 'preact/hooks';
import type { Pair } from '@/domain/pair';
import type { NowView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { PageHead, Section } from '@/ui/dashboard/PageHead';
import { TodayMeetings } from '@/ui/dashboard/TodayMeetings';
import { TodayNotices } from '@/ui/dashboard/TodayNotices';
import { WinMoment } from '@/ui/dashboard/WinMoment';
import { Empty } from '@/ui/Empty';
import { CommitmentList } from '@/ui/lists/CommitmentList';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { WinCapture } from '@/ui/WinCapture';
import { usePromises } from '../screens/use-promises';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';
import { askAgain, useFresh } from './use-fresh';
import { useWins } from './use-wins';

/** The day: what is next, what waits to be looked back on, what came to notice, and what is promised. */
export function TodayRoom({ go, at, onShown }: { go: Go; at: number; onShown: () => void }) {
  const now = useFresh('now', {}, at);
  useEffect(() => {
    if (now.state !== 'asking') onShown();
  }, [now.state]);
  if (now.state !== 'there') return <NotThere answered={now} />;
  return <Today view={now.value} at={at} go={go} again={now.again} />;
}

/** What came to notice is asked for once the day stands: it takes a look at every pair. */
function Today(props: { view: NowView; at: number; go: Go; again: () => void }) {
  const say = useSay();
  const tell = useToast();
  const { view, at, go } = props;
  const noticing = useFresh('noticed', {}, at);
  const noticed = noticing.state === 'there' ? noticing.value : undefined;
  const again = (): void => {
    props.again();
    askAgain(noticing);
  };
  const wins = useWins(again);
  const [busy, setBusy] = useState(false);
  const tryExample = async (): Promise<void> => {
    setBusy(true);
    const made = await ask('example.add', {});
    setBusy(false);
    if (made.ok) go({ room: 'pair', id: made.value.id });
    else tell(say('list_not_kept'));
  };
  const answer = async (what: string, pairId: string): Promise<void> => {
    await ask('noticed.answered', { what, pairId });
    again();
  };
  const slower = async (pair: Pair): Promise<void> => {
    const kept = await ask('rhythm.slower', { pairId: pair.id, until: slowFor(at, pair) });
    tell(say(kept.ok ? 'drift_slower_told' : 'list_not_kept'));
    again();
  };

  const keepForEver = async (pair: Pair): Promise<void> => {
    const kept = await ask('pair.retention', { pairId: pair.id, months: 0 });
    if (!kept.ok) tell(say('list_not_kept'));
    again();
  };

  return (
    <div class="page">
      <PageHead title={say('dash_today')} lead={<DayName at={at} />} />
      {view.damaged > 0 && <Banner kind="info">{say('now_damaged', { count: view.damaged })}</Banner>}
      {wins.moment && (
        <WinMoment
          {...wins.moment}
          onDone={wins.done}
          thankHref={hashOf({ room: 'pair', id: wins.moment.pairId, part: 'letter', of: 'thanks' })}
        />
      )}
      {view.pairs.length === 0 ? (
        <Empty
          sentence={say('now_first')}
          action={
            <Button busy={busy} onPress={() => void tryExample()}>
              {say('example_try')}
            </Button>
          }
        />
      ) : (
        <div class="columns">
          <div class="column">
            {noticed && (
              <TodayNotices
                noticed={noticed}
                hrefOf={(pairId, part, of) =>
                  hashOf({ room: 'pair', id: pairId, ...(part ? { part } : {}), ...(of ? { of } : {}) })
                }
                agendaHref={(meetingId) => hashOf({ room: 'prepare', id: meetingId })}
                onAnswer={(what, pairId) => void answer(what, pairId)}
                onSlower={(pair) => void slower(pair)}
                onKeepForEver={(pair) => void keepForEver(pair)}
              />
            )}
            <TodayMeetings view={view} at={at} hrefOf={(room, id) => hashOf({ room, id })} />
            {view.counts.promised > 0 && <PromisedToday pairs={view.pairs} at={at} />}
          </div>
          <div class="column side">
            <Section title={say('pair_wins')} plain>
              <WinCapture pairs={view.pairs} onWin={(win) => void wins.keep(win, view.pairs)} />
            </Section>
          </div>
        </div>
      )}
    </div>
  );
}

/** What is promised soonest, and the rest at a press: of years, that can be much. */
function PromisedToday({ pairs, at }: { pairs: readonly Pair[]; at: number }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const answered = useFresh('promised', all ? {} : { most: fewPromised }, at);
  const promises = usePromises(() => askAgain(answered));
  if (answered.state !== 'there') return null;
  const { promised, count } = answered.value;
  const shown = promises
    .withChanged(promised.map(({ commitment }) => commitment))
    .map((commitment) => ({ commitment, pair: pairs.find(({ id }) => id === commitment.pairId) }));
  return (
    <>
      <CommitmentList promised={shown} at={at} onState={promises.put} />
      {count > promised.length && (
        <div>
          <Button kind="text" onPress={() => setAll(true)}>
            {say('list_all', { count })}
          </Button>
        </div>
      )}
    </>
  );
}

/** As many promises as the day's page begins with. */
const fewPromised = 12;

/** Slower on purpose holds for as long again as the rhythm asks for, twice over, and a month at least. */
export function slowFor(at: number, { rhythmDays = 28 }: Pick<Pair, 'rhythmDays'>): number {
  return at + Math.max(28, rhythmDays * 2) * 86_400_000;
}

function DayName({ at }: { at: number }) {
  const lang = document.documentElement.lang || 'en';
  return <>{new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long' }).format(at)}</>;
}
