import './fake-browser';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { offerSync } from '@/app/background/sync/offer-sync';
import { ask } from '@/platform/ask';
import { forgetFolder } from '@/platform/folder';
import { pair } from '../samples';
import { expectAccessible, freshCairn, openRoom } from './with-cairn';

// What the worker loads in a script of its own is there from the start.
offerSync();

const handles = FileSystemHandle.prototype as FileSystemHandle & {
  queryPermission(): Promise<string>;
  requestPermission(): Promise<string>;
};
let root: FileSystemDirectoryHandle;

beforeEach(async () => {
  await freshCairn();
  root = await navigator.storage.getDirectory();
  // The browser's private folder has the handles of any other, and nobody has to choose it in a window.
  vi.stubGlobal('showDirectoryPicker', () => root.getDirectoryHandle('meet', { create: true }));
  openRoom({ view: 'devices' });
  await page.getByText('A folder on this computer', { exact: true }).click();
  await page.getByRole('button', { name: 'Choose the folder' }).click();
  await page.getByLabelText('Passphrase', { exact: true }).fill('granite under a slow river');
  await page.getByLabelText('The passphrase once more').fill('granite under a slow river');
  await page.getByLabelText('Name of this device').fill('L'.repeat(200));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect.element(page.getByText('L'.repeat(80), { exact: true })).toBeVisible();
});

afterEach(async () => {
  await ask('sync.leave', { deleteCopy: true });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await forgetFolder();
  await root.removeEntry('meet', { recursive: true }).catch(() => undefined);
});

test('two pairs with one person are offered as one, and become one with a press', async () => {
  await ask('pair.keep', { pair: pair('p1', { name: 'Ada Byron', emails: ['ada@example.org'] }) });
  await ask('pair.keep', {
    pair: pair('p2', { name: 'Augusta King', emails: ['ada@example.org'], createdAt: Date.now() }),
  });
  await page.getByRole('button', { name: 'Exchange now' }).click();
  await expect.element(page.getByRole('heading', { name: 'One person, two pairs' })).toBeVisible();
  await expect.element(page.getByText('Augusta King')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Make one pair of the two' }).click();
  await expect.element(page.getByRole('heading', { name: 'One person, two pairs' })).not.toBeInTheDocument();
  const pairs = await ask('pairs', {});
  expect(pairs).toMatchObject({ ok: true, value: [{ pair: { id: 'p1', alsoKnownAs: ['Augusta King'] } }] });
});

test('a folder the browser closed at a restart is said to be, and opened again with a press', async () => {
  const asked = vi.spyOn(handles, 'queryPermission').mockResolvedValue('prompt');
  vi.spyOn(handles, 'requestPermission').mockImplementation(async () => {
    asked.mockResolvedValue('granted');
    return 'granted';
  });
  await page.getByRole('button', { name: 'Exchange now' }).click();
  await expect.element(page.getByText(/^After a restart the browser asks anew/)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Allow and try again' }).click();
  await expect.element(page.getByText(/^After a restart the browser asks anew/)).not.toBeInTheDocument();
  await expect.element(page.getByText(/^Last exchanged/)).toBeVisible();
});
