import type { Plan } from '@/domain/mentoring-views';
import { Button } from '../Button';
import { useDates } from '../dates';
import { SelectField, TextField } from '../Field';
import { useSay } from '../say';

const lengths = [30, 45, 60, 90] as const;

/** When the two could meet next, and the ways to put it into a calendar. Nothing is booked before the person saves it there. */
export function PlanForm(props: {
  plan: Plan;
  onMove: (start: string, minutes: number) => void;
  onOpen: (url: string) => void;
  onFile: () => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { plan } = props;
  const minutes = Temporal.PlainDateTime.from(plan.start).until(plan.end).total('minutes');
  const options = [...new Set([...lengths, minutes])].sort((one, other) => one - other);
  return (
    <section class="sheet stack plan">
      <p class="title-s">{dates.span(plan.start, plan.end, plan.zone)}</p>
      <p class="meta">{say('plan_words')}</p>
      <div class="fields">
        <TextField
          label={say('plan_when')}
          type="datetime-local"
          value={plan.start.slice(0, 16)}
          onInput={(start) => start !== '' && props.onMove(`${start}:00`, minutes)}
        />
        <SelectField
          label={say('plan_length')}
          value={String(minutes)}
          options={options.map((each) => ({ value: String(each), label: dates.minutes(each) }))}
          onChange={(length) => props.onMove(plan.start, Number(length))}
        />
      </div>
      {plan.guests.length > 0 && (
        <p class="meta">
          {say('plan_guest')} <bdi>{plan.guests.join(', ')}</bdi>
        </p>
      )}
      <pre class="plan-text" dir="auto">
        {plan.text}
      </pre>
      <div class="row">
        {plan.links.map(({ calendar, url }, index) => (
          <Button
            key={calendar}
            kind={index === 0 ? 'primary' : 'quiet'}
            icon="cal"
            onPress={() => props.onOpen(url)}
          >
            {say(`plan_open_${calendar}`)}
          </Button>
        ))}
        <Button kind="text" icon="file" onPress={props.onFile}>
          {say('plan_file')}
        </Button>
      </div>
    </section>
  );
}
