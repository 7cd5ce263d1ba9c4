import '../theme/prepare.css';
import type { Topic } from '@/domain/agenda';
import { Button } from '../Button';
import { useDates } from '../dates';
import { StoneRow } from '../Stones';
import { useSay } from '../say';

/** The share of each topic in the meeting as a row of stones, and the sum beside its length. `length` is in minutes. */
export function MinutesRow(props: {
  topics: readonly Topic[];
  length: number;
  editing: string | undefined;
  /** Shares the meeting's minutes out anew. */
  onFit: () => void;
}) {
  const say = useSay();
  const dates = useDates();
  const sum = props.topics.reduce((all, { minutes }) => all + minutes, 0);
  const rest = props.length - sum;
  const words = say('prepare_minutes', { sum, length: dates.minutes(props.length) });
  return (
    <div class="minutes-row">
      <StoneRow
        of={[...props.topics.map(({ minutes }) => minutes), ...(rest > 0 ? [rest] : [])]}
        filled={props.topics.length}
        now={props.topics.findIndex(({ id }) => id === props.editing)}
        label={say('prepare_minutes_label')}
      />
      <span class="minutes">{words}</span>
      {rest !== 0 && props.topics.length > 0 && (
        <p class={rest < 0 ? 'minutes-rest over' : 'minutes-rest'}>
          <span>
            {say(rest < 0 ? 'prepare_minutes_over' : 'prepare_minutes_left', { count: Math.abs(rest) })}
          </span>
          <Button kind="text" small onPress={props.onFit}>
            {say('prepare_fit')}
          </Button>
        </p>
      )}
    </div>
  );
}
