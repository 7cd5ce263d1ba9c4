import '../theme/accounts.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Ability, Provider } from '@/domain/account';
import type { Failure } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import type { AccountsView } from '@/platform/protocol-accounts';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { TextField } from '../Field';
import { Sheet } from '../Sheet';
import { useSay } from '../say';
import { Abilities } from './Abilities';

/** Connecting an account: by the ability that is wanted first. Below it the client id it goes by, and where that comes from. */
export function ConnectSheet(props: {
  provider: Provider;
  /** One is connected already: this is for another. */
  another: boolean;
  view: AccountsView['google'];
  redirect: string;
  busy: boolean;
  failure: Failure | undefined;
  tested: 'yes' | undefined;
  onConnect: (ability: Ability) => void;
  onClient: (id: string) => void;
  onTest: () => void;
  onCopy: (text: string) => void;
}) {
  const say = useSay();
  const { provider, view, failure } = props;
  const [typed, setTyped] = useState(view.client?.from === 'person' ? view.client.id : '');
  const ready = view.byBrowser || view.client !== undefined;
  return (
    <Leaf {...props} title={say(`accounts_${props.another ? 'another' : 'connect'}_${provider}`)}>
      {failure && (
        <div class="stack">
          <Banner kind="warning">{say(failureKey(failure.kind))}</Banner>
          {failure.kind === 'admin-approval' && view.adminLink && (
            <div class="stack">
              <p class="secret-text" dir="ltr">
                {view.adminLink}
              </p>
              <div>
                <Button small icon="copy" onPress={() => props.onCopy(view.adminLink ?? '')}>
                  {say('accounts_copy_admin_link')}
                </Button>
              </div>
            </div>
          )}
        </div>
      )}
      {ready && (
        <Abilities
          has={[]}
          provider={provider}
          all={view.abilities}
          busy={props.busy}
          onAllow={props.onConnect}
        />
      )}
      {!view.byBrowser && view.client?.from !== 'policy' && (
        <div class="stack">
          <p class="soft">{say(ready ? 'accounts_client_known' : 'accounts_client_wanted')}</p>
          <p>{say(`accounts_redirect_${provider}`)}</p>
          <p class="row">
            <span class="secret-text" dir="ltr">
              {props.redirect}
            </span>
            <Button small icon="copy" onPress={() => props.onCopy(props.redirect)}>
              {say('ui_copy')}
            </Button>
          </p>
          <TextField
            label={say(`accounts_client_${provider}`)}
            value={typed}
            dir="ltr"
            hint={view.client?.from === 'build' ? say('accounts_client_of_build') : undefined}
            onInput={setTyped}
          />
          <div class="row">
            <Button small onPress={() => props.onClient(typed)}>
              {say('accounts_client_keep')}
            </Button>
            {ready && (
              <Button small busy={props.busy} onPress={props.onTest}>
                {say('accounts_client_test')}
              </Button>
            )}
          </div>
          {props.tested && <Banner kind="success">{say('accounts_client_tested')}</Banner>}
        </div>
      )}
      {view.client?.from === 'policy' && <p class="soft">{say('accounts_client_of_policy')}</p>}
    </Leaf>
  );
}

/** A way to one more account is seldom wanted: it stays folded until it is. */
function Leaf(props: {
  title: string;
  another: boolean;
  failure: Failure | undefined;
  children: ComponentChildren;
}) {
  if (!props.another) return <Sheet title={props.title}>{props.children}</Sheet>;
  return (
    <details class="sheet" open={props.failure !== undefined}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}
