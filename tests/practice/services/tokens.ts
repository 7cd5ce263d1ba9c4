import { randomBytes } from 'node:crypto';

export interface Person {
  readonly email: string;
  readonly name: string;
}

export interface Grant {
  readonly person: Person;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Epoch milliseconds. */
  readonly until: number;
}

/** Access tokens of one service: who holds what, and until when. */
export class Tokens {
  readonly #grants = new Map<string, Grant>();
  /** Seconds a new token lasts. */
  lasts = 3599;

  issue(grant: Omit<Grant, 'until'>, now: number): string {
    const token = `practice-${randomBytes(18).toString('base64url')}`;
    this.#grants.set(token, { ...grant, until: now + this.lasts * 1000 });
    return token;
  }

  /** What a token may do now; `undefined` when it is unknown, over or withdrawn. */
  find(token: string, now: number): Grant | undefined {
    const grant = this.#grants.get(token);
    return grant && grant.until > now ? grant : undefined;
  }

  revoke(token: string): boolean {
    return this.#grants.delete(token);
  }

  /** Every token of a person ends, as when they take the permission back in their account. */
  revokeAll(email: string): void {
    for (const [token, grant] of this.#grants) if (grant.person.email === email) this.#grants.delete(token);
  }

  get count(): number {
    return this.#grants.size;
  }
}
