import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf, textOf } from '@/app/own-files/saved-text';
import { makeKey, type OpenedBy } from '@/store/age-file';
import { grantedBuild } from './granted-build';
import { onStage } from './with-cairn';

/** The browser's own question for leave cannot be answered by a program: given from the start. */
const build = await grantedBuild();
const stage = onStage({ extension: build.folder });
afterAll(build.remove);

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> };
  readonly downloads: {
    search(query: object): Promise<{ filename: string; state: string }[]>;
    erase(query: object): Promise<unknown>;
  };
};

const ask = <T>(name: string, request: object = {}): Promise<T> =>
  stage()
    .cairn.quiet.evaluate((message) => chrome.runtime.sendMessage(message), { name, request })
    .then(({ value }) => value as T);
const saved = (): Promise<{ filename: string; state: string }[]> =>
  stage().cairn.quiet.evaluate(() => chrome.downloads.search({ state: 'complete' }));
const opened = async (path: string, by: OpenedBy): Promise<{ pairs: { name: string }[] }> => {
  const file = new Blob([await readFile(path)]);
  const key = await keyOf(file, by);
  let all = '';
  if (key.ok) for await (const piece of await textOf(file, { key: key.value })) all += piece;
  return JSON.parse(all);
};
const pictures = process.env['CAIRN_PICTURES'];

beforeAll(async () => {
  await ask('example.add');
});

test('a sealed backup is saved by a press, and brought back with its passphrase', async () => {
  const { cairn } = stage();
  const room = await cairn.openPopup('backups');
  await room.getByLabel('Passphrase').fill('short');
  await room.getByRole('button', { name: 'Save a sealed backup' }).click();
  await room.getByText('At least 12 characters').waitFor();
  await room.getByLabel('Passphrase').fill('four words in a row');
  const saving = room.waitForEvent('download');
  await room.getByRole('button', { name: 'Save a sealed backup' }).click();
  const file = await (await saving).path();
  expect((await opened(file, { passphrase: 'four words in a row' })).pairs).toHaveLength(1);
  await room.getByText(/^Last saved on/).waitFor();
  if (pictures) await room.screenshot({ path: `${pictures}/backups.png`, fullPage: true });
  await room.close();

  await ask('data.delete');
  const settings = await cairn.openPopup('settings');
  const picking = settings.waitForEvent('filechooser');
  await settings.getByRole('button', { name: 'Bring back from a file' }).click();
  await (await picking).setFiles({
    name: 'cairn.json.age',
    mimeType: 'application/octet-stream',
    buffer: await readFile(file),
  });
  await settings.getByLabel('The passphrase of this backup').fill('another one');
  await settings.getByRole('button', { name: 'Open the backup' }).click();
  await settings.getByText('The file stays shut').waitFor();
  if (pictures) await settings.screenshot({ path: `${pictures}/shut.png`, fullPage: true });
  await settings.getByLabel('The passphrase of this backup').fill('four words in a row');
  await settings.getByRole('button', { name: 'Open the backup' }).click();
  await settings.getByRole('button', { name: 'Take it in' }).click();
  await settings.getByText(/records were taken in/).waitFor();
  expect(await ask('pairs')).toHaveLength(1);
  await settings.close();
}, 120_000);

test('a backup is made by itself, with no page of Cairn open and a worker that dies on the way', async () => {
  const { cairn } = stage();
  const key = await makeKey();
  await cairn.quiet.evaluate(() => chrome.downloads.erase({}));
  await ask('backup.plan', { remind: 'month', auto: 'week', recipient: key.recipient });
  await cairn.killWorker();
  await expect
    .poll(
      async () => {
        await cairn.worker();
        return (await saved()).length;
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  const [file] = await saved();
  expect((await opened(file?.filename ?? '', { identity: key.identity })).pairs).toHaveLength(1);
  await expect
    .poll(async () => (await ask<{ nextAt?: number }>('backup')).nextAt, { timeout: 20_000 })
    .toBeGreaterThan(Date.now() + 6 * 86_400_000);
  if (pictures) {
    const room = await cairn.openPopup('backups');
    await room.getByText(/The next one comes/).waitFor();
    await room.screenshot({ path: `${pictures}/planned.png`, fullPage: true });
    await room.getByLabel('Every month').last().check();
    await room.screenshot({ path: `${pictures}/key.png`, fullPage: true });
    await room.close();
  }
}, 120_000);
