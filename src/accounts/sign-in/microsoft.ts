import * as oauth from 'oauth4webapi';
import { sendOnly } from '../send';
import { ServiceError } from '../service-error';
import type { Authorise, SignedIn, SignInAsk, Tokens } from './sign-in';
import { authorised, oauthError } from './way-back';

const login = 'https://login.microsoftonline.com/common';

const server: oauth.AuthorizationServer = {
  issuer: `${login}/v2.0`,
  authorization_endpoint: `${login}/oauth2/v2.0/authorize`,
  token_endpoint: `${login}/oauth2/v2.0/token`,
};

/**
 * Work, school and private accounts alike come in by the same door, and each organisation signs as itself: the issuer to
 * expect is known from the token alone. It arrived over TLS from Microsoft, so a tenant of its own naming is no risk; that
 * it names one is still held to the form of a tenant.
 */
async function serverOf(response: Response): Promise<oauth.AuthorizationServer> {
  const body = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { id_token?: unknown };
  const [, claims = ''] = String(body.id_token ?? '').split('.');
  const tenant = /"tid":"([\w-]{36})"/.exec(atob(claims.replace(/-/g, '+').replace(/_/g, '/')))?.[1];
  return tenant ? { ...server, issuer: `https://login.microsoftonline.com/${tenant}/v2.0` } : server;
}

/** Minutes this device's clock may be off before a sign-in is refused with words about the clock. */
const clockToleranceSeconds = 300;

const clientOf = (id: string): oauth.Client => ({
  client_id: id,
  [oauth.clockTolerance]: clockToleranceSeconds,
});
const through = { [oauth.customFetch]: (url: string, init: object) => sendOnly(url, init as RequestInit) };

/**
 * Code with PKCE, as a single-page application: the redirect must be registered as such, because the browser says its
 * origin with every POST and Microsoft redeems a code for no other kind of client then (AADSTS9002326).
 */
export async function signInToMicrosoft(
  ask: SignInAsk,
  authorise: Authorise,
  now: () => number,
): Promise<{ tokens: Tokens; person: SignedIn }> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const query = new URLSearchParams({
    client_id: ask.clientId,
    redirect_uri: ask.redirect,
    response_type: 'code',
    response_mode: 'query',
    scope: ask.scopes.join(' '),
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(ask.email ? { login_hint: ask.email } : {}),
    ...(ask.silent ? { prompt: 'none' } : ask.email ? {} : { prompt: 'select_account' }),
  });
  const back = await authorised(authorise, `${server.authorization_endpoint}?${query}`, ask.silent);
  const client = clientOf(ask.clientId);
  return inWords(async () => {
    const answer = oauth.validateAuthResponse(server, client, back, state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      answer,
      ask.redirect,
      verifier,
      through,
    );
    const granted = await oauth.processAuthorizationCodeResponse(await serverOf(response), client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    return { tokens: tokensOf(granted, ask.scopes, now()), person: personOf(granted) };
  });
}

/** Renews without any page, for as long as Microsoft lets it: a day in all from the sign-in, whatever is renewed. */
export async function renewMicrosoft(
  clientId: string,
  refresh: string,
  scopes: readonly string[],
  now: () => number,
): Promise<Tokens> {
  const client = clientOf(clientId);
  return inWords(async () => {
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, through);
    const granted = await oauth.processRefreshTokenResponse(await serverOf(response), client, response);
    return tokensOf(granted, scopes, now());
  });
}

/** The page on which an administrator approves for everybody: to be sent to them. */
export function adminConsentAddress(clientId: string, redirect: string): string {
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirect });
  return `https://login.microsoftonline.com/organizations/adminconsent?${query}`;
}

function tokensOf(granted: oauth.TokenEndpointResponse, asked: readonly string[], now: number): Tokens {
  return {
    access: granted.access_token,
    until: now + (granted.expires_in ?? 0) * 1000,
    scopes: granted.scope?.split(' ').filter(Boolean) ?? [...asked],
    ...(granted.refresh_token ? { refresh: granted.refresh_token } : {}),
  };
}

function personOf(granted: oauth.TokenEndpointResponse): SignedIn {
  const claims = oauth.getValidatedIdTokenClaims(granted) as Record<string, unknown> | undefined;
  const [oid, tid, email, name] = ['oid', 'tid', 'preferred_username', 'name'].map((each) => claims?.[each]);
  if (typeof email !== 'string') throw new ServiceError('sign-in-broken', { detail: 'nobody named' });
  const subject = typeof oid === 'string' ? `${String(tid)}.${oid}` : String(claims?.['sub']);
  return { subject, email: email.toLowerCase(), ...(typeof name === 'string' ? { name } : {}) };
}

async function inWords<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError) {
      throw oauthError(error.error, error.error_description);
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === oauth.JWT_TIMESTAMP_CHECK) throw new ServiceError('clock-wrong');
    throw new ServiceError('sign-in-broken', { detail: code });
  }
}
