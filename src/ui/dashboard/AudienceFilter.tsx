import { type Audience, audiences } from '@/domain/audience';
import { Segmented } from '../Segmented';
import { useSay } from '../say';

export type Shown = Audience | 'all';

/** Whose lines are shown: all, or those one audience may see. What one's partner would see is a press away. */
export function AudienceFilter({ shown, onShown }: { shown: Shown; onShown: (shown: Shown) => void }) {
  const say = useSay();
  return (
    <Segmented
      label={say('filter_label')}
      value={shown}
      options={[
        { value: 'all' as Shown, label: say('filter_all') },
        ...audiences.map((value) => ({
          value: value as Shown,
          label: say(`audience_${value}`),
          icon: value,
        })),
      ]}
      onChange={onShown}
    />
  );
}
