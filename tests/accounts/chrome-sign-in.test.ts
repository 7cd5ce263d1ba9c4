import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { connect, disconnect, readNow } from '@/app/background/accounts/connect';
import { viewAccounts } from '@/app/background/accounts/view';
import { browserToken, canSignInByBrowser, dropBrowserToken, redirectAddress } from '@/platform/sign-in';
import { ChromeIdentity } from '../practice/services/chrome-identity';
import { googleMeeting } from './events';
import { personAt } from './person';
import { me, openTestAccounts, settled, type TestAccounts } from './test-accounts';

let world: TestAccounts;
let identity: ChromeIdentity;

/** The browser as Cairn's platform finds it: its manifest, its brand, its API. */
function standIn(how: { client?: boolean; brand?: string; api?: boolean } = {}): void {
  const { client = true, brand = 'Google Chrome', api = true } = how;
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Cairn',
    version: '1',
    ...(client ? { oauth2: { client_id: 'extension.apps.example', scopes: ['openid'] } } : {}),
  } as ReturnType<typeof browser.runtime.getManifest>);
  vi.stubGlobal('navigator', {
    userAgentData: { brands: [{ brand: 'Not)A;Brand' }, { brand }] },
    onLine: true,
  });
  Object.assign(browser, { identity: api ? identity : { launchWebAuthFlow: () => undefined } });
}

beforeEach(async () => {
  world = await openTestAccounts();
  identity = new ChromeIdentity(world.services, world.services.google);
  standIn();
  Object.assign(world.cairn.browser, {
    canSignIn: canSignInByBrowser,
    token: browserToken,
    dropToken: dropBrowserToken,
  });
  world.services.googleCalendar.put(googleMeeting());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  Object.assign(browser, { identity: undefined });
  expect(world.services.problems).toEqual([]);
});
const accounts = () => world.cairn.store.all('accounts');
const again = async (): Promise<void> => readNow(world.cairn, (await accounts())[0]?.id ?? '');
const signIn = () => connect(world.cairn, { provider: 'google', abilities: ['read'] });

test.each([
  ['Chrome with a client of its own', {}, true],
  ['Chrome without one', { client: false }, false],
  ['Edge, which has the method and cannot', { brand: 'Microsoft Edge' }, false],
  ['a browser without the method', { api: false }, false],
])('%s', (_, how, can) => {
  standIn(how);
  expect(canSignInByBrowser()).toBe(can);
});

test('an address to lead back to is known even before the permission is given', () => {
  Object.assign(browser, { identity: undefined });
  expect(redirectAddress()).toMatch(/^https:\/\/.+\.chromiumapp\.org\/$/);
});

describe('Chrome’s own sign-in', () => {
  test('connects without a window of Cairn’s and without a client id', async () => {
    Object.assign(world.cairn.browser, { authorise: () => Promise.reject(new Error('not this way')) });
    await signIn();
    await settled(world.cairn);
    expect(await accounts()).toMatchObject([
      { email: me.email, byBrowser: true, clientId: '', abilities: ['read'] },
    ]);
    expect(await world.cairn.store.all('meetings')).toHaveLength(1);
    expect((await viewAccounts(world.cairn)).google.byBrowser).toBe(true);
  });

  test('asks for one ability after the other, only what is wanted', async () => {
    await signIn();
    const [account] = await accounts();
    await connect(world.cairn, { provider: 'google', abilities: ['drafts'], accountId: account?.id });
    expect((await accounts())[0]?.abilities).toEqual(['read', 'drafts']);
    expect(identity.asked[0]?.scopes?.some((scope) => scope.includes('gmail'))).toBe(false);
  });

  test('a token that was revoked is taken out of Chrome’s memory, once, and a new one asked for', async () => {
    await signIn();
    await settled(world.cairn);
    world.services.google.tokens.revokeAll(me.email);
    await again();
    expect((await accounts())[0]).not.toHaveProperty('trouble');
    expect((await accounts())[0]?.readAt).toBe(world.cairn.now());
  });

  test('a permission that was taken back asks for the person, and goes on after it', async () => {
    await signIn();
    await settled(world.cairn);
    world.services.allowed.clear();
    world.services.google.tokens.revokeAll(me.email);
    await again();
    expect((await accounts())[0]?.trouble).toBe('sign-in-again');
    expect((await world.cairn.store.all('jobs'))[0]).toMatchObject({ state: 'failed' });
    const [account] = await accounts();
    await connect(world.cairn, { provider: 'google', abilities: [], accountId: account?.id });
    await settled(world.cairn);
    expect((await accounts())[0]).not.toHaveProperty('trouble');
  });

  test('another person in the same Chrome is not taken for the first', async () => {
    await signIn();
    await settled(world.cairn);
    world.services.people.push({ email: 'second@example.org', name: 'Second' });
    identity.person = 'second@example.org';
    world.services.allowed.set('google:chrome-extension:second@example.org', identity.asked[0]?.scopes ?? []);
    world.later(400_000);
    const before = world.services.asked().filter((name) => /events/.test(name)).length;
    await again();
    expect((await accounts())[0]?.trouble).toBe('other-account');
    expect(world.services.asked().filter((name) => /events/.test(name)).length).toBe(before);
    const [account] = await accounts();
    await expect(
      connect(world.cairn, { provider: 'google', abilities: [], accountId: account?.id }),
    ).rejects.toMatchObject({ failure: { kind: 'other-account' } });
    identity.person = me.email;
    await connect(world.cairn, { provider: 'google', abilities: [], accountId: account?.id });
    await settled(world.cairn);
    expect((await accounts())[0]).not.toHaveProperty('trouble');
  });

  test('a second account comes by the window', async () => {
    await signIn();
    world.services.people.push({ email: 'second@example.org', name: 'Second' });
    Object.assign(world.cairn.browser, {
      authorise: (address: string, silent: boolean) =>
        personAt(world.services, { account: 'second@example.org' })(address, silent),
    });
    await signIn();
    expect((await accounts()).map(({ email, byBrowser }) => [email, byBrowser]).sort()).toEqual([
      [me.email, true],
      ['second@example.org', false],
    ]);
  });

  test.each(['The user turned off browser signin', 'Only the primary user account is allowed.'])(
    'where Chrome may not (%s), the window is the way',
    async (words) => {
      identity.refusals.push(words);
      await signIn();
      expect(await accounts()).toMatchObject([{ byBrowser: false, clientId: 'google-app' }]);
    },
  );

  test.each([
    ['The user did not approve access.', 'sign-in-cancelled'],
    ['OAuth2 request failed: Connection failed (-106).', 'offline'],
    ["OAuth2 request failed: Service responded with error: 'admin_policy_enforced'", 'admin-approval'],
    ['Authorization page could not be loaded.', 'sign-in-broken'],
  ])('%s', async (words, kind) => {
    identity.refusals.push(words);
    await expect(signIn()).rejects.toMatchObject({ failure: { kind } });
    expect(await accounts()).toEqual([]);
  });

  test('offline is waited for, not asked about', async () => {
    await signIn();
    await settled(world.cairn);
    world.later(400_000);
    identity.refusals.push('OAuth2 request failed: Connection failed (-106).');
    await again();
    expect((await accounts())[0]).not.toHaveProperty('trouble');
    expect((await world.cairn.store.all('jobs'))[0]).toMatchObject({
      state: 'waiting',
      failure: 'offline',
      due: world.cairn.now() + 30_000,
    });
  });

  test('is revoked and taken out of Chrome’s memory when it is disconnected', async () => {
    await signIn();
    await settled(world.cairn);
    const [account] = await accounts();
    expect(await disconnect(world.cairn, account?.id ?? '')).toEqual({ revoked: true });
    expect(world.services.google.tokens.count).toBe(0);
    await expect(identity.getAuthToken({ scopes: identity.asked[0]?.scopes ?? [] })).rejects.toThrow(
      'revoked',
    );
  });
});

test('a renewal that comes back as somebody else is not used, at either service', async () => {
  standIn({ client: false });
  for (const provider of ['google', 'microsoft'] as const) {
    world = await openTestAccounts();
    await world.connect(provider, 'read');
    const stranger = { email: 'stranger@example.org', name: 'Stranger' };
    world.services.people.push(stranger);
    world.services.microsoft.revoke(me.email);
    world.services.google.tokens.revokeAll(me.email);
    Object.assign(world.cairn.browser, {
      // A service that passes over whom it was asked for.
      authorise: async (address: string) => {
        const url = new URL(address);
        url.searchParams.delete('prompt');
        url.searchParams.delete('login_hint');
        return personAt(world.services, { account: stranger.email })(url.href, false);
      },
    });
    const [account] = await accounts();
    await readNow(world.cairn, account?.id ?? '');
    expect((await accounts())[0]?.trouble).toBe('other-account');
  }
});
