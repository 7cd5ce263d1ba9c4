import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { googlePerson, revokeGoogle, signInToGoogle } from '@/accounts/sign-in/google';
import { adminConsentAddress, renewMicrosoft, signInToMicrosoft } from '@/accounts/sign-in/microsoft';
import { abilitiesOf, scopesFor } from '@/accounts/sign-in/scopes';
import type { SignInAsk } from '@/accounts/sign-in/sign-in';
import { asFetch } from '../practice/services/as-fetch';
import { openServices, type Services } from '../practice/services/services';
import { personAt } from './person';

const redirect = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
let now = Date.UTC(2026, 4, 13, 7);
let services: Services;

beforeEach(() => {
  now = Date.UTC(2026, 4, 13, 7);
  vi.useFakeTimers({ now, toFake: ['Date'] });
  services = openServices({ now: () => Date.now() });
  services.apps.google.push({ id: 'google-app', redirects: [redirect] });
  services.apps.microsoft.push({ id: 'ms-app', redirects: [redirect] });
  vi.stubGlobal('fetch', asFetch(services));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(services.problems).toEqual([]);
});

const googleAsk = (change: Partial<SignInAsk> = {}): SignInAsk => ({
  clientId: 'google-app',
  redirect,
  scopes: scopesFor('google', ['read']),
  silent: false,
  ...change,
});
const microsoftAsk = (change: Partial<SignInAsk> = {}): SignInAsk => ({
  clientId: 'ms-app',
  redirect,
  scopes: scopesFor('microsoft', ['read']),
  silent: false,
  ...change,
});
const kind = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error) => error.failure?.kind ?? error,
  );
const clock = (): number => Date.now();

describe('Google', () => {
  test('gives a token for what was allowed, and says whose it is', async () => {
    const tokens = await signInToGoogle(googleAsk(), personAt(services), clock);
    expect(tokens.until).toBe(Date.now() + 3_599_000);
    expect(abilitiesOf('google', tokens.scopes, ['read', 'drafts'])).toEqual(['read']);
    expect(tokens.refresh).toBeUndefined();
    expect(await googlePerson(tokens.access)).toMatchObject({ email: 'nadia.brandt@harbour.example' });
  });

  test('renews without a page, for the same person', async () => {
    await signInToGoogle(googleAsk(), personAt(services), clock);
    const again = await signInToGoogle(
      googleAsk({ silent: true, email: 'nadia.brandt@harbour.example' }),
      personAt(services),
      clock,
    );
    expect(again.access).toMatch(/^practice-/);
  });

  test('needs a page when nobody is signed in, or somebody else is', async () => {
    await signInToGoogle(googleAsk(), personAt(services), clock);
    services.sessions.google = undefined;
    expect(await kind(signInToGoogle(googleAsk({ silent: true }), personAt(services), clock))).toBe(
      'sign-in-again',
    );
    services.people.push({ email: 'other@harbour.example', name: 'Other' });
    services.sessions.google = 'other@harbour.example';
    const ask = googleAsk({ silent: true, email: 'nadia.brandt@harbour.example' });
    expect(await kind(signInToGoogle(ask, personAt(services), clock))).toBe('sign-in-again');
  });

  test('adds one ability to the others', async () => {
    await signInToGoogle(googleAsk(), personAt(services), clock);
    const more = await signInToGoogle(
      googleAsk({ scopes: scopesFor('google', ['drafts']) }),
      personAt(services),
      clock,
    );
    expect(abilitiesOf('google', more.scopes, ['read', 'agenda', 'drafts'])).toEqual(['read', 'drafts']);
  });

  test('brings what was left ticked, no more', async () => {
    const tokens = await signInToGoogle(
      googleAsk({ scopes: scopesFor('google', ['read', 'drafts']) }),
      personAt(services, { untick: /gmail/ }),
      clock,
    );
    expect(abilitiesOf('google', tokens.scopes, ['read', 'drafts'])).toEqual(['read']);
  });

  test('says why it did not come about', async () => {
    expect(await kind(signInToGoogle(googleAsk(), personAt(services, { answer: 'deny' }), clock))).toBe(
      'sign-in-cancelled',
    );
    expect(await kind(signInToGoogle(googleAsk(), personAt(services, { answer: 'close' }), clock))).toBe(
      'sign-in-cancelled',
    );
    expect(await kind(signInToGoogle(googleAsk({ clientId: 'unknown' }), personAt(services), clock))).toBe(
      'client-refused',
    );
    const elsewhere = googleAsk({ redirect: 'https://other.chromiumapp.org/' });
    expect(await kind(signInToGoogle(elsewhere, personAt(services), clock))).toBe('client-refused');
    services.needAdmin.push('calendar');
    expect(await kind(signInToGoogle(googleAsk(), personAt(services), clock))).toBe('admin-approval');
  });

  test('takes no answer that is not to its own question', async () => {
    const forged = async (): Promise<string> => `${redirect}#access_token=stolen&state=other&expires_in=3600`;
    expect(await kind(signInToGoogle(googleAsk(), forged, clock))).toBe('sign-in-broken');
  });

  test('takes back what was allowed', async () => {
    const tokens = await signInToGoogle(googleAsk(), personAt(services), clock);
    expect(await revokeGoogle(tokens.access)).toBe(true);
    expect(await kind(googlePerson(tokens.access))).toBe('sign-in-again');
    expect(await revokeGoogle(tokens.access)).toBe(false);
  });
});

describe('Microsoft', () => {
  test('gives a token and one to renew it with', async () => {
    const { tokens, person } = await signInToMicrosoft(microsoftAsk(), personAt(services), clock);
    expect(person).toMatchObject({ email: 'nadia.brandt@harbour.example', name: 'Nadia Brandt' });
    expect(abilitiesOf('microsoft', tokens.scopes, ['read', 'agenda', 'drafts'])).toEqual(['read']);
    const renewed = await renewMicrosoft(
      'ms-app',
      tokens.refresh ?? '',
      scopesFor('microsoft', ['read']),
      clock,
    );
    expect(renewed.access).not.toBe(tokens.access);
    expect(renewed.refresh).not.toBe(tokens.refresh);
  });

  test('renews for a day from the sign-in, however often; then the page does, without being seen', async () => {
    let { tokens } = await signInToMicrosoft(microsoftAsk(), personAt(services), clock);
    for (let hour = 0; hour < 23; hour += 1) {
      vi.setSystemTime(Date.now() + 3_600_000);
      tokens = await renewMicrosoft('ms-app', tokens.refresh ?? '', [], clock);
    }
    vi.setSystemTime(Date.now() + 3_700_000);
    expect(await kind(renewMicrosoft('ms-app', tokens.refresh ?? '', [], clock))).toBe('sign-in-again');
    const silent = microsoftAsk({ silent: true, email: 'nadia.brandt@harbour.example' });
    expect((await signInToMicrosoft(silent, personAt(services), clock)).tokens.refresh).toBeDefined();
  });

  test('stands before the wall of an administrator, and is through once they approved', async () => {
    services.needAdmin.push('Calendars');
    expect(await kind(signInToMicrosoft(microsoftAsk(), personAt(services), clock))).toBe('admin-approval');
    services.needAdmin.push('Calendars.Read');
    const link = new URL(adminConsentAddress('ms-app', redirect));
    await services.handle({ method: 'GET', url: link, headers: new Headers(), body: '' });
    await signInToMicrosoft(microsoftAsk(), personAt(services), clock);
  });

  test('says that the clock is wrong', async () => {
    services.microsoft.clockAhead = 3 * 3_600_000;
    expect(await kind(signInToMicrosoft(microsoftAsk(), personAt(services), clock))).toBe('clock-wrong');
    services.microsoft.clockAhead = -2 * 3_600_000;
    expect(await kind(signInToMicrosoft(microsoftAsk(), personAt(services), clock))).toBe('clock-wrong');
    services.microsoft.clockAhead = 120_000;
    await signInToMicrosoft(microsoftAsk(), personAt(services), clock);
  });

  test('says why it did not come about', async () => {
    const tried = (ask: SignInAsk, how = {}) => kind(signInToMicrosoft(ask, personAt(services, how), clock));
    expect(await tried(microsoftAsk(), { answer: 'deny' })).toBe('sign-in-cancelled');
    expect(await tried(microsoftAsk(), { answer: 'close' })).toBe('sign-in-cancelled');
    expect(await tried(microsoftAsk({ clientId: 'unknown' }))).toBe('client-refused');
    expect(await tried(microsoftAsk({ silent: true }))).toBe('sign-in-again');
    services.faults.add({ on: /^POST .*token$/, instead: { status: 200, lost: 'reset' } });
    expect(await tried(microsoftAsk())).toBe('offline');
    services.faults.add({ on: /^POST .*token$/, instead: { status: 200, lost: 'slow' } });
    expect(await tried(microsoftAsk())).toBe('service-slow');
    services.faults.add({
      on: /^POST .*token$/,
      after: { status: 200, body: '{"access_', headers: { 'content-type': 'application/json' } },
    });
    expect(await tried(microsoftAsk())).toBe('sign-in-broken');
    expect(services.faults.spent).toBe(true);
  });

  test('a code is redeemed once: what comes back a second time is refused', async () => {
    let seen = '';
    const watching = personAt(services);
    await signInToMicrosoft(
      microsoftAsk(),
      async (address, silent) => (seen = await watching(address, silent)),
      clock,
    );
    expect(await kind(signInToMicrosoft(microsoftAsk(), async () => seen, clock))).not.toBe('no failure');
  });

  test('refuses a page of another origin that redeems without saying so', async () => {
    const bare = await services.handle({
      method: 'POST',
      url: new URL('https://login.microsoftonline.com/common/oauth2/v2.0/token'),
      headers: new Headers(),
      body: 'grant_type=authorization_code&code=x',
    });
    expect(bare?.body).toContain('AADSTS9002327');
  });
});
