import type { Authorise } from '@/accounts/sign-in/sign-in';
import type { Call } from '../practice/services/call';
import type { Services } from '../practice/services/services';

interface Habits {
  readonly answer?: 'allow' | 'deny' | 'close';
  /** Scopes the person unticks. */
  readonly untick?: RegExp;
  /** The account they choose; the one that is proposed otherwise. */
  readonly account?: string;
}

/** The browser's sign-in window with a person in front of it: follows the pages until one leads back to the extension. */
export function personAt(services: Services, habits: Habits = {}): Authorise {
  const get = (url: URL): Call => ({ method: 'GET', url, headers: new Headers(), body: '' });
  return async (address, silent) => {
    const first = await services.handle(get(new URL(address)));
    const led = first?.headers?.['location'];
    if (led) return led;
    // A window that answers an error is not shown at all (tried with Chromium 156).
    if (first === undefined || first.status >= 400)
      throw new Error('Authorization page could not be loaded.');
    if (silent) throw new Error('User interaction required.');
    if (habits.answer === 'close') throw new Error('The user did not approve access.');
    const form = new URLSearchParams({ answer: habits.answer ?? 'allow' });
    const page = first.body ?? '';
    const proposed = /name="account" value="([^"]+)" checked/.exec(page)?.[1];
    const only = /name="account" value="([^"]+)"/.exec(page)?.[1];
    form.set('account', habits.account ?? proposed ?? only ?? '');
    for (const [, scope = ''] of page.matchAll(/name="allowed" value="([^"]+)"/g)) {
      if (!habits.untick?.test(scope)) form.append('allowed', scope);
    }
    form.set('query', (/name="query" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&#38;', '&'));
    const { origin } = new URL(address);
    const answered = await services.handle(get(new URL(`${origin}/practice-consent?${form}`)));
    return answered?.headers?.['location'] ?? '';
  };
}
