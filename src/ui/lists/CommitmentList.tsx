import type { Pair } from '@/domain/pair';
import type { Commitment } from '@/domain/reflection';
import { Name } from '../Name';
import { Sheet } from '../Sheet';
import { useSay } from '../say';
import { CommitmentRow } from './CommitmentRow';

type Promised = { readonly commitment: Commitment; readonly pair?: Pair | undefined };

/** What I promised and what was promised to me, soonest date first. */
export function CommitmentList(props: {
  promised: readonly Promised[];
  at: number;
  onState: (commitment: Commitment, state: Commitment['state']) => void;
}) {
  const say = useSay();
  const due = ({ commitment }: Promised): string => commitment.due ?? '9999';
  const inOrder = [...props.promised].sort((one, other) => due(one).localeCompare(due(other)));
  const owners = [
    { owner: 'me', title: say('event_you_promised') },
    { owner: 'them', title: say('list_they_promised') },
  ] as const;
  return (
    <>
      {owners.map(({ owner, title }) => {
        const own = inOrder.filter(({ commitment }) => commitment.owner === owner);
        if (own.length === 0) return null;
        return (
          <Sheet key={owner} title={title}>
            <ul class="rows">
              {own.map(({ commitment, pair }) => (
                <CommitmentRow
                  key={commitment.id}
                  commitment={commitment}
                  at={props.at}
                  who={pair && <Name>{pair.name}</Name>}
                  onState={props.onState}
                />
              ))}
            </ul>
          </Sheet>
        );
      })}
    </>
  );
}
