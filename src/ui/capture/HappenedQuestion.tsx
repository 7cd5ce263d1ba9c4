import type { Happened } from '@/domain/reflection';
import { Segmented } from '../Segmented';
import { useSay } from '../say';

const neither = ['cancelled', 'no-show'] as const;

/** Did it happen? Four answers side by side; the last one opens the two ways in which a meeting does not take place. */
export function HappenedQuestion(props: {
  value: Happened | undefined;
  onChange: (happened: Happened) => void;
}) {
  const say = useSay();
  const { value, onChange } = props;
  const isNeither = value === 'cancelled' || value === 'no-show';
  const first = isNeither ? 'neither' : value;
  return (
    <div class="happened">
      <Segmented
        label={say('capture_happened')}
        value={first}
        options={[
          { value: 'yes', label: say('capture_happened_yes'), icon: first === 'yes' ? 'check' : undefined },
          { value: 'cut-short', label: say('capture_happened_cut_short') },
          { value: 'moved', label: say('capture_happened_moved') },
          { value: 'neither', label: say('capture_happened_neither') },
        ]}
        onChange={(chosen) => onChange(chosen === 'neither' ? 'cancelled' : chosen)}
      />
      {isNeither && (
        <Segmented
          label={say('capture_neither')}
          value={value}
          options={neither.map((each) => ({
            value: each,
            label: say(`capture_neither_${each.replace('-', '_')}`),
          }))}
          onChange={onChange}
        />
      )}
    </div>
  );
}
