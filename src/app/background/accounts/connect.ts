import { isServiceError, ServiceError } from '@/accounts/service-error';
import { services } from '@/accounts/services';
import { askBrowser } from '@/accounts/sign-in/browser-token';
import { googlePerson, revokeGoogle, signInToGoogle } from '@/accounts/sign-in/google';
import { signInToMicrosoft } from '@/accounts/sign-in/microsoft';
import { abilitiesOf, scopesFor } from '@/accounts/sign-in/scopes';
import type { SignedIn, Tokens } from '@/accounts/sign-in/sign-in';
import type { Ability, Account, Provider } from '@/domain/account';
import type { RequestOf } from '@/platform/protocol';
import { type Connected, changeAccount, getAccount } from './connected';
import { freshJob, resume, runAccountJobs } from './jobs';
import { chosenAsBefore } from './list-calendars';
import { forgetTokens, keepTokens } from './tokens';

/**
 * Signs in, in the browser's own window, for the abilities asked for and those the account has already. With `accountId`
 * it must be that account again: another one is not put in its place, it is said so.
 */
export async function connect(cairn: Connected, request: RequestOf<'account.connect'>): Promise<void> {
  const { provider, abilities, accountId } = request;
  const before = accountId ? await getAccount(cairn, accountId) : undefined;
  const wanted = [...new Set([...(before?.abilities ?? []), ...abilities])];
  const { tokens, person, clientId, byBrowser } = await signIn(cairn, provider, wanted, before);
  const id = `${provider}:${person.subject}`;
  if (before && before.id !== id) throw new ServiceError('other-account');
  const granted = abilitiesOf(provider, tokens.scopes, wanted);
  if (granted.length === 0) throw new ServiceError('scope-missing');
  await keepTokens(cairn, id, tokens);
  const known = before ?? (await cairn.store.get('accounts', id));
  const listed = granted.includes('read') ? await services[provider].source.calendars(tokens.access) : [];
  const now = cairn.now();
  const { trouble: _, ...kept } = known ?? {
    id,
    provider,
    draftsByItself: false,
    createdAt: now,
  };
  const account: Account = {
    ...kept,
    email: person.email,
    ...(person.name ? { name: person.name } : {}),
    clientId,
    byBrowser,
    abilities: granted,
    calendars: chosenAsBefore(listed, known?.calendars ?? []),
    listedAt: now,
    updatedAt: now,
  };
  await cairn.store.change(['accounts', 'jobs'], async (change) => {
    await change.put('accounts', account);
    if (granted.includes('read')) {
      await change.put(
        'jobs',
        freshJob(cairn, { id: `read:${id}`, kind: 'read-calendar', meetingId: '', accountId: id }),
      );
    }
  });
  await resume(cairn, id);
  cairn.changed();
  void runAccountJobs(cairn);
}

async function signIn(
  cairn: Connected,
  provider: Provider,
  abilities: readonly Ability[],
  before: Account | undefined,
): Promise<{ tokens: Tokens; person: SignedIn; clientId: string; byBrowser: boolean }> {
  const scopes = scopesFor(provider, abilities);
  const clientId = before?.clientId || (await cairn.clients())[provider]?.id;
  if (provider === 'google' && (await isForBrowser(cairn, before, clientId))) {
    try {
      const tokens = await askBrowser(cairn.browser.token, scopes, false, cairn.now);
      return { tokens, person: await googlePerson(tokens.access), clientId: '', byBrowser: true };
    } catch (error) {
      // Chrome may be told not to sign in by itself: the window is another way, where a client for it is known.
      if (!isServiceError(error, 'client-missing', 'client-refused') || !clientId || before) throw error;
    }
  }
  if (!clientId) throw new ServiceError('client-missing');
  const ask = { clientId, redirect: cairn.browser.redirect(), scopes, email: before?.email, silent: false };
  if (provider === 'microsoft') {
    return {
      ...(await signInToMicrosoft(ask, cairn.browser.authorise, cairn.now)),
      clientId,
      byBrowser: false,
    };
  }
  const tokens = await signInToGoogle(ask, cairn.browser.authorise, cairn.now);
  return { tokens, person: await googlePerson(tokens.access), clientId, byBrowser: false };
}

/** Chrome signs in whoever it belongs to, and only them: a second account comes by the window, where a client for it is known. */
async function isForBrowser(
  cairn: Connected,
  before: Account | undefined,
  clientId: string | undefined,
): Promise<boolean> {
  if (!cairn.browser.canSignIn()) return false;
  if (before) return before.byBrowser;
  const taken = (await cairn.store.all('accounts')).some(({ byBrowser }) => byBrowser);
  return !taken || !clientId;
}

/**
 * Takes back what was allowed, where the service lets a browser do so, and forgets the account with everything that was
 * waiting for it. What it wrote stays: drafts, agendas, and the meetings it read.
 * @returns whether the service took it back; Microsoft leaves that to its own account page
 */
export async function disconnect(cairn: Connected, accountId: string): Promise<{ revoked: boolean }> {
  const account = await getAccount(cairn, accountId);
  const revoked = await revoke(cairn, account).catch(() => false);
  await forgetTokens(cairn, accountId);
  await cairn.store.change(['accounts', 'readings', 'jobs'], async (change) => {
    for (const { id } of await change.by('readings', 'accountId', accountId))
      await change.remove('readings', id);
    for (const { id } of await change.by('jobs', 'accountId', accountId)) await change.remove('jobs', id);
    await change.remove('accounts', accountId);
  });
  cairn.changed();
  return { revoked };
}

async function revoke(cairn: Connected, account: Account): Promise<boolean> {
  const token = (await cairn.tokens.read())[account.id];
  if (account.provider !== 'google' || token === undefined) return false;
  const revoked = await revokeGoogle(token.access);
  if (account.byBrowser) await cairn.browser.dropToken(token.access);
  return revoked;
}

/** Which calendars are read, and whether drafts are left without another press. */
export async function setAccount(cairn: Connected, request: RequestOf<'account.set'>): Promise<void> {
  const { accountId, calendar, draftsByItself } = request;
  await changeAccount(cairn, accountId, (account) => ({
    ...account,
    ...(draftsByItself === undefined ? {} : { draftsByItself, draftsSince: cairn.now() }),
    calendars: account.calendars.map((each) =>
      each.id === calendar?.id ? { ...each, chosen: calendar.chosen } : each,
    ),
  }));
  if (calendar && !calendar.chosen) await cairn.store.remove('readings', `${accountId} ${calendar.id}`);
  if (calendar) await readNow(cairn, accountId);
}

/** Reads at once, whatever is planned. */
export async function readNow(cairn: Connected, accountId: string): Promise<void> {
  const account = await getAccount(cairn, accountId);
  const job = freshJob(cairn, { id: `read:${account.id}`, kind: 'read-calendar', meetingId: '', accountId });
  await cairn.store.put('jobs', job);
  await runAccountJobs(cairn);
}

/**
 * Whether the redirect address is registered: asked for without a page, a service that knows it answers by leading back,
 * if only to say that nobody is signed in; one that does not shows a page of its own.
 */
export async function testRedirect(cairn: Connected, provider: Provider): Promise<void> {
  const clientId = (await cairn.clients())[provider]?.id;
  if (!clientId) throw new ServiceError('client-missing');
  const ask = {
    clientId,
    redirect: cairn.browser.redirect(),
    scopes: scopesFor(provider, ['read']),
    silent: true,
  };
  let led = false;
  const authorise = async (address: string, silent: boolean): Promise<string> => {
    const back = await cairn.browser.authorise(address, silent);
    led = true;
    return back;
  };
  const tried =
    provider === 'google'
      ? signInToGoogle(ask, authorise, cairn.now)
      : signInToMicrosoft(ask, authorise, cairn.now);
  await tried.catch(() => undefined);
  if (!led) throw new ServiceError('client-refused');
}
