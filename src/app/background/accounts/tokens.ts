import { isServiceError, ServiceError } from '@/accounts/service-error';
import { askBrowser } from '@/accounts/sign-in/browser-token';
import { googlePerson, signInToGoogle } from '@/accounts/sign-in/google';
import { renewMicrosoft, signInToMicrosoft } from '@/accounts/sign-in/microsoft';
import { scopesFor } from '@/accounts/sign-in/scopes';
import type { SignedIn, Tokens } from '@/accounts/sign-in/sign-in';
import type { Account } from '@/domain/account';
import type { KeptToken } from '@/platform/kept';
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
  const tokens = await renew(cairn, account, kept);
  await keepTokens(cairn, account.id, tokens);
  return tokens.access;
}

/** Renews without a page: by Chrome, by Microsoft's renewing token, else by the service's own session in this browser. */
async function renew(cairn: Connected, account: Account, kept: KeptToken | undefined): Promise<Tokens> {
  const scopes = scopesFor(account.provider, account.abilities);
  const { clientId, email } = account;
  if (account.byBrowser) {
    const tokens = await askBrowser(cairn.browser.token, scopes, true, cairn.now);
    // Chrome answers for whoever is signed in to it, and that may be another person by now.
    if (tokens.access !== kept?.access) expectSame(account, await googlePerson(tokens.access));
    return tokens;
  }
  if (kept?.refresh !== undefined) {
    try {
      return await renewMicrosoft(clientId, kept.refresh, scopes, cairn.now);
    } catch (error) {
      if (!isServiceError(error, 'sign-in-again')) throw error;
    }
  }
  const ask = { clientId, redirect: cairn.browser.redirect(), scopes, email, silent: true };
  if (account.provider === 'google') {
    const tokens = await signInToGoogle(ask, cairn.browser.authorise, cairn.now);
    expectSame(account, await googlePerson(tokens.access));
    return tokens;
  }
  const { tokens, person } = await signInToMicrosoft(ask, cairn.browser.authorise, cairn.now);
  expectSame(account, person);
  return tokens;
}

/** A token of somebody else would write into the wrong mailbox: it is not used, and said so. */
function expectSame({ id, provider }: Account, { subject }: SignedIn): void {
  if (`${provider}:${subject}` !== id) throw new ServiceError('other-account');
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
