import '../theme/accounts.css';
import { useState } from 'preact/hooks';
import type { Ability, Account } from '@/domain/account';
import { failureKey } from '@/domain/failure-key';
import type { AccountsView } from '@/platform/protocol-accounts';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { useDates } from '../dates';
import { CheckField } from '../Field';
import { Sheet } from '../Sheet';
import { SureQuestion } from '../SureQuestion';
import { useSay } from '../say';
import { Abilities } from './Abilities';

export interface AccountActions {
  onAllow: (abilities: readonly Ability[]) => void;
  onRead: () => void;
  onCalendar: (id: string, chosen: boolean) => void;
  onDraftsByItself: (by: boolean) => void;
  onDisconnect: () => void;
  onCopy: (text: string) => void;
}

/** One connected account: what it may, what is read of it and when, and the way out. */
export function AccountSheet(
  props: {
    account: Account;
    /** Another account of the same provider stands beside it: the service's name alone tells neither. */
    several?: boolean;
    provider: AccountsView['google'];
    at: number;
    busy: boolean;
  } & AccountActions,
) {
  const say = useSay();
  const dates = useDates();
  const [leaving, setLeaving] = useState(false);
  const { account, at } = props;
  const reads = account.abilities.includes('read');
  return (
    <Sheet
      title={
        props.several
          ? say(`accounts_choice_${account.provider}`, { email: account.email })
          : say(`accounts_${account.provider}`)
      }
    >
      <div class="stack account-head">
        <p class="title-s" dir="auto">
          {account.name ?? account.email}
        </p>
        <p class="meta" dir="ltr">
          {account.email}
        </p>
        {account.trouble && (
          <Banner
            kind="warning"
            actions={
              <Button small busy={props.busy} onPress={() => props.onAllow([])}>
                {say('accounts_sign_in_again')}
              </Button>
            }
          >
            {say(failureKey(account.trouble))}
          </Banner>
        )}
        {account.trouble === 'admin-approval' && props.provider.adminLink && (
          <div class="stack">
            <p class="secret-text" dir="ltr">
              {props.provider.adminLink}
            </p>
            <div>
              <Button small icon="copy" onPress={() => props.onCopy(props.provider.adminLink ?? '')}>
                {say('accounts_copy_admin_link')}
              </Button>
            </div>
          </div>
        )}
        {reads && (
          <div class="row apart">
            <p class="meta">
              {account.readAt === undefined
                ? say('accounts_not_read')
                : say('accounts_read', {
                    last: dates.ago(account.readAt, at),
                    next: dates.ago(Math.max(account.nextReadAt ?? at, at), at),
                  })}
            </p>
            <Button small icon="again" onPress={props.onRead}>
              {say('accounts_read_now')}
            </Button>
          </div>
        )}
      </div>
      <Abilities
        has={account.abilities}
        provider={account.provider}
        all={props.provider.abilities}
        busy={props.busy}
        onAllow={(ability) => props.onAllow([ability])}
      />
      {reads && account.calendars.length > 1 && (
        <div class="stack">
          <h3 class="title-s">{say('accounts_calendars')}</h3>
          {account.calendars.map(({ id, name, chosen }) => (
            <CheckField key={id} label={name} checked={chosen} onChange={(on) => props.onCalendar(id, on)} />
          ))}
        </div>
      )}
      {account.abilities.includes('drafts') && (
        <CheckField
          label={say('accounts_drafts_by_itself')}
          hint={say('accounts_drafts_by_itself_hint')}
          checked={account.draftsByItself}
          onChange={props.onDraftsByItself}
        />
      )}
      <div>
        {leaving ? (
          <SureQuestion
            title={say('accounts_disconnect_question', { email: account.email })}
            yes={say('accounts_disconnect')}
            onYes={props.onDisconnect}
            onNo={() => setLeaving(false)}
          >
            <p>{say(`accounts_disconnect_${account.provider}`)}</p>
          </SureQuestion>
        ) : (
          <Button kind="text" small onPress={() => setLeaving(true)}>
            {say('accounts_disconnect')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
