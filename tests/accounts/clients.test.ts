import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { viewAccounts } from '@/app/background/accounts/view';
import { withAccounts } from '@/app/background/accounts/with-accounts';
import { openTestCairn } from '../app/test-cairn';

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('a client id comes from the organisation, else from the person, else there is none to sign in with', async () => {
  const plain = await openTestCairn();
  const cairn = withAccounts(plain);
  expect(await cairn.clients()).toEqual({ google: undefined, microsoft: undefined });
  await cairn.keepClient('google', 'mine.apps.example');
  await cairn.keepClient('microsoft', 'my-app');
  expect(await cairn.clients()).toEqual({
    google: { id: 'mine.apps.example', from: 'person' },
    microsoft: { id: 'my-app', from: 'person' },
  });
  plain.policySet.set = { microsoftClientId: 'set-by-it' };
  expect((await cairn.clients()).microsoft).toEqual({ id: 'set-by-it', from: 'policy' });
  expect((await cairn.clients()).google?.from).toBe('person');
  vi.spyOn(browser.identity, 'getRedirectURL').mockReturnValue('https://abc.chromiumapp.org/');
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Cairn',
    version: '1',
  } as ReturnType<typeof browser.runtime.getManifest>);
  const view = await viewAccounts(cairn);
  expect(view.redirect).toBe('https://abc.chromiumapp.org/');
  // The administrator's page is for the client that is used, and leads back to the address that is shown.
  expect(view.microsoft.adminLink).toContain('client_id=set-by-it');
  expect(view.microsoft.adminLink).toContain(encodeURIComponent(view.redirect));
  await cairn.keepClient('google', '');
  expect((await cairn.clients()).google).toBeUndefined();
});
