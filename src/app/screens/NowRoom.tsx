import { useEffect, useRef, useState } from 'preact/hooks';
import { failureKey } from '@/domain/failure-key';
import type { MeetingView, NowView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { copyText } from '@/platform/clipboard';
import { dashboardPath, openTab, ownPage } from '@/platform/pages';
import { noteSaid, wasSaid } from '@/platform/said-once';
import { canStandBeside, openBeside, ownWindow } from '@/platform/side-panel';
import { ActionBar } from '@/ui/ActionBar';
import { Banner } from '@/ui/Banner';
import { Bar } from '@/ui/Bar';
import { Button, IconButton } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { BlindBanner } from '@/ui/now/BlindBanner';
import { eventActions } from '@/ui/now/event-actions';
import { isUnasked, MattersNow } from '@/ui/now/MattersNow';
import { RestLinks } from '@/ui/now/RestLinks';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { toAccompany, useHeld } from './accompany';
import { later } from './Later';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useFound } from './use-found';
import { useFront } from './use-front';
import { useNow } from './use-now';
import { usePromises } from './use-promises';
import { Waiting } from './Waiting';

const BesideRoom = later(() => import('./BesideRoom').then((room) => room.BesideRoom));

/** The popup's first room: the one thing that matters now with its one press, and the rest a step away. */
export function NowRoom({ way }: { way: Way }) {
  const say = useSay();
  const at = useNow();
  const front = useFront(way.beside === true);
  const answered = useAnswer('now', front.window);
  useEffect(() => {
    if (answered.state !== 'asking') answered.again();
  }, [at, front.turn]);
  const view = answered.state === 'there' ? answered.value : undefined;
  const accompanied = useHeld(way.beside && view ? toAccompany(view, at) : undefined);
  if (answered.state !== 'there') return <Waiting answered={answered} title={say('name')} way={way} />;
  if (accompanied)
    return (
      <BesideRoom
        key={accompanied.meeting.id}
        view={accompanied}
        next={answered.value.focus?.meeting.id === accompanied.meeting.id ? answered.value.after : undefined}
        at={at}
        way={way}
        again={answered.again}
      />
    );
  return <NowThere view={answered.value} at={at} way={way} again={answered.again} />;
}

function NowThere({ view, at, way, again }: { view: NowView; at: number; way: Way; again: () => void }) {
  const say = useSay();
  const tell = useToast();
  const found = useFound(way);
  const promises = usePromises(again);
  const rest = useRef<HTMLElement>(null);
  const { focus } = view;
  const promised = promises.withChanged(focus?.promised ?? []);

  const report = async (): Promise<void> => {
    const made = await ask('blind.report', {});
    tell(say(made.ok && copyText(made.value.text) ? 'blind_reported' : 'blind_not_reported'));
  };

  return (
    <>
      <Bar title={say(`now_title_${view.what.replace('-', '_')}`)}>
        {focus && (
          <IconButton
            icon="list"
            label={say('now_rest')}
            onPress={() => rest.current?.querySelector('button')?.focus()}
          />
        )}
        {!way.beside && !way.full && canStandBeside() && <BesideButton />}
        <IconButton icon="veil" label={say('veil_cover')} onPress={way.cover} />
        <IconButton
          icon="page"
          label={say('now_open_tab')}
          onPress={() => void openTab(ownPage(dashboardPath('today')))}
        />
        <IconButton icon="gear" label={say('settings_title')} onPress={() => way.go({ view: 'settings' })} />
      </Bar>
      <main class="room">
        {view.blind && (
          <BlindBanner
            why={view.blind.why}
            onPaste={() => way.go({ view: 'paste' })}
            onFile={() => void found.pick()}
            onHand={() => way.go({ view: 'hand' })}
            onReport={() => void report()}
          />
        )}
        {found.failed && (
          <Banner kind="warning" icon="file">
            {say(failureKey(found.failed))}
          </Banner>
        )}
        <Damaged count={view.damaged} />
        {focus ? (
          <MattersNow
            what={view.what}
            focus={{ ...focus, promised: promised.filter(({ pairId }) => pairId === focus.pair?.id) }}
            recapLines={recapLines(view, focus)}
            at={at}
            onPair={(id) => way.go({ view: 'pair', id })}
            onCheckIn={() => way.go({ view: 'checkin', id: focus.meeting.id })}
            onCommitment={promises.put}
          />
        ) : (
          <Empty sentence={say(view.pairs.length === 0 ? 'now_first' : 'now_nothing')} />
        )}
        <RestLinks view={view} place={rest} onGo={(place) => way.go({ view: place })} />
      </main>
      {focus && <NowActions focus={focus} at={at} way={way} />}
    </>
  );
}

/** Opens the companion beside the page. The window is known before the press: in it nothing may be waited for. */
function BesideButton() {
  const say = useSay();
  const [windowId, setWindow] = useState<number>();
  useEffect(() => void ownWindow().then(setWindow), []);
  if (windowId === undefined) return null;
  return <IconButton icon="side" label={say('beside_open')} onPress={() => void openBeside(windowId)} />;
}

/** Records that could not be read: said once, and again only when there are more or fewer. */
function Damaged({ count }: { count: number }) {
  const say = useSay();
  const [heard, setHeard] = useState(() => wasSaid('damaged', String(count)));
  if (count === 0 || heard) return null;
  const hear = (): void => {
    noteSaid('damaged', String(count));
    setHeard(true);
  };
  return (
    <Banner
      kind="info"
      actions={
        <Button small kind="text" onPress={hear}>
          {say('now_understood')}
        </Button>
      }
    >
      {say('now_damaged', { count })}
    </Banner>
  );
}

/** The one press that matters, another beside it, and the way to all that belongs to this meeting. */
function NowActions({ focus, at, way }: { focus: MeetingView; at: number; way: Way }) {
  const say = useSay();
  const { id } = focus.meeting;
  if (isUnasked(focus)) {
    return (
      <ActionBar>
        <Button kind="primary" onPress={() => way.go({ view: 'event', id })}>
          {say('now_answer')}
        </Button>
      </ActionBar>
    );
  }
  return (
    <ActionBar>
      <div class="actions">
        {eventActions(focus, at).map(({ does, words }, index) => (
          <Button
            key={does}
            kind={index === 0 ? 'primary' : 'quiet'}
            onPress={() => way.go({ view: does, id })}
          >
            {say(words)}
          </Button>
        ))}
      </div>
      <IconButton icon="more" label={say('now_more')} onPress={() => way.go({ view: 'event', id })} />
    </ActionBar>
  );
}

function recapLines({ recaps }: NowView, { meeting }: MeetingView): number | undefined {
  return recaps
    .find(({ recap }) => recap.meetingId === meeting.id)
    ?.recap.parts.filter(({ leftOut, text }) => !leftOut && text.trim() !== '').length;
}
