import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canChooseFolder, chooseFolder, folderDepot, forgetFolder } from '@/platform/folder';
import { beginRing, joinRing } from '@/sync/begin';
import { cipherOf } from '@/sync/cipher';
import { exchangeNow } from '@/sync/exchange';
import { MemoryDevice } from '../sync/memory';

/**
 * A folder as a page gets hold of one, but for the window in which it is chosen: the browser's own private folder has the same
 * handles, and nobody has to press anything for it.
 */
let folder: FileSystemDirectoryHandle;
let root: FileSystemDirectoryHandle;
const prompting = FileSystemHandle.prototype as FileSystemHandle & { queryPermission(): Promise<string> };

beforeEach(async () => {
  root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle('meet', { create: true });
  vi.stubGlobal('showDirectoryPicker', async () => folder);
  expect(await chooseFolder()).toBe('meet');
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await forgetFolder();
  await root.removeEntry('meet', { recursive: true }).catch(() => undefined);
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a folder of the disk keeps files as every place has to', async () => {
  const depot = folderDepot();
  expect(await depot.list()).toEqual([]);
  expect(await depot.read('a1')).toBeUndefined();
  const all = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
  const tag = await depot.create('a1', all);
  expect(await depot.read('a1')).toEqual({ bytes: all, tag });
  expect(await depot.create('a1', bytes('another'))).toBeUndefined();
  // As long as the one before: it is another version all the same, within the same moment.
  const next = await depot.replace('a1', all.toReversed(), tag ?? '');
  expect(next).not.toBe(tag);
  expect(await depot.replace('a1', bytes('too late'), tag ?? '')).toBeUndefined();
  expect(await depot.replace('b2', bytes('nothing there'), tag ?? '')).toBeUndefined();
  // What a folder synchroniser puts beside it is none of ours.
  await folder.getFileHandle('a1.sync-conflict-20261125', { create: true });
  expect(await depot.list()).toEqual([{ name: 'a1', tag: next, size: 70_000 }]);
  await depot.remove('a1');
  await depot.remove('a1');
  expect(await depot.read('a1')).toBeUndefined();
});

test('two devices over one folder have the same', async () => {
  const depot = folderDepot();
  const self = (deviceName: string) => ({
    depot: { kind: 'folder', name: 'meet' } as const,
    deviceName,
    now: 0,
  });
  const setups = [
    await beginRing(depot, self('Laptop'), 'words', true),
    await joinRing(depot, self('Desk'), 'words'),
  ];
  const devices = setups.flatMap((setup) => (setup ? [new MemoryDevice(setup)] : []));
  const note = (id: string) => ({ id, text: `of ${id}`, audience: 'me', lines: [], tags: [], updatedAt: 1 });
  devices.forEach((device, at) => {
    device.write('notes', `n${at}`, note(`n${at}`));
  });
  for (let round = 0; round < 3; round += 1)
    for (const here of devices) await exchangeNow({ here, depot, cipherOf, more: () => true });
  for (const device of devices)
    expect(device.records('notes').map(({ text }) => text)).toEqual(['of n0', 'of n1']);
});

test('after a restart the browser asks anew: that is said as it is, and goes on once it is allowed', async () => {
  const asked = vi.spyOn(prompting, 'queryPermission').mockResolvedValue('prompt');
  await expect(folderDepot().list()).rejects.toMatchObject({ failure: { kind: 'folder-closed' } });
  asked.mockResolvedValue('granted');
  expect(await folderDepot().list()).toEqual([]);
});

test('a folder that is gone is said to be', async () => {
  await root.removeEntry('meet', { recursive: true });
  await expect(folderDepot().list()).rejects.toMatchObject({ failure: { kind: 'place-not-found' } });
});

test('is offered only where the browser can keep hold of one', () => {
  expect(canChooseFolder()).toBe(true);
  vi.unstubAllGlobals();
  expect(canChooseFolder()).toBe('showDirectoryPicker' in window);
});
