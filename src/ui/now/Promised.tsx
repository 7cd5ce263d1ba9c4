import { useId } from 'preact/hooks';
import type { Commitment } from '@/domain/reflection';
import { useDates } from '../dates';
import { Name } from '../Name';
import { SayWith } from '../SayWith';
import { useSay } from '../say';

/** What was promised and is open: mine, and the other's. Ticked means kept. */
export function Promised(props: {
  commitments: readonly Commitment[];
  name: string;
  onKept: (commitment: Commitment) => void;
}) {
  const mine = props.commitments.filter(({ owner }) => owner === 'me');
  const theirs = props.commitments.filter(({ owner }) => owner === 'them');
  const say = useSay();
  return (
    <>
      {mine.length > 0 && (
        <section class="promised">
          <h3>{say('event_you_promised')}</h3>
          <CommitmentList commitments={mine} onKept={props.onKept} />
        </section>
      )}
      {theirs.length > 0 && (
        <section class="promised">
          <h3>
            <SayWith of="event_they_promised" with={{ name: <Name>{props.name}</Name> }} />
          </h3>
          <CommitmentList commitments={theirs} onKept={props.onKept} />
        </section>
      )}
    </>
  );
}

function CommitmentList(props: {
  commitments: readonly Commitment[];
  onKept: (commitment: Commitment) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const group = useId();
  return (
    <ul>
      {props.commitments.map((commitment) => (
        <li key={commitment.id}>
          <input
            type="checkbox"
            class="pebble"
            id={`${group}-${commitment.id}`}
            checked={commitment.state === 'kept'}
            onChange={() => props.onKept(commitment)}
          />
          <label for={`${group}-${commitment.id}`} class="voice-line" dir="auto">
            {commitment.text}
          </label>
          {commitment.due && <span class="meta">{say('event_by', { date: dates.day(commitment.due) })}</span>}
        </li>
      ))}
    </ul>
  );
}
