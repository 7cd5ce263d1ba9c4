import { readJson, send } from '../send';
import { errorOf, ServiceError } from '../service-error';
import type { Authorise, SignedIn, SignInAsk, Tokens } from './sign-in';
import { authorised, oauthError } from './way-back';

/**
 * Google gives a client that can keep no secret a token of an hour in the address it leads back to, and none to renew it
 * with: renewal is the same once more, without a page, as long as the person is signed in to Google in this browser.
 */
export async function signInToGoogle(
  ask: SignInAsk,
  authorise: Authorise,
  now: () => number,
): Promise<Tokens> {
  const state = crypto.randomUUID();
  const query = new URLSearchParams({
    client_id: ask.clientId,
    redirect_uri: ask.redirect,
    response_type: 'token',
    scope: ask.scopes.join(' '),
    include_granted_scopes: 'true',
    state,
    ...(ask.email ? { login_hint: ask.email } : {}),
    ...(ask.silent ? { prompt: 'none' } : ask.email ? {} : { prompt: 'select_account' }),
  });
  const back = await authorised(
    authorise,
    `https://accounts.google.com/o/oauth2/v2/auth?${query}`,
    ask.silent,
  );
  const answer = new URLSearchParams(back.hash.slice(1) || back.search.slice(1));
  if (answer.get('state') !== state) throw new ServiceError('sign-in-broken', { detail: 'state' });
  const error = answer.get('error');
  if (error !== null) throw oauthError(error);
  const access = answer.get('access_token');
  if (!access) throw new ServiceError('sign-in-broken', { detail: 'no token' });
  return {
    access,
    until: now() + Number(answer.get('expires_in') ?? 0) * 1000,
    scopes: (answer.get('scope') ?? '').split(' ').filter(Boolean),
  };
}

/** Whose token it is. */
export async function googlePerson(token: string): Promise<SignedIn> {
  const { status, text, headers } = await send('https://www.googleapis.com/oauth2/v3/userinfo', {
    headers: { authorization: `Bearer ${token}` },
  });
  if (status !== 200)
    throw errorOf({ status, reason: '', retryAfter: headers.get('retry-after') }, Date.now());
  const { sub, email, name } = readJson(text, status) as { sub?: string; email?: string; name?: string };
  if (!sub || !email) throw new ServiceError('scope-missing', { detail: 'email' });
  return { subject: sub, email: email.toLowerCase(), ...(name ? { name } : {}) };
}

/** Takes back what was allowed. The token travels in the body: an address is logged on its way. @returns whether Google did */
export async function revokeGoogle(token: string): Promise<boolean> {
  const { status } = await send('https://oauth2.googleapis.com/revoke', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token }).toString(),
  });
  return status === 200;
}
