import { useEffect, useState } from 'preact/hooks';
import { ToastHost } from '@/ui/Toast';
import { AddRoom } from './AddRoom';
import { CaptureRoom } from './CaptureRoom';
import { EventRoom } from './EventRoom';
import { ListRoom } from './ListRoom';
import { NowRoom } from './NowRoom';
import { PairRoom } from './PairRoom';
import { PrepareRoom } from './PrepareRoom';
import { RecapRoom } from './RecapRoom';
import type { Route } from './route';
import { SettingsRoom } from './SettingsRoom';

/** What every room is given to move about. */
export interface Way {
  go(route: Route): void;
  back(): void;
  /** Present in the panel beside an event: there is nothing to go back to. */
  readonly close?: (() => void) | undefined;
  readonly framed: boolean;
}

/** The rooms of the popup and of the panel, and the way the person took through them. */
export function Rooms({
  start,
  framed = false,
  onClose,
}: {
  start: Route;
  framed?: boolean;
  onClose?: () => void;
}) {
  const [path, setPath] = useState<readonly Route[]>([start]);
  const here = path.at(-1) ?? start;
  useEffect(() => {
    document.scrollingElement?.scrollTo({ top: 0 });
  }, [here]);
  const way: Way = {
    go: (route) => setPath([...path, route]),
    back: () => setPath(path.length > 1 ? path.slice(0, -1) : framed ? [start] : [{ view: 'now' }]),
    close: onClose,
    framed,
  };
  return (
    <ToastHost>
      <Room route={here} way={way} />
    </ToastHost>
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
    case 'capture':
      return <CaptureRoom key={route.id} meetingId={route.id} way={way} />;
    case 'recap':
      return <RecapRoom key={route.id} meetingId={route.id} way={way} />;
    case 'pair':
      return <PairRoom key={route.id} pairId={route.id} way={way} />;
    case 'settings':
      return <SettingsRoom way={way} />;
    case 'paste':
    case 'hand':
    case 'found':
      return <AddRoom route={route} way={way} />;
    default:
      return <ListRoom which={route.view} way={way} />;
  }
}
