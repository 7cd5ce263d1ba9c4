import { isServiceError, ServiceError } from '@/accounts/service-error';
import { signInToGoogle } from '@/accounts/sign-in/google';
import { renewMicrosoft, signInToMicrosoft } from '@/accounts/sign-in/microsoft';
import { scopesFor } from '@/accounts/sign-in/scopes';
import type { Tokens } from '@/accounts/sign-in/sign-in';
import type { Account } from '@/domain/account';
import type { Connected } from './connected';

/** A token is renewed this long before its end, so that no request meets the end on its way. */
const earlyMs = 90_000;

/**
 * Runs what needs a token, with one that is valid now. A token that is refused all the same (taken back, or its end
 * misjudged) is renewed once and tried once more; what then is refused needs the person.
 */
export async function withToken<T>(
  cairn: Connected,
  account: Account,
  run: (token: string) => Promise<T>,
): Promise<T> {
  const token = await tokenOf(cairn, account);
  try {
    return await run(token);
  } catch (error) {
    if (!isServiceError(error, 'sign-in-again')) throw error;
    await dropToken(cairn, account, token);
    return run(await tokenOf(cairn, account));
  }
}

async function tokenOf(cairn: Connected, account: Account): Promise<string> {
  const kept = (await cairn.tokens.read())[account.id];
  if (kept && kept.until - cairn.now() > earlyMs) return kept.access;
  const tokens = await renew(cairn, account, kept?.refresh);
  await keepTokens(cairn, account.id, tokens);
  return tokens.access;
}

/** Renews without a page: by Chrome, by Microsoft's renewing token, else by the service's own session in this browser. */
async function renew(cairn: Connected, account: Account, refresh: string | undefined): Promise<Tokens> {
  const scopes = scopesFor(account.provider, account.abilities);
  const { clientId, email } = account;
  if (account.byBrowser) return browserTokens(cairn, scopes);
  if (refresh !== undefined) {
    try {
      return await renewMicrosoft(clientId, refresh, scopes, cairn.now);
    } catch (error) {
      if (!isServiceError(error, 'sign-in-again')) throw error;
    }
  }
  const ask = { clientId, redirect: cairn.browser.redirect(), scopes, email, silent: true };
  if (account.provider === 'google') return signInToGoogle(ask, cairn.browser.authorise, cairn.now);
  const { tokens, person } = await signInToMicrosoft(ask, cairn.browser.authorise, cairn.now);
  if (person.email !== email) throw new ServiceError('other-account');
  return tokens;
}

/** Chrome renews its tokens itself; how long this one lasts it does not say, so it is asked for again every few minutes. */
async function browserTokens(cairn: Connected, scopes: readonly string[]): Promise<Tokens> {
  try {
    const { access, scopes: granted } = await cairn.browser.token(scopes, true);
    return { access, scopes: granted, until: cairn.now() + 300_000 };
  } catch {
    throw new ServiceError('sign-in-again');
  }
}

export async function keepTokens(cairn: Connected, accountId: string, tokens: Tokens): Promise<void> {
  const { access, until, scopes, refresh } = tokens;
  await cairn.tokens.change((all) => ({
    ...all,
    [accountId]: { access, until, scopes: [...scopes], ...(refresh ? { refresh } : {}) },
  }));
}

/** Forgets the token that was refused; what renews it stays. */
async function dropToken(cairn: Connected, account: Account, token: string): Promise<void> {
  if (account.byBrowser) await cairn.browser.dropToken(token);
  await cairn.tokens.change((all) => {
    const kept = all[account.id];
    return kept?.access === token ? { ...all, [account.id]: { ...kept, until: 0 } } : all;
  });
}

/** Forgets everything that could sign in as this account. */
export async function forgetTokens(cairn: Connected, accountId: string): Promise<void> {
  await cairn.tokens.change(({ [accountId]: _, ...others }) => others);
}
