import { useEffect, useRef, useState } from 'preact/hooks';
import type { PairBrief } from '@/domain/views';
import { Rail } from '@/ui/dashboard/Rail';
import { ToastHost } from '@/ui/Toast';
import { Veil } from '@/ui/Veil';
import { later } from '../screens/Later';
import type { Way } from '../screens/Rooms';
import type { Route } from '../screens/route';
import type { Answered } from '../screens/use-answer';
import { useHidden } from '../screens/use-hidden';
import { useNow } from '../screens/use-now';
import { useShy } from '../screens/use-shy';
import { hashOf, type Place } from './address';
import { TodayRoom } from './TodayRoom';
import { useAddress } from './use-address';
import { useFresh } from './use-fresh';

const AgreementRoom = later(() => import('./AgreementRoom').then((room) => room.AgreementRoom));
const CheckInRoom = later(() => import('./CheckInRoom').then((room) => room.CheckInRoom));
const EndingRoom = later(() => import('./EndingRoom').then((room) => room.EndingRoom));
const FeedbackRoom = later(() => import('./FeedbackRoom').then((room) => room.FeedbackRoom));
const KeepsakeRoom = later(() => import('./KeepsakeRoom').then((room) => room.KeepsakeRoom));
const LetterRoom = later(() => import('./LetterRoom').then((room) => room.LetterRoom));
const LibraryRoom = later(() => import('./LibraryRoom').then((room) => room.LibraryRoom));
const MeetingRooms = later(() => import('./MeetingRooms').then((room) => room.MeetingRooms));
const PairPageRoom = later(() => import('./PairPageRoom').then((room) => room.PairPageRoom));
const PairsRoom = later(() => import('./PairsRoom').then((room) => room.PairsRoom));
const PlanRoom = later(() => import('./PlanRoom').then((room) => room.PlanRoom));
const SecretRoom = later(() => import('./SecretRoom').then((room) => room.SecretRoom));
const SearchRoom = later(() => import('./SearchRoom').then((room) => room.SearchRoom));
const TemplateRoom = later(() => import('./TemplateRoom').then((room) => room.TemplateRoom));

/** How a room of the dashboard moves about. */
export type Go = (place: Place, replace?: boolean) => void;

/** The rail, and the room the address names. What is covered stays as it is below. */
export function Dashboard() {
  const [place, go] = useAddress();
  const [hidden, toggleHidden] = useHidden();
  useShy();
  const at = useNow();
  // What a page was opened for is answered before the names in the rail are asked for.
  const [shown, setShown] = useState(false);
  const pairs = useFresh('pairs', {}, at, shown || !answersFirst(place));
  const main = useRef<HTMLElement & HTMLDivElement>(null);
  const here = hashOf(place);
  const first = useRef(true);
  useEffect(() => {
    document.scrollingElement?.scrollTo({ top: 0 });
    if (!first.current && place.room !== 'search') main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [place.room === 'search' ? 'search' : here]);
  // The popup's rooms bring their own main part along.
  const Content = bringsMain(place) ? 'div' : 'main';
  const known = pairs.state === 'there' ? pairs.value : [];
  return (
    <>
      {hidden && <Veil onLift={toggleHidden} />}
      <div class="dash" hidden={hidden !== false}>
        <ToastHost>
          <Rail
            pairs={known}
            at={at}
            here={place.room === 'pair' ? 'pairs' : place.room === 'agenda' ? 'library' : place.room}
            pairId={place.room === 'pair' ? place.id : undefined}
            words={place.room === 'search' ? place.words : ''}
            hrefOf={(to) => (to.room === 'pair' ? hashOf(to) : hashOf({ room: to.room }))}
            onSearch={(words) => go({ room: 'search', words }, place.room === 'search')}
            onSearching={() => void import('./gathered-lines').then(({ gatherLines }) => gatherLines())}
            onCover={toggleHidden}
          />
          <Content class="dash-main" tabIndex={-1} ref={main}>
            <Room
              place={place}
              go={go}
              at={at}
              pairs={pairs}
              onCover={toggleHidden}
              onShown={() => setShown(true)}
            />
          </Content>
        </ToastHost>
      </div>
    </>
  );
}

/** Rooms that tell when what they were opened for stands there. */
const answersFirst = ({ room, ...place }: Place): boolean =>
  room === 'today' || (room === 'pair' && !('part' in place));

function bringsMain({ room }: Place): boolean {
  const own: readonly Place['room'][] = [
    'event',
    'prepare',
    'invitation',
    'capture',
    'recap',
    'settings',
    'learned',
    'accounts',
  ];
  return own.includes(room);
}

interface RoomProps<P extends Place = Place> {
  place: P;
  go: Go;
  at: number;
  pairs: Answered<PairBrief[]>;
  onCover: () => void;
  onShown: () => void;
}

function Room({ place, go, at, pairs, onCover, onShown }: RoomProps) {
  switch (place.room) {
    case 'today':
      return <TodayRoom go={go} at={at} onShown={onShown} />;
    case 'pairs':
      return <PairsRoom answered={pairs} go={go} at={at} />;
    case 'library':
      return <LibraryRoom go={go} />;
    case 'agenda':
      return <TemplateRoom key={place.id} id={place.id} go={go} />;
    case 'search':
      return <SearchRoom words={place.words} go={go} />;
    case 'pair':
      return <PairRooms place={place} go={go} at={at} onShown={onShown} />;
    case 'checkin':
      return <CheckInRoom key={place.id} meetingId={place.id} go={go} />;
    default:
      return <MeetingRooms key={hashOf(place)} place={place} way={wayOf(go, onCover)} />;
  }
}

function PairRooms({
  place,
  go,
  at,
  onShown,
}: Omit<RoomProps<Extract<Place, { room: 'pair' }>>, 'pairs' | 'onCover'>) {
  const { id, part, of } = place;
  const key = `${id}/${part ?? ''}/${of ?? ''}`;
  switch (part) {
    case 'agreement':
      return <AgreementRoom key={key} pairId={id} go={go} />;
    case 'feedback':
      return <FeedbackRoom key={key} pairId={id} of={of} go={go} />;
    case 'plan':
      return <PlanRoom key={key} pairId={id} go={go} />;
    case 'ending':
      return <EndingRoom key={key} pairId={id} go={go} />;
    case 'keepsake':
      return <KeepsakeRoom key={key} pairId={id} go={go} />;
    case 'secret':
      return <SecretRoom key={key} pairId={id} go={go} />;
    case 'letter':
      return <LetterRoom key={key} pairId={id} kind={of ?? ''} go={go} />;
    default:
      return <PairPageRoom key={key} pairId={id} go={go} at={at} onShown={onShown} />;
  }
}

/** The rooms of the popup move about in the dashboard's address. */
function wayOf(go: Go, onCover: () => void): Way {
  return {
    go: (route) => go(placeFor(route)),
    back: () => (history.length > 1 ? history.back() : go({ room: 'today' })),
    cover: onCover,
    framed: false,
    full: true,
  };
}

function placeFor(route: Route): Place {
  switch (route.view) {
    case 'pair':
      return { room: 'pair', id: route.id };
    case 'pairs':
      return { room: 'pairs' };
    case 'settings':
    case 'learned':
    case 'accounts':
      return { room: route.view };
    case 'event':
    case 'checkin':
    case 'prepare':
    case 'invitation':
    case 'capture':
    case 'recap':
      return { room: route.view, id: route.id };
    default:
      return { room: 'today' };
  }
}
