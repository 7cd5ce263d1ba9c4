import type { Pair } from '@/domain/pair';
import { goesAt, keepChoices } from '@/domain/retention';
import { ChoiceField } from '../ChoiceField';
import { useDates } from '../dates';
import { useSay } from '../say';
import { Section } from './PageHead';

/** How long what is kept of a pair stays once it has ended: asked at the end, and changed at any time. */
export function RetentionSection({ pair, onMonths }: { pair: Pair; onMonths: (months: number) => void }) {
  const say = useSay();
  const dates = useDates();
  const at = goesAt(pair, Temporal.Now.timeZoneId());
  return (
    <Section title={say('retention_title')}>
      <p class="soft">{say('retention_words')}</p>
      <ChoiceField
        label={say('retention_label', { name: pair.name })}
        value={pair.keepAfterEnd === undefined ? '' : String(pair.keepAfterEnd)}
        options={keepChoices.map((months) => ({
          value: String(months),
          label: months === 0 ? say('retention_ever') : say('retention_months', { count: months }),
        }))}
        onChange={(months) => onMonths(Number(months))}
      />
      {at !== undefined && <p role="status">{say('retention_goes', { date: dates.dayOf(at) })}</p>}
    </Section>
  );
}
