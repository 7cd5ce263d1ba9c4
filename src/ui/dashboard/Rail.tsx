import { useId, useState } from 'preact/hooks';
import type { PairBrief } from '@/domain/views';
import { IconButton } from '../Button';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import type { IconName } from '../icon-paths';
import { seedOf } from '../pebble';
import { Mark, StoneStack } from '../Stones';
import { useSay } from '../say';

type Target =
  | { readonly room: 'today' | 'pairs' | 'library' | 'learned' | 'settings' }
  | { readonly room: 'pair'; readonly id: string };

const rooms: readonly {
  readonly room: 'today' | 'pairs' | 'library' | 'learned' | 'settings';
  readonly icon: IconName;
}[] = [
  { room: 'today', icon: 'clock' },
  { room: 'pairs', icon: 'people' },
  { room: 'library', icon: 'list' },
  { room: 'learned', icon: 'box' },
  { room: 'settings', icon: 'gear' },
];

/** As many pairs as the rail names; the others are a press away. */
const mostPairs = 8;

/** The rail: search, the rooms, and the pairs with their cairns. In a narrow window it is the bar at the head. */
export function Rail(props: {
  pairs: readonly PairBrief[];
  at: number;
  here: string;
  pairId: string | undefined;
  words: string;
  hrefOf: (to: Target) => string;
  onSearch: (words: string) => void;
  /** The search field was gone to. */
  onSearching: () => void;
  onCover: () => void;
}) {
  const say = useSay();
  return (
    <div class="rail">
      <div class="rail-brand">
        <a href={props.hrefOf({ room: 'today' })} class="brand" aria-label={say('name')}>
          <Mark size={24} />
          <span class="rail-words">{say('name')}</span>
        </a>
        <IconButton icon="veil" label={say('veil_cover')} onPress={props.onCover} />
      </div>
      <SearchField words={props.words} onSearch={props.onSearch} onSearching={props.onSearching} />
      <nav aria-label={say('dash_rooms')}>
        <ul class="rail-rooms">
          {rooms.map(({ room, icon }) => (
            <li key={room}>
              <a
                href={props.hrefOf({ room })}
                class="rail-link"
                aria-current={props.here === room && props.pairId === undefined ? 'page' : undefined}
                title={say(`dash_${room}`)}
              >
                <Icon name={icon} />
                <span class="rail-words">{say(`dash_${room}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PairLinks {...props} />
      <p class="rail-foot meta">
        <Icon name="lock" />
        <span class="rail-words">{say('dash_on_device')}</span>
      </p>
    </div>
  );
}

function PairLinks(props: {
  pairs: readonly PairBrief[];
  at: number;
  pairId: string | undefined;
  hrefOf: (to: Target) => string;
}) {
  const say = useSay();
  const dates = useDates();
  if (props.pairs.length === 0) return null;
  const soonest = ({ next, last }: PairBrief): number =>
    next?.startAt ?? Number.MAX_SAFE_INTEGER - (last?.startAt ?? 0);
  const shown = [...props.pairs].sort((one, other) => soonest(one) - soonest(other)).slice(0, mostPairs);
  return (
    <nav class="rail-pairs" aria-label={say('dash_pairs')}>
      <ul>
        {shown.map(({ pair, next, last, wins }) => (
          <li key={pair.id}>
            <a
              href={props.hrefOf({ room: 'pair', id: pair.id })}
              class="rail-pair"
              aria-current={props.pairId === pair.id ? 'page' : undefined}
              title={pair.name}
            >
              <span class="rail-stack">
                <StoneStack
                  count={wins}
                  coming={wins === 0 ? 2 : 0}
                  seed={seedOf(pair.id)}
                  width={28}
                  height={32}
                />
              </span>
              <span class="rail-words">
                <bdi class="rail-name">{pair.name}</bdi>
                <span class="meta">
                  {next
                    ? say('list_next', { when: dates.dayOf(next.startAt) })
                    : last
                      ? say('list_last', { ago: dates.ago(last.endAt, props.at) })
                      : say('list_never_met')}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is typed is searched for at once; the field keeps the focus while results come and go beside it. */
function SearchField({
  words,
  onSearch,
  onSearching,
}: {
  words: string;
  onSearch: (words: string) => void;
  onSearching: () => void;
}) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState(words);
  return (
    <form
      class="rail-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed);
      }}
    >
      <label for={id} class="unseen">
        {say('dash_search')}
      </label>
      <Icon name="search" />
      <input
        id={id}
        type="search"
        class="box"
        dir="auto"
        placeholder={say('dash_search')}
        value={typed}
        onFocus={onSearching}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onSearch(event.currentTarget.value);
        }}
      />
    </form>
  );
}
