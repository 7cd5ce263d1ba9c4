import { useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import { TextField } from '../Field';
import { FormEnd } from '../FormEnd';
import { Line } from '../Line';
import { Segmented } from '../Segmented';
import { useSay } from '../say';

export interface Logged {
  readonly on: string;
  readonly minutes: number;
  readonly how: 'met' | 'call' | 'mail';
  readonly text: string;
  readonly audience: Audience;
}

const ways = ['met', 'call', 'mail'] as const;
const usualMinutes = { met: 60, call: 20, mail: 10 } as const;

/** A meeting, a call or a long mail that never stood in a calendar, in one line. */
export function LogLine(props: { onLog: (logged: Logged) => void; onCancel: () => void }) {
  const say = useSay();
  const today = Temporal.Now.plainDateISO().toString();
  const [on, setOn] = useState(today);
  const [how, setHow] = useState<Logged['how']>('call');
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<Audience>('me');
  return (
    <form
      class="stack log-line"
      aria-label={say('log_open')}
      onSubmit={(event) => {
        event.preventDefault();
        if (on === '' || on > today) return;
        props.onLog({ on, minutes: usualMinutes[how], how, text, audience });
      }}
    >
      <Segmented
        label={say('log_how')}
        value={how}
        options={ways.map((value) => ({ value, label: say(`log_how_${value}`) }))}
        onChange={setHow}
      />
      <TextField label={say('log_on')} type="date" value={on} onInput={setOn} />
      <Line
        label={say('log_text')}
        value={text}
        audience={audience}
        onInput={setText}
        onAudience={setAudience}
      />
      <FormEnd keep={say('log_keep')} primary onCancel={props.onCancel} />
    </form>
  );
}
