import '../theme/accounts.css';
import '../theme/devices.css';
import { useState } from 'preact/hooks';
import type { DeviceView } from '@/platform/protocol-sync';
import { Button } from '../Button';
import { useDates } from '../dates';
import { TextField } from '../Field';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** The devices that exchange, when each was last heard of, and the ways to one more and one fewer. */
export function DeviceList(props: {
  devices: readonly DeviceView[];
  at: number;
  busy: boolean;
  /** A code for one more device, once it was asked for. */
  code?: { readonly code: string; readonly until: number } | undefined;
  onCode: () => void;
  onRemove: (device: string, passphrase: string) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const [removing, setRemoving] = useState<string>();
  const [words, setWords] = useState('');
  return (
    <Sheet title={say('devices_list')}>
      {props.devices.map((device) => (
        <div class="stack" key={device.id}>
          <div class="ability">
            <div class="stack">
              <p class="title-s" dir="auto">
                {device.name === '' ? say('devices_unnamed') : device.name}
              </p>
              <p class="meta">
                {device.here
                  ? say('devices_this')
                  : device.heardAt === undefined
                    ? say('devices_not_heard')
                    : say('devices_heard', { when: dates.ago(device.heardAt, props.at) })}
              </p>
              {device.broken && <p class="soft">{say('devices_broken')}</p>}
            </div>
            {!device.here && removing !== device.id && (
              <Button small onPress={() => setRemoving(device.id)}>
                {say('devices_remove')}
              </Button>
            )}
          </div>
          {removing === device.id && (
            <section class="sure">
              <h3>{say('devices_remove_question', { name: device.name })}</h3>
              <p>{say('devices_remove_words')}</p>
              <TextField
                label={say('devices_passphrase')}
                type="password"
                dir="ltr"
                value={words}
                autoFocus
                hint={say('devices_remove_hint')}
                onInput={setWords}
              />
              <div class="row">
                <Button
                  onPress={() => {
                    setRemoving(undefined);
                    setWords('');
                  }}
                >
                  {say('ui_keep_it')}
                </Button>
                <Button
                  kind="danger"
                  busy={props.busy}
                  off={words.trim() === ''}
                  onPress={() => {
                    props.onRemove(device.id, words);
                    setRemoving(undefined);
                    setWords('');
                  }}
                >
                  {say('devices_remove_yes')}
                </Button>
              </div>
            </section>
          )}
        </div>
      ))}
      <div class="stack">
        <p class="soft">{say('devices_more_words')}</p>
        {props.code ? (
          <div class="stack" role="status">
            <p class="device-code" dir="ltr">
              {props.code.code}
            </p>
            <p class="meta">{say('devices_code_until', { time: dates.time(props.code.until) })}</p>
          </div>
        ) : (
          <div>
            <Button busy={props.busy} onPress={props.onCode}>
              {say('devices_show_code')}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}
