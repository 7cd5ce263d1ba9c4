import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onStage } from './with-cairn';

const stage = onStage();

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> };
};

/** The example's pair, and its secret page in the dashboard. */
async function openSecret(): Promise<{ page: Page; pairId: string }> {
  const { cairn } = stage();
  const { value } = await cairn.quiet.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'example.add', request: {} }),
  );
  const pairId = (value as { id: string }).id;
  const page = await cairn.context.newPage();
  await page.goto(`${cairn.origin}/dashboard.html#/pairs/${encodeURIComponent(pairId)}/secret`);
  await page.getByRole('heading', { name: 'Between the two of us' }).waitFor();
  return { page, pairId };
}

test('what was allowed, what could leave, the files and the removal of a pair have one page', async () => {
  const { cairn } = stage();
  const { page, pairId } = await openSecret();
  await page.getByRole('button', { name: 'Ask or note' }).click();
  await page.getByLabel('To whom').fill('Ruth');
  await page.getByLabel('About what').fill('the talk');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('May I tell Ruth about the talk?').waitFor();
  await page.getByRole('button', { name: 'The answer is yes' }).click();
  await page.getByText(/^Yes, on/).waitFor();

  const lines = page.locator('.leaving-line');
  const before = await lines.count();
  expect(before).toBeGreaterThan(3);
  // Clicked, not checked: the line goes, and its place is another's.
  await lines.first().getByLabel('Only me').click({ force: true });
  await expect.poll(() => lines.count()).toBe(before - 1);
  if (process.env['CAIRN_PICTURES'])
    await page.screenshot({ path: `${process.env['CAIRN_PICTURES']}/secret.png`, fullPage: true });

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'As text' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file).toContain('May I tell Ruth about the talk?');

  await page.getByRole('button', { name: 'Remove this pair' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await page.getByText('The pair is removed. Nothing of it is left in the store.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.trail').first().waitFor();
  const again = await cairn.quiet.evaluate(
    (id) => chrome.runtime.sendMessage({ name: 'permissions', request: { pairId: id } }),
    pairId,
  );
  expect(again.value).toMatchObject([{ whom: 'Ruth', answer: 'yes' }]);
  await page.close();
}, 120_000);

test('a saved file is looked into before it is brought back, and a foreign one is refused', async () => {
  const { cairn } = stage();
  const exported = await cairn.quiet.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'data.export', request: {} }),
  );
  const { json } = exported.value as { json: string };
  const popup = await cairn.openPopup('settings');
  const bring = async (content: string): Promise<void> => {
    const picking = popup.waitForEvent('filechooser');
    await popup.getByRole('button', { name: 'Bring back from a file' }).click();
    await (await picking).setFiles({
      name: 'cairn.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  };
  await bring('{"notes":[]}');
  await popup.getByText('This file is not one that Cairn saved.').waitFor();
  await bring(json);
  await popup.getByText('Everything in this file is here already.').waitFor();
  if (process.env['CAIRN_PICTURES'])
    await popup.screenshot({ path: `${process.env['CAIRN_PICTURES']}/bring-back.png`, fullPage: true });
  await popup.close();
}, 120_000);
