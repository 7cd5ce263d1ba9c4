import type { PairBrief } from '@/domain/views';
import { useDates } from '../dates';
import { Name } from '../Name';
import { seedOf } from '../pebble';
import { StoneStack } from '../Stones';
import { useSay } from '../say';
import { LinkRow } from './LinkRow';

/** Every pair: their wins as a cairn, the name, and when they meet next or met last. */
export function PairList(props: { pairs: readonly PairBrief[]; at: number; onPair: (id: string) => void }) {
  const say = useSay();
  const dates = useDates();
  const soonest = ({ next }: PairBrief): number => next?.startAt ?? Number.MAX_SAFE_INTEGER;
  const inOrder = [...props.pairs].sort((one, other) => soonest(one) - soonest(other));
  return (
    <ul class="rows">
      {inOrder.map(({ pair, next, last, wins }) => (
        <li key={pair.id}>
          <LinkRow
            lead={
              <StoneStack
                count={wins}
                coming={wins === 0 ? 1 : 0}
                seed={seedOf(pair.id)}
                width={32}
                height={wins === 0 ? 12 : 36}
              />
            }
            title={<Name>{pair.name}</Name>}
            detail={[
              next
                ? say('list_next', { when: dates.span(next.start, '', next.zone, props.at) })
                : last
                  ? say('list_last', { ago: dates.ago(last.endAt, props.at) })
                  : say('list_never_met'),
              ...(wins > 0 ? [say('event_wins', { count: wins })] : []),
            ].join(' · ')}
            onPress={() => props.onPair(pair.id)}
          />
        </li>
      ))}
    </ul>
  );
}
