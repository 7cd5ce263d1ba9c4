import type { Agreement } from '@/domain/agreement/agreement';
import { CheckField, TextField } from '../Field';
import { useSay } from '../say';

/** Who said yes to this version, and when. A change of its words takes a yes back: it was for other words. */
export function AgreementYes(props: {
  agreement: Agreement;
  name: string;
  onYes: (who: 'me' | 'them', on: string | null) => void;
}) {
  const say = useSay();
  const today = Temporal.Now.plainDateISO().toString();
  const sides = [
    { who: 'me', on: props.agreement.me, label: say('agreement_i_agree') },
    { who: 'them', on: props.agreement.them, label: say('agreement_they_agree', { name: props.name }) },
  ] as const;
  return (
    <section class="sheet stack" aria-label={say('agreement_yes')}>
      {sides.map(({ who, on, label }) => (
        <div key={who} class="yes-row">
          <CheckField
            label={label}
            checked={on !== undefined}
            onChange={(checked) => props.onYes(who, checked ? today : null)}
          />
          {on && (
            <TextField
              label={say('agreement_yes_on', { who: label })}
              hideLabel
              type="date"
              value={on}
              onInput={(date) => date !== '' && props.onYes(who, date)}
            />
          )}
        </div>
      ))}
    </section>
  );
}
