import { useEffect, useRef, useState } from 'preact/hooks';
import { ToastHost } from '@/ui/Toast';
import { Veil } from '@/ui/Veil';
import { EventRoom } from './EventRoom';
import { later } from './Later';
import { NowRoom } from './NowRoom';
import { type Route, toAddress } from './route';
import { useHidden } from './use-hidden';
import { useShy } from './use-shy';

const AccountsRoom = later(() => import('./AccountsRoom').then((room) => room.AccountsRoom));
const AddRoom = later(() => import('./AddRoom').then((room) => room.AddRoom));
const BackupsRoom = later(() => import('./BackupsRoom').then((room) => room.BackupsRoom));
const CaptureRoom = later(() => import('./CaptureRoom').then((room) => room.CaptureRoom));
const CheckInRoom = later(() => import('./CheckInRoom').then((room) => room.CheckInRoom));
const DevicesRoom = later(() => import('./DevicesRoom').then((room) => room.DevicesRoom));
const LearnedRoom = later(() => import('./LearnedRoom').then((room) => room.LearnedRoom));
const ListRoom = later(() => import('./ListRoom').then((room) => room.ListRoom));
const PairRoom = later(() => import('./PairRoom').then((room) => room.PairRoom));
const PrepareRoom = later(() => import('./PrepareRoom').then((room) => room.PrepareRoom));
const RecapRoom = later(() => import('./RecapRoom').then((room) => room.RecapRoom));
const SettingsRoom = later(() => import('./SettingsRoom').then((room) => room.SettingsRoom));
const WordsRoom = later(() => import('./WordsRoom').then((room) => room.WordsRoom));

/** What every room is given to move about. */
export interface Way {
  /** `instead`: the room that is left is not on the way back. */
  go(route: Route, instead?: boolean): void;
  back(): void;
  /** Covers every word, for a shared screen. */
  cover(): void;
  /** Present in the panel beside an event: there is nothing to go back to. */
  readonly close?: (() => void) | undefined;
  readonly framed: boolean;
  /** Present in the dashboard: there is no larger page to go to. */
  readonly full?: boolean | undefined;
  /** Present beside the page: it goes along with the tab in front. */
  readonly beside?: boolean | undefined;
}

/** The rooms of the popup and of the panel, and the way the person took through them. */
export function Rooms({
  start,
  framed = false,
  beside = false,
  onClose,
}: {
  start: Route;
  framed?: boolean;
  beside?: boolean;
  onClose?: () => void;
}) {
  const [path, setPath] = useState<readonly Route[]>([start]);
  const [hidden, toggleHidden] = useHidden();
  useShy();
  const here = path.at(-1) ?? start;
  const rooms = useRef<HTMLDivElement>(null);
  const shownBefore = useRef(false);
  useEffect(() => {
    document.scrollingElement?.scrollTo({ top: 0 });
    // What was pressed is gone with its room: the next Tab begins in the new one. The first room takes no focus.
    if (shownBefore.current && document.activeElement === document.body)
      rooms.current?.focus({ preventScroll: true });
    shownBefore.current = true;
    const address = toAddress(here);
    if (!framed && address !== undefined) history.replaceState(null, '', `#${address}`);
  }, [here]);
  const way: Way = {
    go: (route, instead = false) => setPath((before) => [...(instead ? before.slice(0, -1) : before), route]),
    back: () =>
      setPath((before) => (before.length > 1 ? before.slice(0, -1) : framed ? [start] : [{ view: 'now' }])),
    cover: () => {
      if (!hidden) toggleHidden();
    },
    close: onClose,
    framed,
    beside,
  };
  // What is covered stays as it is below: nothing that was typed is lost, and nothing shows before it may.
  return (
    <>
      {hidden && <Veil onLift={toggleHidden} />}
      <div class="rooms" ref={rooms} tabIndex={-1} hidden={hidden !== false}>
        <ToastHost>
          <Room route={here} way={way} />
        </ToastHost>
      </div>
    </>
  );
}

function Room({ route, way }: { route: Route; way: Way }) {
  switch (route.view) {
    case 'now':
      return <NowRoom way={way} />;
    case 'event':
      return <EventRoom key={route.id} meetingId={route.id} way={way} />;
    case 'prepare':
    case 'invitation':
      return (
        <PrepareRoom key={route.id} meetingId={route.id} inviting={route.view === 'invitation'} way={way} />
      );
    case 'checkin':
      return <CheckInRoom key={route.id} meetingId={route.id} way={way} />;
    case 'capture':
      return <CaptureRoom key={route.id} meetingId={route.id} way={way} />;
    case 'recap':
      return <RecapRoom key={route.id} meetingId={route.id} way={way} />;
    case 'pair':
      return <PairRoom key={route.id} pairId={route.id} way={way} />;
    case 'settings':
      return <SettingsRoom way={way} />;
    case 'accounts':
      return <AccountsRoom way={way} />;
    case 'backups':
      return <BackupsRoom way={way} />;
    case 'devices':
      return <DevicesRoom way={way} />;
    case 'learned':
      return <LearnedRoom way={way} />;
    case 'agenda-words':
    case 'win-words':
      return <WordsRoom words={route.id} as={route.view === 'win-words' ? 'win' : 'topic'} way={way} />;
    case 'paste':
    case 'hand':
      return <AddRoom key={route.view} by={route.view} way={way} />;
    case 'found':
      return <AddRoom key={route.view} by="found" events={route.events} way={way} />;
    default:
      return <ListRoom key={route.view} which={route.view} way={way} />;
  }
}
