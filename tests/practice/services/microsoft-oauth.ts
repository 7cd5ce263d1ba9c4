import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { type Call, json, page, type Reply, redirect } from './call.ts';
import { consentPage } from './consent-page.ts';
import { Tokens } from './tokens.ts';
import type { World } from './world.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const tenant = '7c9a1f10-5b1d-4a57-9d38-2f6f3c0e8a11';
const known = new Set([
  'client_id',
  'redirect_uri',
  'response_type',
  'response_mode',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'login_hint',
  'prompt',
]);

interface Code {
  readonly query: URLSearchParams;
  readonly email: string;
  readonly scopes: readonly string[];
}

interface Refresh {
  readonly email: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** The end is fixed at the first sign-in: another token of the line does not move it. */
  readonly until: number;
}

/** Microsoft's sign-in for a single-page application: code with PKCE, a day of refreshing, the wall of an administrator. */
export class MicrosoftOAuth {
  readonly tokens = new Tokens();
  readonly #codes = new Map<string, Code>();
  readonly #refreshes = new Map<string, Refresh>();
  /** Hours that refreshing goes on without a sign-in. */
  refreshHours = 24;
  /** Milliseconds this service's clock is ahead of the world's. */
  clockAhead = 0;

  constructor(private readonly world: World) {}

  answer(call: Call): Reply | undefined {
    if (call.url.hostname !== 'login.microsoftonline.com') return undefined;
    const { pathname, searchParams } = call.url;
    if (/^\/(common|organizations)\/oauth2\/v2\.0\/authorize$/.test(pathname)) return this.#ask(searchParams);
    if (pathname === '/practice-consent') return this.#answered(searchParams);
    if (/^\/(common|organizations)\/oauth2\/v2\.0\/token$/.test(pathname)) return this.#token(call);
    if (/^\/(common|organizations)\/adminconsent$/.test(pathname)) return this.#adminConsent(searchParams);
    return undefined;
  }

  /** Ends every refresh token, as when the person changes their password. */
  revoke(email: string): void {
    for (const [token, refresh] of this.#refreshes)
      if (refresh.email === email) this.#refreshes.delete(token);
    this.tokens.revokeAll(email);
  }

  #ask(query: URLSearchParams): Reply {
    const { world } = this;
    for (const name of query.keys())
      if (!known.has(name)) world.problems.push(`Microsoft sign-in: unknown ${name}`);
    const app = world.apps.microsoft.find(({ id }) => id === query.get('client_id'));
    if (app === undefined) return page('<h1>Sign in</h1><p>AADSTS700016: Application was not found', 400);
    if (!app.redirects.includes(query.get('redirect_uri') ?? '')) {
      return page('<h1>Sign in</h1><p>AADSTS50011: The redirect URI does not match', 400);
    }
    if (query.get('response_type') !== 'code') world.problems.push('Microsoft sign-in: not the code flow');
    if (query.get('code_challenge_method') !== 'S256' || !query.get('code_challenge')) {
      return this.#back(query, {
        error: 'invalid_request',
        error_description: 'AADSTS9002325: PKCE is required',
      });
    }
    if (!query.get('state')) world.problems.push('Microsoft sign-in: no state');
    const session = world.sessions.microsoft;
    const asked = scopesOf(query);
    if (query.get('prompt') === 'none') {
      if (session === undefined || (query.get('login_hint') ?? session) !== session) {
        return this.#back(query, { error: 'login_required', error_description: 'AADSTS50058: no session' });
      }
      const granted = world.allowed.get(`microsoft:${app.id}:${session}`) ?? [];
      if (!asked.every((scope) => granted.includes(scope))) {
        return this.#back(query, {
          error: 'interaction_required',
          error_description: 'AADSTS65001: no consent',
        });
      }
      return this.#code(query, session, asked);
    }
    return consentPage({
      provider: 'Microsoft',
      people: world.people,
      chosen: query.get('login_hint') ?? session,
      scopes: asked,
      query: query.toString(),
    });
  }

  #answered(form: URLSearchParams): Reply {
    const query = new URLSearchParams(form.get('query') ?? '');
    const email = form.get('account');
    if (form.get('answer') !== 'allow' || email === null) {
      return this.#back(query, { error: 'access_denied', error_description: 'AADSTS65004: declined' });
    }
    const scopes = scopesOf(query);
    const key = `microsoft:${query.get('client_id')}:${email}`;
    const before = this.world.allowed.get(key) ?? [];
    const walled = scopes.filter((scope) => this.world.needAdmin.some((word) => scope.startsWith(word)));
    if (walled.some((scope) => !before.includes(scope))) {
      return this.#back(query, {
        error: 'access_denied',
        error_description: 'AADSTS90094: admin approval needed',
      });
    }
    this.world.sessions.microsoft = email;
    // Unlike Google, all or nothing.
    this.world.allowed.set(key, [...new Set([...before, ...scopes])]);
    return this.#code(query, email, scopes);
  }

  /** An administrator opens the link and approves for everybody. */
  #adminConsent(query: URLSearchParams): Reply {
    for (const { email } of this.world.people) {
      const key = `microsoft:${query.get('client_id')}:${email}`;
      this.world.allowed.set(key, [
        ...new Set([...(this.world.allowed.get(key) ?? []), ...this.world.needAdmin]),
      ]);
    }
    return page('<h1>Approved</h1>');
  }

  #code(query: URLSearchParams, email: string, scopes: readonly string[]): Reply {
    const code = randomBytes(24).toString('base64url');
    this.#codes.set(code, { query, email, scopes });
    return this.#back(query, { code });
  }

  #back(query: URLSearchParams, answer: Record<string, string>): Reply {
    const to = new URL(query.get('redirect_uri') ?? '');
    for (const [name, value] of Object.entries({ ...answer, state: query.get('state') ?? '' }))
      to.searchParams.set(name, value);
    return redirect(to.href);
  }

  #token(call: Call): Reply {
    const form = new URLSearchParams(call.body);
    const no = (error: string, description: string): Reply =>
      json({ error, error_description: description }, 400);
    if (form.has('client_secret')) this.world.problems.push('Microsoft sign-in: a secret in a public client');
    const origin = call.headers.get('origin');
    if (!origin)
      return no(
        'invalid_request',
        'AADSTS9002327: only cross-origin requests may redeem for a single-page application',
      );
    if (!/^(chrome|moz)-extension:\/\//.test(origin))
      this.world.problems.push(`Microsoft sign-in: origin ${origin}`);
    if (form.get('grant_type') === 'refresh_token') return this.#refresh(form, no);
    const code = this.#codes.get(form.get('code') ?? '');
    this.#codes.delete(form.get('code') ?? '');
    if (code === undefined) return no('invalid_grant', 'AADSTS54005: the code was already redeemed');
    if (code.query.get('redirect_uri') !== form.get('redirect_uri'))
      return no('invalid_grant', 'AADSTS50011');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (challenge !== code.query.get('code_challenge'))
      return no('invalid_grant', 'AADSTS501481: the verifier does not match');
    const clientId = form.get('client_id') ?? '';
    const until = this.world.now() + this.refreshHours * 3_600_000;
    return this.#grant({ email: code.email, clientId, scopes: code.scopes, until }, code.query.get('nonce'));
  }

  #refresh(form: URLSearchParams, no: (error: string, description: string) => Reply): Reply {
    const refresh = this.#refreshes.get(form.get('refresh_token') ?? '');
    if (refresh === undefined) return no('invalid_grant', 'AADSTS70000: the token is not valid');
    if (refresh.until <= this.world.now()) return no('invalid_grant', 'AADSTS700084: the token has ended');
    this.#refreshes.delete(form.get('refresh_token') ?? '');
    return this.#grant(refresh, null);
  }

  #grant(refresh: Refresh, nonce: string | null): Reply {
    const person = this.world.people.find(({ email }) => email === refresh.email);
    if (person === undefined) throw new Error(`There is no practice account ${refresh.email}.`);
    const { clientId, scopes } = refresh;
    const token = this.tokens.issue({ person, clientId, scopes }, this.world.now());
    const next = `refresh-${randomBytes(18).toString('base64url')}`;
    this.#refreshes.set(next, refresh);
    const seconds = Math.floor((this.world.now() + this.clockAhead) / 1000);
    return json({
      token_type: 'Bearer',
      scope: scopes.filter((scope) => /^[A-Z]/.test(scope)).join(' '),
      expires_in: this.tokens.lasts,
      access_token: token,
      refresh_token: next,
      id_token: idToken({
        iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
        aud: clientId,
        iat: seconds,
        nbf: seconds,
        exp: seconds + 3600,
        sub: createHash('sha256').update(`${person.email}${clientId}`).digest('base64url'),
        oid: createHash('sha256').update(person.email).digest('hex').slice(0, 32),
        tid: tenant,
        preferred_username: person.email,
        name: person.name,
        ver: '2.0',
        ...(nonce === null ? {} : { nonce }),
      }),
    });
  }
}

function idToken(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ typ: 'JWT', alg: 'RS256', kid: 'practice' })}.${part(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

const scopesOf = (query: URLSearchParams): string[] => (query.get('scope') ?? '').split(' ').filter(Boolean);
