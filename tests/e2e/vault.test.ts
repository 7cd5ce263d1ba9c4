import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchChromium } from '../browsers/chromium';
import { startPractice } from '../practice/server';
import { noonZone } from '../practice/times';
import { pair } from '../samples';
import { ask } from './accounts-stage';

declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown[] | undefined>> } };
};

const passphrase = 'four grey stones in a row';
/** In a name, in a title, in what is written: none of it may be found on the disk. */
const mark = 'Zzquellwort';

test('a passphrase seals what is there, for the disk and for eyes; with it everything is back', {
  timeout: 180_000,
}, async () => {
  const zone = noonZone();
  const practice = await startPractice({ zone });
  const profile = await mkdtemp(join(tmpdir(), 'cairn-vault-'));
  const launch = () => launchChromium({ port: practice.port, profile, zone });
  try {
    let cairn = await launch();
    for (let nth = 0; nth < 30; nth += 1)
      await ask(cairn.quiet, 'pair.keep', { pair: pair(`p${nth}`, { name: `${mark} ${nth}` }) });
    expect(await findMark(profile)).not.toEqual([]);

    const page = await cairn.openPopup('settings');
    const sheet = page.locator('section.sheet', { hasText: 'A lock for everything' });
    await sheet.getByRole('button', { name: 'Set a passphrase' }).click();
    await sheet.getByLabel('New passphrase').fill(passphrase);
    await sheet.getByLabel('Once more').fill(passphrase);
    await sheet.getByRole('button', { name: 'Set a passphrase' }).click();
    const code = (await sheet.locator('.vault-code').innerText()).replace(/\s+/g, ' ');
    expect(code).toMatch(/^(?:[0-9A-Z]{4} ?){8}$/);
    await sheet.getByLabel('The code is where I will find it').check();
    await sheet.getByRole('button', { name: 'Done' }).click();
    await sheet.getByRole('button', { name: 'Lock now' }).waitFor();
    expect(await ask<unknown[]>(cairn.quiet, 'pairs', {})).toHaveLength(30);
    await expect.poll(() => findMark(profile), { timeout: 10_000 }).toEqual([]);

    // Locked by hand: the page is covered at once, and back where it was with the printed code, however it is typed.
    await sheet.getByRole('button', { name: 'Lock now' }).click();
    await page.getByRole('heading', { name: 'Cairn is locked' }).waitFor();
    expect(await page.locator('#app').isVisible()).toBe(false);
    await expect(ask(cairn.quiet, 'pairs', {})).rejects.toThrow('locked');
    await page.getByRole('button', { name: 'Use the printed code' }).click();
    await page.getByLabel('Printed code').fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await sheet.getByRole('button', { name: 'Lock now' }).waitFor();

    // A day ahead and a little: the reminder to prepare falls into the time when the browser is closed.
    const now = Temporal.Now.zonedDateTimeISO(zone);
    const start = now.add({ hours: 24, seconds: 10 });
    const wall = (at: Temporal.ZonedDateTime): string =>
      at.toPlainDateTime().toString({ smallestUnit: 'second' });
    const event = {
      ...{
        calendar: 'google',
        id: 'ev1',
        title: `Mentoring with ${mark}`,
        zone,
        allDay: false,
        kind: 'event',
        via: {},
      },
      start: wall(start),
      end: wall(start.add({ hours: 1 })),
    };
    const { meeting } = await ask<{ meeting: { id: string } }>(cairn.quiet, 'meeting.add', { event });
    const judged = { meetingId: meeting.id, word: 'yes', with: { pairId: 'p1', name: `${mark} 1` } };
    await ask(cairn.quiet, 'meeting.judge', judged);
    await expect.poll(() => wakes(cairn.quiet), { timeout: 10_000 }).toBe(2);

    // The browser is closed: locked. The reminder comes all the same, and says nothing of whom.
    await cairn.close();
    cairn = await launch();
    const popup = await cairn.openPopup('pairs');
    await popup.getByRole('heading', { name: 'Cairn is locked' }).waitFor();
    expect(
      await popup
        .getByLabel('Passphrase', { exact: true })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await expect.poll(() => cairn.notices(), { timeout: 90_000, interval: 500 }).toEqual(['closed:prepare']);

    await popup.getByLabel('Passphrase', { exact: true }).fill('four grey stones');
    await popup.keyboard.press('Enter');
    await popup.getByRole('alert').filter({ hasText: 'These are not the words' }).waitFor();
    await popup.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await popup.keyboard.press('Enter');
    await popup.getByText(`${mark} 29`).first().waitFor();
    expect(await ask<unknown[]>(cairn.quiet, 'pairs', {})).toHaveLength(30);
    // What was said while it was locked is not said once more.
    expect((await cairn.notices()).filter((id) => id.startsWith('prepare:'))).toEqual([]);
    await cairn.close();
    expect(await findMark(profile)).toEqual([]);
  } finally {
    await practice.close();
    await rm(profile, { recursive: true, force: true });
  }
});

/** Reminders written down for while it is locked. */
const wakes = (page: Page): Promise<number> =>
  page.evaluate(async () => ((await chrome.storage.local.get('wakes'))['wakes'] ?? []).length);

/** The files of the profile that hold the mark, in the two ways a browser writes letters. */
async function findMark(profile: string): Promise<string[]> {
  const needles = [Buffer.from(mark), Buffer.from(mark, 'utf16le')];
  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((each) => each.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0));
    if (needles.some((needle) => bytes.includes(needle))) found.push(file.name);
  }
  return found;
}
