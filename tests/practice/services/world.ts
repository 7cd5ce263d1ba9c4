import type { Call } from './call.ts';
import { Faults } from './faults.ts';
import type { Person } from './tokens.ts';

/** An app as it was registered with a provider. */
export interface RegisteredApp {
  readonly id: string;
  readonly redirects: string[];
}

/** What the stand-ins have in common: who is signed in in the browser, which apps are registered, what went wrong. */
export interface World {
  now(): number;
  readonly people: Person[];
  /** Who has a session in the browser, by provider. */
  readonly sessions: { google: string | undefined; microsoft: string | undefined };
  /** Who allowed which app what: `provider:client:email` → scopes. */
  readonly allowed: Map<string, string[]>;
  readonly apps: { google: RegisteredApp[]; microsoft: RegisteredApp[] };
  readonly faults: Faults;
  /** Every request, oldest first. */
  readonly calls: Call[];
  /** What a request did that the real service would refuse or that a good client does not do. */
  readonly problems: string[];
  /** Mails that a service sent to guests because of a change. */
  readonly mailed: { readonly to: string; readonly about: string }[];
  /** Words of scopes only an administrator may allow; empty: everybody may. */
  readonly needAdmin: string[];
  /** Called as a request arrives and after it was done, before its answer leaves: for tests that end the asker there. */
  pause: ((call: Call, when: 'before' | 'after') => Promise<void>) | undefined;
}

export function openWorld(options: { now?: () => number; people?: readonly Person[] } = {}): World {
  const people = [...(options.people ?? [{ email: 'nadia.brandt@harbour.example', name: 'Nadia Brandt' }])];
  return {
    now: options.now ?? Date.now,
    people,
    sessions: { google: people[0]?.email, microsoft: people[0]?.email },
    allowed: new Map(),
    apps: { google: [], microsoft: [] },
    faults: new Faults(),
    calls: [],
    problems: [],
    mailed: [],
    needAdmin: [],
    pause: undefined,
  };
}
