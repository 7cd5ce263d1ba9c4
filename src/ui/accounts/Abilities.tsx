import '../theme/accounts.css';
import type { Ability, Provider } from '@/domain/account';
import type { AccountsView } from '@/platform/protocol-accounts';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** What an account may be used for, one by one: why, what leaves the device for it, and the scope by the service's own name. */
export function Abilities(props: {
  has: readonly Ability[];
  provider: Provider;
  all: AccountsView['google']['abilities'];
  busy: boolean;
  onAllow: (ability: Ability) => void;
}) {
  const say = useSay();
  // A reply is a draft first: there is nothing to allow about threads before that.
  const shown = props.all.filter(({ ability }) => ability !== 'threads' || props.has.includes('drafts'));
  return (
    <>
      {shown.map(({ ability, scopes }) => (
        <div class="ability" key={ability}>
          <div class="stack">
            <h3 class="title-s">{say(`accounts_can_${ability}`)}</h3>
            <p class="soft">{say(`accounts_why_${ability}_${props.provider}`)}</p>
            <ul class="scopes">
              {scopes.map((scope) => (
                <li key={scope} class="meta secret-text" dir="ltr">
                  {scope.replace('https://www.googleapis.com/auth/', '')}
                </li>
              ))}
            </ul>
          </div>
          {props.has.includes(ability) ? (
            <p class="meta row">
              <Icon name="check" />
              {say('accounts_allowed')}
            </p>
          ) : (
            <Button small busy={props.busy} onPress={() => props.onAllow(ability)}>
              {say('accounts_allow')}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}
