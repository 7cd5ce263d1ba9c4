import { useState } from 'preact/hooks';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { TextField } from '../Field';
import { Segmented } from '../Segmented';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** So long a passphrase must be: whoever gets at the place can try as many as they like. */
const shortest = 12;
/** As long as the name of a device may be. */
const longestName = 80;

/** The last step: a passphrase for the first device, or what lets one more in. */
export function JoinForm(props: {
  /** Other devices meet there already. */
  joining: boolean;
  place: string;
  deviceName: string;
  busy: boolean;
  problem?: string | undefined;
  onStart: (how: { deviceName: string; passphrase?: string; code?: string }) => void;
  onBack: () => void;
}) {
  const say = useSay();
  const { joining } = props;
  const [name, setName] = useState(props.deviceName);
  const [by, setBy] = useState<'passphrase' | 'code'>('passphrase');
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = !joining && words.trim().length < shortest;
  const differs = !joining && words !== again;
  const missing = words.trim() === '' || name.trim() === '';
  const start = (): void => {
    setTried(true);
    if (missing || tooShort || differs) return;
    props.onStart({
      deviceName: name.trim().slice(0, longestName).trim(),
      ...(by === 'code' ? { code: words } : { passphrase: words }),
    });
  };
  return (
    <Sheet title={say(joining ? 'devices_join' : 'devices_first', { place: props.place })}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <p>{say(joining ? 'devices_join_words' : 'devices_first_words')}</p>
        {joining && (
          <Segmented
            label={say('devices_by')}
            value={by}
            options={(['passphrase', 'code'] as const).map((value) => ({
              value,
              label: say(`devices_by_${value}`),
            }))}
            onChange={(chosen) => {
              setBy(chosen);
              setWords('');
            }}
          />
        )}
        <TextField
          key={by}
          label={say(`devices_${by}`)}
          type={by === 'code' ? 'text' : 'password'}
          dir="ltr"
          value={words}
          autoFocus
          hint={say(joining ? `devices_${by}_hint` : 'devices_passphrase_choose')}
          error={
            tried && tooShort
              ? say('devices_passphrase_short', { count: shortest })
              : tried && missing
                ? say('devices_wanted')
                : undefined
          }
          onInput={setWords}
        />
        {!joining && (
          <TextField
            label={say('devices_passphrase_again')}
            type="password"
            dir="ltr"
            value={again}
            error={tried && !tooShort && differs ? say('devices_passphrase_differs') : undefined}
            onInput={setAgain}
          />
        )}
        <TextField
          label={say('devices_name')}
          value={name}
          hint={say('devices_name_hint')}
          onInput={setName}
        />
        {props.problem && <Banner kind="warning">{props.problem}</Banner>}
        <div class="row">
          <Button kind="primary" busy={props.busy} onPress={start}>
            {say(joining ? 'devices_join_start' : 'devices_first_start')}
          </Button>
          <Button onPress={props.onBack}>{say('devices_other_place')}</Button>
        </div>
      </form>
    </Sheet>
  );
}
