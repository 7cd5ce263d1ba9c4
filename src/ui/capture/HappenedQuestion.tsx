import '../theme/capture.css';
import type { Happened } from '@/domain/reflection';
import { Segmented } from '../Segmented';
import { useSay } from '../say';

const answers = ['yes', 'cut-short', 'moved', 'cancelled', 'no-show'] as const;

/** Did it happen? All answers in sight: what became of a meeting that did not take place is asked no second time. */
export function HappenedQuestion(props: {
  value: Happened | undefined;
  onChange: (happened: Happened) => void;
}) {
  const say = useSay();
  const { value, onChange } = props;
  return (
    <div class="happened">
      <Segmented
        label={say('capture_happened')}
        value={value}
        options={answers.map((each) => ({
          value: each,
          label: say(`capture_happened_${each.replace('-', '_')}`),
          icon: value === each ? 'check' : undefined,
        }))}
        onChange={onChange}
      />
    </div>
  );
}
