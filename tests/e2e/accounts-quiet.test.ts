import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarHosts } from '@/calendars/hosts';
import { type CairnInChromium, launchChromium } from '../browsers/chromium';
import type { Answer } from '../practice/practice';
import { type PracticeServer, startPractice } from '../practice/server';

interface Heard {
  readonly host: string;
  readonly path: string;
  /** What the browser says about who asked: nothing of a page asks for bare data across sites. */
  readonly fromOutsidePages: boolean;
}

const heard: Heard[] = [];
/** The browser's own services, which a test cannot switch off entirely. */
const ofBrowser =
  /^(update|clients\d*|optimizationguide-pa|content-autofill|safebrowsing|accounts)\.google(apis)?\.com$|gvt1\.com$/;
const listener = {
  serve: async ({ request, url }: Answer): Promise<boolean> => {
    const site = request.headers['sec-fetch-site'];
    const bare = request.headers['sec-fetch-dest'] === 'empty' && site !== 'same-origin';
    const { origin = '' } = request.headers;
    heard.push({
      host: url.hostname,
      path: url.pathname,
      fromOutsidePages: bare || origin.startsWith('chrome-extension:'),
    });
    return false;
  },
};

let practice: PracticeServer;
let cairn: CairnInChromium;
beforeAll(async () => {
  practice = await startPractice({ services: listener });
  cairn = await launchChromium({ port: practice.port });
});
afterAll(async () => {
  await cairn.close();
  await practice.close();
});

test('before an account is connected Cairn asks nobody anything', async () => {
  for (const place of ['now', 'meetings', 'pairs', 'settings', 'accounts', 'recaps']) {
    const page = await cairn.openPopup(place);
    await page.locator('#app > *').first().waitFor();
    await page.waitForTimeout(300);
    await page.close();
  }
  for (const address of [
    'https://calendar.google.com/calendar/u/0/r/week',
    'https://outlook.office.com/calendar/view/week',
  ]) {
    const page = await cairn.context.newPage();
    await page.goto(address);
    await page.locator('[data-cairn]').first().waitFor();
    await page.close();
  }
  await cairn.killWorker();
  await cairn.worker();
  const page = await cairn.openPopup('now');
  await page.waitForTimeout(1500);
  await page.close();

  const pages = new Set(calendarHosts.map((pattern) => new URL(pattern.replace('*', '')).hostname));
  expect(heard.length).toBeGreaterThan(10);
  expect(heard.filter(({ host }) => !pages.has(host) && !ofBrowser.test(host))).toEqual([]);
  expect(heard.filter(({ path }) => path.startsWith('/o/oauth2'))).toEqual([]);
  expect(heard.filter(({ host, fromOutsidePages }) => fromOutsidePages && !ofBrowser.test(host))).toEqual([]);
});
