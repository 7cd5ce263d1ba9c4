import type { GoogleOAuth } from './google-oauth.ts';
import type { World } from './world.ts';

interface TokenAsk {
  readonly interactive?: boolean;
  readonly scopes?: string[];
}

/** Chrome's own sign-in to Google (`chrome.identity`): one person, a memory of tokens, and Chromium's own words for a no. */
export class ChromeIdentity {
  /** Whom Chrome belongs to; nobody where no one is signed in to it. */
  person: string | undefined;
  /** What Chrome answers instead, once. */
  readonly refusals: string[] = [];
  /** What the person answers when they are asked. */
  approves = true;
  readonly #cache = new Map<string, string>();
  readonly asked: TokenAsk[] = [];

  constructor(
    private readonly world: World,
    private readonly oauth: GoogleOAuth,
  ) {
    this.person = world.people[0]?.email;
  }

  readonly getAuthToken = async (ask: TokenAsk): Promise<{ token?: string; grantedScopes?: string[] }> => {
    this.asked.push(ask);
    const { interactive = false, scopes = [] } = ask;
    const refusal = this.refusals.shift();
    if (refusal) throw new Error(refusal);
    const person = this.world.people.find(({ email }) => email === this.person);
    if (person === undefined) throw new Error('The user is not signed in.');
    const key = `google:chrome-extension:${person.email}`;
    const allowed = this.world.allowed.get(key) ?? [];
    if (!scopes.every((scope) => allowed.includes(scope))) {
      if (!interactive) throw new Error('OAuth2 not granted or revoked.');
      if (!this.approves) throw new Error('The user did not approve access.');
      this.world.allowed.set(key, [...new Set([...allowed, ...scopes])]);
    }
    const cached = `${person.email} ${[...scopes].sort().join(' ')}`;
    // A token is handed out again until it is taken out, even one that was revoked since.
    const token =
      this.#cache.get(cached) ??
      this.oauth.tokens.issue({ person, clientId: 'chrome-extension', scopes }, this.world.now());
    this.#cache.set(cached, token);
    return { token, grantedScopes: [...scopes] };
  };

  readonly removeCachedAuthToken = async ({ token }: { token: string }): Promise<void> => {
    for (const [key, each] of this.#cache) if (each === token) this.#cache.delete(key);
  };
}
