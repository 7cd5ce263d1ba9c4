import { useState } from 'preact/hooks';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { ChoiceField } from '../ChoiceField';
import { TextField } from '../Field';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

export type PlaceKind = 'webdav' | 'google' | 'microsoft' | 'folder';

/** What a person says of a server. */
export interface TypedServer {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Where the devices are to meet: one of the places a person may have. */
export function ChoosePlace(props: {
  /** Places this browser can use. */
  kinds: readonly PlaceKind[];
  busy: boolean;
  problem?: string | undefined;
  onServer: (server: TypedServer) => void;
  onAccount: (provider: 'google' | 'microsoft') => void;
  onFolder: () => void;
  /** The way to where a service's client id is kept, while that is what is missing. */
  onAccounts?: (() => void) | undefined;
}) {
  const say = useSay();
  const [kind, setKind] = useState<PlaceKind>('webdav');
  const [server, setServer] = useState<TypedServer>({ url: '', user: '', password: '' });
  return (
    <Sheet title={say('devices_place')}>
      <div class="stack">
        <ChoiceField
          label={say('devices_place_words')}
          value={kind}
          options={props.kinds.map((value) => ({ value, label: say(`devices_place_${value}`) }))}
          onChange={setKind}
        />
        {!props.kinds.includes('folder') && <p class="hint">{say('devices_no_folder')}</p>}
      </div>
      <div class="stack">
        <p>{say(`devices_place_${kind}_words`)}</p>
        {kind === 'webdav' && (
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              props.onServer(server);
            }}
          >
            <TextField
              label={say('devices_server')}
              dir="ltr"
              value={server.url}
              placeholder="https://cloud.example.org/remote.php/dav/files/me/"
              onInput={(url) => setServer({ ...server, url })}
            />
            <TextField
              label={say('devices_user')}
              dir="ltr"
              value={server.user}
              onInput={(user) => setServer({ ...server, user })}
            />
            <TextField
              label={say('devices_password')}
              type="password"
              hint={say('devices_password_hint')}
              value={server.password}
              onInput={(password) => setServer({ ...server, password })}
            />
          </form>
        )}
        {props.problem && (
          <Banner
            kind="warning"
            actions={
              props.onAccounts && (
                <Button small onPress={props.onAccounts}>
                  {say('devices_to_accounts')}
                </Button>
              )
            }
          >
            {props.problem}
          </Banner>
        )}
        <div>
          {kind === 'webdav' ? (
            <Button kind="primary" busy={props.busy} onPress={() => props.onServer(server)}>
              {say('devices_look')}
            </Button>
          ) : kind === 'folder' ? (
            <Button kind="primary" busy={props.busy} onPress={props.onFolder}>
              {say('devices_choose_folder')}
            </Button>
          ) : (
            <Button kind="primary" busy={props.busy} onPress={() => props.onAccount(kind)}>
              {say(`devices_connect_${kind}`)}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}
