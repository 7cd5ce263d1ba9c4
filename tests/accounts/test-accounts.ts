import { vi } from 'vitest';
import { connect } from '@/app/background/accounts/connect';
import type { Connected } from '@/app/background/accounts/connected';
import type { Ability, Provider } from '@/domain/account';
import { localIn } from '@/domain/when';
import type { Kept } from '@/platform/kept';
import { openTestCairn, type TestCairn } from '../app/test-cairn';
import { asFetch } from '../practice/services/as-fetch';
import { openServices, type Services } from '../practice/services/services';
import { personAt } from './person';

export const redirect = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
export const me = { email: 'nadia.brandt@harbour.example', name: 'Nadia Brandt' };

export interface TestAccounts {
  readonly cairn: Connected & TestCairn;
  readonly services: Services;
  /** When the worker would be woken. */
  readonly wakes: number[];
  /** The browser lets it talk to the services. */
  mayReach: boolean;
  /** The worker dies and another starts on the same store and the same browser. */
  reborn(): Promise<void>;
  /** Time passes. */
  later(milliseconds: number): void;
  connect(provider: Provider, ...abilities: Ability[]): Promise<void>;
}

function held<T>(value: T): Kept<T> {
  let now = value;
  return {
    read: async () => now,
    write: async (next) => {
      now = next;
    },
    change: async (step) => {
      now = step(now);
      return now;
    },
  };
}

/**
 * The product with accounts, a person who signs in, and the services behind it, at 09:00 on a day in May.
 * @param others the services another device of the same person uses
 */
export async function openTestAccounts(others?: Services): Promise<TestAccounts> {
  const plain = await openTestCairn();
  vi.useFakeTimers({ now: plain.now(), toFake: ['Date'] });
  const base: TestCairn = {
    ...plain,
    at: (local) => {
      plain.at(local);
      vi.setSystemTime(plain.now());
    },
  };
  const services = others ?? openServices({ now: () => base.now(), people: [me] });
  if (!others) {
    services.apps.google.push({ id: 'google-app', redirects: [redirect] });
    services.apps.microsoft.push({ id: 'ms-app', redirects: [redirect] });
  }
  vi.stubGlobal('fetch', asFetch(services));
  const wakes: number[] = [];
  const kept = {
    tokens: held<Connected['tokens'] extends Kept<infer T> ? T : never>({}),
    feedAddresses: held<Record<string, string>>({}),
  };
  const withParts = (cairn: TestCairn): Connected & TestCairn => ({
    ...cairn,
    ...kept,
    clients: async () => ({
      google: { id: 'google-app', from: 'build' },
      microsoft: { id: 'ms-app', from: 'build' },
    }),
    keepClient: async () => undefined,
    browser: {
      authorise: (address, silent) => personAt(services)(address, silent),
      redirect: () => redirect,
      canSignIn: () => false,
      token: () => Promise.reject(new Error('no')),
      dropToken: async () => undefined,
      mayReach: async () => test.mayReach,
      wakeAt: async (at) => void wakes.push(at),
    },
  });
  const test = {
    cairn: withParts(base),
    services,
    wakes,
    mayReach: true,
    reborn: async () => {
      test.cairn = withParts(base);
    },
    later: (milliseconds: number) => base.at(localIn(base.now() + milliseconds, base.zone)),
    connect: async (provider: Provider, ...abilities: Ability[]) => {
      await connect(test.cairn, { provider, abilities });
      await settled(test.cairn);
    },
  };
  return test;
}

/** Everything that is due has been done. */
export async function settled(cairn: Connected): Promise<void> {
  const { runAccountJobs } = await import('@/app/background/accounts/jobs');
  await runAccountJobs(cairn);
}
