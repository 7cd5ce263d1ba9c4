import { useEffect, useState } from 'preact/hooks';
import type { Ability, Provider } from '@/domain/account';
import type { Failure, Result } from '@/domain/failure';
import { ask } from '@/platform/ask';
import { copyText } from '@/platform/clipboard';
import { askPermission } from '@/platform/permissions';
import type { AccountsView } from '@/platform/protocol-accounts';
import { signInPermissions } from '@/platform/sign-in';
import { AccountSheet } from '@/ui/accounts/AccountSheet';
import { ConnectSheet } from '@/ui/accounts/ConnectSheet';
import { FeedsSheet } from '@/ui/accounts/FeedsSheet';
import { WaitingSteps } from '@/ui/accounts/WaitingSteps';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useNow } from './use-now';
import { Frame, Waiting } from './Waiting';

/** What a failure belongs to: a provider's sign-in, or the feeds. */
type Place = Provider | 'feeds';

/** Connected accounts and feeds: what each may and does, what waits, and the way to more and out again. */
export function AccountsRoom({ way }: { way: Way }) {
  const say = useSay();
  const tell = useToast();
  const at = useNow();
  const answered = useAnswer('accounts', {});
  const [busy, setBusy] = useState<Place>();
  const [failed, setFailed] = useState<{ readonly place: Place; readonly failure: Failure }>();
  const [tested, setTested] = useState<Provider>();
  useEffect(() => {
    if (answered.state === 'there') answered.again();
  }, [at]);
  const title = say('accounts_title');
  if (answered.state !== 'there') return <Waiting answered={answered} title={title} way={way} />;
  const view = answered.value;

  const take = (place: Place, answer: Result<AccountsView>): boolean => {
    setBusy(undefined);
    if (answer.ok) answered.set(answer.value);
    setFailed(answer.ok ? undefined : { place, failure: answer.failure });
    return answer.ok;
  };
  /** Asks for the browser's leave within the press, then for the service's in a window of the browser's own. */
  const allow = async (
    provider: Provider,
    abilities: readonly Ability[],
    accountId?: string,
  ): Promise<void> => {
    const of = view[provider].abilities.filter(
      ({ ability }) => abilities.length === 0 || abilities.includes(ability),
    );
    const origins = [...new Set(of.flatMap((each) => each.origins))];
    const allowed = await askPermission({ permissions: signInPermissions, origins });
    if (!allowed) return setFailed({ place: provider, failure: { kind: 'permission-missing' } });
    setBusy(provider);
    take(
      provider,
      await ask('account.connect', {
        provider,
        abilities: [...abilities],
        ...(accountId ? { accountId } : {}),
      }),
    );
  };
  const addFeed = async (address: string, name: string): Promise<boolean> => {
    setBusy('feeds');
    return take('feeds', await ask('feed.add', { address, name }));
  };
  const test = async (provider: Provider): Promise<void> => {
    const allowed = await askPermission({ permissions: signInPermissions });
    if (!allowed) return setFailed({ place: provider, failure: { kind: 'permission-missing' } });
    setBusy(provider);
    const answer = await ask('client.test', { provider });
    setBusy(undefined);
    setTested(answer.ok ? provider : undefined);
    setFailed(answer.ok ? undefined : { place: provider, failure: answer.failure });
  };
  const disconnect = async (accountId: string): Promise<void> => {
    const answer = await ask('account.disconnect', { accountId });
    if (!answer.ok) return tell(say('list_not_kept'));
    answered.set(answer.value.view);
    tell(say(answer.value.revoked ? 'accounts_revoked' : 'accounts_forgotten'));
  };
  const copy = (text: string): void => tell(say(copyText(text) ? 'accounts_copied' : 'accounts_not_copied'));
  const failureAt = (place: Place): Failure | undefined =>
    failed?.place === place ? failed.failure : undefined;

  return (
    <Frame title={title} way={way}>
      <p class="soft">{say('accounts_not_needed')}</p>
      <WaitingSteps
        steps={view.jobs}
        at={at}
        onAgain={(jobId) =>
          void ask('job.again', { jobId }).then((answer) => answer.ok && answered.set(answer.value))
        }
        onCancel={(jobId) =>
          void ask('job.cancel', { jobId }).then((answer) => answer.ok && answered.set(answer.value))
        }
      />
      {view.accounts.map((account) => {
        const set = (change: object): void =>
          void ask('account.set', { accountId: account.id, ...change }).then((answer) =>
            take(account.provider, answer),
          );
        return (
          <AccountSheet
            key={account.id}
            account={account}
            several={view.accounts.filter((each) => each.provider === account.provider).length > 1}
            provider={view[account.provider]}
            at={at}
            busy={busy === account.provider}
            onAllow={(abilities) => void allow(account.provider, abilities, account.id)}
            onRead={() =>
              void ask('account.read', { accountId: account.id }).then((answer) =>
                take(account.provider, answer),
              )
            }
            onCalendar={(id, chosen) => set({ calendar: { id, chosen } })}
            onDraftsByItself={(draftsByItself) => set({ draftsByItself })}
            onDisconnect={() => void disconnect(account.id)}
            onCopy={copy}
          />
        );
      })}
      {(['google', 'microsoft'] as const).map((provider) => (
        <ConnectSheet
          key={provider}
          provider={provider}
          another={view.accounts.some((account) => account.provider === provider)}
          view={view[provider]}
          redirect={view.redirect}
          busy={busy === provider}
          failure={failureAt(provider)}
          tested={tested === provider ? 'yes' : undefined}
          onConnect={(ability) => void allow(provider, [ability])}
          onClient={(id) =>
            void ask('client.keep', { provider, id }).then((answer) => take(provider, answer))
          }
          onTest={() => void test(provider)}
          onCopy={copy}
        />
      ))}
      <FeedsSheet
        feeds={view.feeds}
        at={at}
        busy={busy === 'feeds'}
        failure={failureAt('feeds')}
        onAdd={addFeed}
        onRemove={(feedId) => void ask('feed.remove', { feedId }).then((answer) => take('feeds', answer))}
      />
    </Frame>
  );
}
