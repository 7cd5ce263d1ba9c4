import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Commitment } from '@/domain/reflection';
import { dateIn } from '@/domain/when';
import { IconButton } from '../Button';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** One promise: a pebble to tick, its words, its date. Past its date it asks whether it is still right. */
export function CommitmentRow(props: {
  commitment: Commitment;
  /** Epoch milliseconds. */
  at: number;
  /** Whose it is, where the list does not say. */
  who?: ComponentChildren;
  onState: (commitment: Commitment, state: Commitment['state']) => void;
}) {
  const say = useSay();
  const id = useId();
  const { commitment, at, onState } = props;
  const { state, text, when } = commitment;
  const late = state === 'open' && isPast(commitment, at);
  return (
    <li class={`commitment ${state}`} data-audience={commitment.audience}>
      <input
        type="checkbox"
        class="pebble"
        id={id}
        checked={state === 'kept'}
        onChange={() => onState(commitment, state === 'kept' ? 'open' : 'kept')}
      />
      <div class="commitment-words">
        <label for={id} class="voice-line" dir="auto">
          {text}
        </label>
        {when && (
          <p class="meta" dir="auto">
            {say('list_when', { when })}
          </p>
        )}
        <p class="commitment-facts">
          <CommitmentDate commitment={commitment} late={late} />
          {props.who && <span class="meta">{props.who}</span>}
        </p>
        {late && <p class="meta">{say('list_still_right')}</p>}
      </div>
      {state === 'open' && (
        <IconButton
          small
          icon="x"
          label={say('list_let_go', { what: text })}
          onPress={() => onState(commitment, 'let-go')}
        />
      )}
    </li>
  );
}

function CommitmentDate({ commitment, late }: { commitment: Commitment; late: boolean }) {
  const say = useSay();
  const dates = useDates();
  const { state, due, updatedAt } = commitment;
  if (state === 'kept')
    return <span class="meta">{say('list_kept_on', { date: dates.dayOf(updatedAt) })}</span>;
  if (state === 'let-go') return <span class="meta">{say('list_gone')}</span>;
  if (!due) return null;
  if (!late) return <span class="meta">{say('event_by', { date: dates.day(due) })}</span>;
  return (
    <span class="meta late">
      <Icon name="clock" />
      {say('list_since', { date: dates.day(due) })}
    </span>
  );
}

function isPast({ due }: Commitment, at: number): boolean {
  return due !== undefined && due < dateIn(at, Temporal.Now.timeZoneId());
}
