import '../theme/add.css';
import type { Settings } from '@/domain/settings';
import { CheckField, TextField } from '../Field';
import { useSay } from '../say';

/** Used when quiet hours are switched on and the times kept say none. */
const usual = { quietFrom: '21:00', quietUntil: '07:00' } as const;

/** The hours in which nothing is said; what is due then is said at their end. Equal times mean none. */
export function QuietHours(props: { settings: Settings; onChange: (change: Partial<Settings>) => void }) {
  const say = useSay();
  const { quietFrom, quietUntil } = props.settings;
  const on = quietFrom !== quietUntil;
  const put = (change: Partial<Settings>): void => {
    const next = { quietFrom, quietUntil, ...change };
    if (isTime(next.quietFrom) && isTime(next.quietUntil) && next.quietFrom !== next.quietUntil)
      props.onChange(change);
  };
  return (
    <div class="stack">
      <CheckField
        label={say('settings_quiet')}
        hint={say('settings_quiet_hint')}
        checked={on}
        onChange={(checked) => props.onChange(checked ? usual : { quietUntil: quietFrom })}
      />
      {on && (
        <div class="pair-of-fields">
          <TextField
            label={say('settings_quiet_from')}
            type="time"
            value={quietFrom}
            onInput={(from) => put({ quietFrom: from })}
          />
          <TextField
            label={say('settings_quiet_until')}
            type="time"
            value={quietUntil}
            onInput={(until) => put({ quietUntil: until })}
          />
        </div>
      )}
    </div>
  );
}

const isTime = (text: string): boolean => /^\d{2}:\d{2}$/.test(text);
