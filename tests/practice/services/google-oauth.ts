import { type Call, googleError, json, page, type Reply, redirect, tokenOf } from './call.ts';
import { consentPage } from './consent-page.ts';
import { Tokens } from './tokens.ts';
import type { World } from './world.ts';

const known = new Set([
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'include_granted_scopes',
  'login_hint',
  'prompt',
  'enable_granular_consent',
]);

/** Google's sign-in as a web page's client meets it: the implicit grant, consent part by part, renewal without a page, revoking. */
export class GoogleOAuth {
  readonly tokens = new Tokens();

  constructor(private readonly world: World) {}

  answer(call: Call): Reply | undefined {
    const { hostname, pathname, searchParams } = call.url;
    if (hostname === 'accounts.google.com' && pathname === '/o/oauth2/v2/auth')
      return this.#ask(searchParams);
    if (hostname === 'accounts.google.com' && pathname === '/practice-consent')
      return this.#answered(searchParams);
    if (hostname === 'oauth2.googleapis.com' && pathname === '/revoke') return this.#revoke(call);
    if (hostname === 'www.googleapis.com' && pathname === '/oauth2/v3/userinfo') return this.#userInfo(call);
    return undefined;
  }

  #ask(query: URLSearchParams): Reply {
    const { world } = this;
    for (const name of query.keys())
      if (!known.has(name)) world.problems.push(`Google sign-in: unknown ${name}`);
    const app = world.apps.google.find(({ id }) => id === query.get('client_id'));
    if (app === undefined) return page('<h1>Access blocked</h1><p>Error 401: invalid_client', 401);
    if (!app.redirects.includes(query.get('redirect_uri') ?? '')) {
      return page('<h1>Access blocked</h1><p>Error 400: redirect_uri_mismatch', 400);
    }
    if (query.get('response_type') !== 'token') {
      world.problems.push('Google sign-in: only the implicit grant is open to a client without a secret');
      return this.#back(query, { error: 'unsupported_response_type' });
    }
    if (!query.get('state')) world.problems.push('Google sign-in: no state');
    const session = world.sessions.google;
    const person = world.people.find(({ email }) => email === (query.get('login_hint') ?? session));
    if (query.get('prompt') === 'none') {
      if (session === undefined) return this.#back(query, { error: 'login_required' });
      if (person?.email !== session) return this.#back(query, { error: 'interaction_required' });
      const granted = world.allowed.get(`google:${app.id}:${session}`) ?? [];
      const asked = scopesOf(query);
      if (!asked.every((scope) => granted.includes(scope)))
        return this.#back(query, { error: 'consent_required' });
      return this.#grant(query, session, granted);
    }
    return consentPage({
      provider: 'Google',
      people: world.people,
      chosen: person?.email,
      scopes: scopesOf(query),
      query: query.toString(),
    });
  }

  #answered(form: URLSearchParams): Reply {
    const query = new URLSearchParams(form.get('query') ?? '');
    const email = form.get('account');
    if (form.get('answer') !== 'allow' || email === null)
      return this.#back(query, { error: 'access_denied' });
    const scopes = form.getAll('allowed');
    if (this.world.needAdmin.some((word) => scopes.some((scope) => scope.includes(word)))) {
      return this.#back(query, { error: 'admin_policy_enforced' });
    }
    this.world.sessions.google = email;
    const key = `google:${query.get('client_id')}:${email}`;
    const before = query.get('include_granted_scopes') === 'true' ? (this.world.allowed.get(key) ?? []) : [];
    const granted = [...new Set([...before, ...scopes])];
    this.world.allowed.set(key, granted);
    return this.#grant(query, email, granted);
  }

  #grant(query: URLSearchParams, email: string, scopes: readonly string[]): Reply {
    const person = this.world.people.find((each) => each.email === email);
    if (person === undefined) throw new Error(`There is no practice account ${email}.`);
    const clientId = query.get('client_id') ?? '';
    const token = this.tokens.issue({ person, clientId, scopes }, this.world.now());
    return this.#back(query, {
      access_token: token,
      token_type: 'Bearer',
      expires_in: String(this.tokens.lasts),
      scope: scopes.join(' '),
    });
  }

  /** Back to the app, with the answer behind the `#`. */
  #back(query: URLSearchParams, answer: Record<string, string>): Reply {
    const state = query.get('state');
    const fragment = new URLSearchParams({ ...answer, ...(state ? { state } : {}) });
    return redirect(`${query.get('redirect_uri')}#${fragment}`);
  }

  #revoke(call: Call): Reply {
    const token = new URLSearchParams(call.body).get('token') ?? call.url.searchParams.get('token') ?? '';
    if (call.url.searchParams.has('token')) this.world.problems.push('A token in an address');
    const grant = this.tokens.find(token, this.world.now());
    if (grant === undefined) return json({ error: 'invalid_token' }, 400);
    this.world.allowed.delete(`google:${grant.clientId}:${grant.person.email}`);
    this.tokens.revokeAll(grant.person.email);
    return json({});
  }

  #userInfo(call: Call): Reply {
    const grant = this.tokens.find(tokenOf(call), this.world.now());
    if (grant === undefined) return googleError(401, 'authError');
    const { email, name } = grant.person;
    const told = grant.scopes.some((scope) => scope === 'email' || scope.endsWith('/userinfo.email'));
    return json({
      sub: `10${Buffer.from(email).toString('hex').slice(0, 18)}`,
      ...(told ? { email, name, email_verified: true } : {}),
    });
  }
}

const scopesOf = (query: URLSearchParams): string[] => (query.get('scope') ?? '').split(' ').filter(Boolean);
