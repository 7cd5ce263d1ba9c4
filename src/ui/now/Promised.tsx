import type { Commitment } from '@/domain/reflection';
import { CommitmentRow } from '../lists/CommitmentRow';
import { Name } from '../Name';
import { SayWith } from '../SayWith';
import { useSay } from '../say';

interface Promises {
  commitments: readonly Commitment[];
  /** Epoch milliseconds. */
  at: number;
  onState: (commitment: Commitment, state: Commitment['state']) => void;
}

/** What was promised and is open: mine, and the other's. */
export function Promised(props: Promises & { name: string }) {
  const mine = props.commitments.filter(({ owner }) => owner === 'me');
  const theirs = props.commitments.filter(({ owner }) => owner === 'them');
  const say = useSay();
  return (
    <>
      {mine.length > 0 && (
        <section class="promised">
          <h3>{say('event_you_promised')}</h3>
          <Rows {...props} commitments={mine} />
        </section>
      )}
      {theirs.length > 0 && (
        <section class="promised">
          <h3>
            <SayWith of="event_they_promised" with={{ name: <Name>{props.name}</Name> }} />
          </h3>
          <Rows {...props} commitments={theirs} />
        </section>
      )}
    </>
  );
}

function Rows({ commitments, at, onState }: Promises) {
  return (
    <ul class="rows">
      {commitments.map((commitment) => (
        <CommitmentRow key={commitment.id} commitment={commitment} at={at} onState={onState} />
      ))}
    </ul>
  );
}
