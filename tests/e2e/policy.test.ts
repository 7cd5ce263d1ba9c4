import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { builtForChromium, launchChromium } from '../browsers/chromium';
import { launchFirefox } from '../browsers/firefox';
import { startPractice } from '../practice/server';
import { askCairn } from './scene';

/** Where the browsers of this machine read policies; only its administrator may write there. */
const folders = { chromium: '/etc/chromium/policies/managed', firefox: '/etc/firefox/policies' };
const written: string[] = [];

function mayWrite(folder: string): boolean {
  let at = folder;
  while (!existsSync(at)) at = dirname(at);
  try {
    accessSync(at, constants.W_OK);
    return process.platform === 'linux' && process.getuid?.() === 0;
  } catch {
    return false;
  }
}

function write(path: string, content: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
  written.push(path);
}

afterEach(() => {
  for (const path of written.splice(0)) rmSync(path, { force: true });
});

/** Chromium's id of an extension that is loaded from a folder: what its path comes to, in letters from a to p. */
function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder.replace(/\/$/, '')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

test.skipIf(!mayWrite(folders.chromium))(
  'Chromium hands over what a policy file sets, and Cairn keeps to it',
  async () => {
    const set = {
      microsoftClientId: '5f1d2c3b-0000-4000-8000-000000000001',
      hosts: ['calendar.google.com'],
      off: ['accounts', 'welcome'],
    };
    const id = idOf(builtForChromium);
    write(join(folders.chromium, `cairn-test-${process.pid}.json`), {
      '3rdparty': { extensions: { [id]: set } },
    });
    const practice = await startPractice();
    const cairn = await launchChromium({ port: practice.port, welcome: true });
    expect(cairn.origin).toBe(`chrome-extension://${id}`);
    const google = await cairn.context.newPage();
    await google.goto('https://calendar.google.com/calendar/u/0/r/week');
    await google.locator('[data-cairn]').first().waitFor();
    const outlook = await cairn.context.newPage();
    await outlook.goto('https://outlook.office.com/calendar/view/week');
    await outlook.locator('[data-calitemid]').first().waitFor();
    await outlook.waitForTimeout(3_000);
    expect(await outlook.locator('[data-cairn]').count()).toBe(0);
    await expect(
      askCairn(cairn, 'account.connect', { provider: 'microsoft', abilities: ['read'] } as never),
    ).rejects.toThrow('turned-off');
    expect(JSON.stringify(await askCairn(cairn, 'accounts', {}))).toContain('policy');
    expect(cairn.context.pages().some((page) => page.url().endsWith('/welcome.html'))).toBe(false);
    await cairn.close();
    await practice.close();
  },
);

const firefoxFile = join(folders.firefox, 'policies.json');
test.skipIf(!mayWrite(folders.firefox) || existsSync(firefoxFile))(
  'Firefox hands over what a policy file sets',
  async ({ skip }) => {
    write(firefoxFile, {
      policies: {
        '3rdparty': { Extensions: { 'cairn@cairn.example': { googleClientId: 'set-by-policy' } } },
      },
    });
    const practice = await startPractice();
    const cairn = await launchFirefox(practice.port);
    if (!cairn) return skip('Firefox is not installed.');
    const page = await cairn.openPopup('accounts');
    await page.waitForFunction(
      () => document.body.innerText.includes('Your organisation has set the client id'),
      { timeout: 15_000 },
    );
    await cairn.close();
    await practice.close();
  },
);
