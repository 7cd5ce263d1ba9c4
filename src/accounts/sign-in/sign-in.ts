/** What a sign-in brings: a token of about an hour, and at Microsoft one to renew it with. Never kept beyond the session. */
export interface Tokens {
  readonly access: string;
  /** Epoch milliseconds by this device's clock: counted from the answer, so that a wrong clock does not shorten it. */
  readonly until: number;
  readonly scopes: readonly string[];
  readonly refresh?: string | undefined;
}

/** Whom the service says it is. */
export interface SignedIn {
  readonly subject: string;
  readonly email: string;
  readonly name?: string | undefined;
}

export interface SignInAsk {
  readonly clientId: string;
  readonly redirect: string;
  readonly scopes: readonly string[];
  /** Whose sign-in it is, where that is known. */
  readonly email?: string | undefined;
  /** Renewal without a page. */
  readonly silent: boolean;
}

/**
 * The browser's own window for signing in.
 * @returns the address it was led back to
 * @throws an error in the browser's words
 */
export type Authorise = (address: string, silent: boolean) => Promise<string>;
