import type { Authorise } from '@/accounts/sign-in/sign-in';
import type { Ability, Account, Provider } from '@/domain/account';
import type { Meeting, Source } from '@/domain/meeting';
import type { Pair } from '@/domain/pair';
import { Refusal } from '@/platform/answer';
import type { Kept, KeptToken } from '@/platform/kept';
import type { Cairn } from '../cairn';

/** Client ids by provider, and where each comes from: the organisation's policy beats the person, who beats the build. */
export type ClientIds = Readonly<
  Record<Provider, { readonly id: string; readonly from: 'policy' | 'person' | 'build' } | undefined>
>;

/** What the verbs of connected accounts need beside the product's own, handed in for the same reason. */
export interface Connected extends Cairn {
  readonly tokens: Kept<Record<string, KeptToken>>;
  readonly feedAddresses: Kept<Record<string, string>>;
  clients(): Promise<ClientIds>;
  keepClient(provider: Provider, id: string): Promise<void>;
  readonly browser: BrowserSignIn;
}

/** What the browser itself does for a sign-in. */
export interface BrowserSignIn {
  readonly authorise: Authorise;
  redirect(): string;
  /** Chrome's own sign-in to Google can be used. */
  canSignIn(): boolean;
  token(scopes: readonly string[], silent: boolean): Promise<{ access: string; scopes: readonly string[] }>;
  dropToken(token: string): Promise<void>;
  /** Wakes the worker, however soon it dies. */
  wakeAt(at: number): Promise<void>;
  /** Whether the browser still lets us talk to the places an account needs: a person can take that back at any time. */
  mayReach(account: Account): Promise<boolean>;
}

export async function getAccount(cairn: Cairn, id: string): Promise<Account> {
  const account = await cairn.store.get('accounts', id);
  if (account === undefined) throw new Refusal({ kind: 'not-found', detail: 'account' });
  return account;
}

/** Changes an account as it is now; one that was disconnected meanwhile stays gone. */
export async function changeAccount(
  cairn: Cairn,
  id: string,
  step: (account: Account) => Account,
): Promise<void> {
  await cairn.store.change(['accounts'], async (change) => {
    const account = await change.get('accounts', id);
    if (account) await change.put('accounts', { ...step(account), updatedAt: cairn.now() });
  });
}

type Wanted = {
  readonly meeting: Meeting;
  readonly pair?: Pair | undefined;
  readonly provider?: Provider | undefined;
};

/** The accounts that could do it, whichever the pair uses. */
export function accountsAble(
  accounts: readonly Account[],
  ability: Ability,
  provider: Provider | undefined,
): Account[] {
  return accounts.filter(
    (account) =>
      account.abilities.includes(ability) && (provider === undefined || account.provider === provider),
  );
}

/**
 * The account a meeting's agenda or draft goes by: the pair's own, else the one that reads this meeting, else the only one
 * of the provider. Several that fit and nothing said: none, because a guess could write into the wrong mailbox.
 */
export function accountFor(
  accounts: readonly Account[],
  ability: Ability,
  { meeting, pair, provider }: Wanted,
): Account | undefined {
  const able = accountsAble(accounts, ability, provider);
  const chosen = able.find(({ id }) => id === pair?.accountId);
  if (chosen || pair?.accountId) return chosen;
  const reading = able.filter(({ id }) => meeting.sources.some(({ accountId }) => accountId === id));
  return reading.length === 1 ? reading[0] : reading.length === 0 && able.length === 1 ? able[0] : undefined;
}

/** Where the meeting stands in this account's calendar; Google's page and account know it by the same id. */
export function placeIn(account: Account, meeting: Meeting): Source | undefined {
  const own = meeting.sources.find(({ accountId }) => accountId === account.id);
  if (own || account.provider !== 'google') return own;
  return meeting.sources.find(
    ({ calendar, calendarId }) =>
      calendar === 'google' &&
      account.calendars.some(({ id }) => id.toLowerCase() === calendarId?.toLowerCase()),
  );
}
