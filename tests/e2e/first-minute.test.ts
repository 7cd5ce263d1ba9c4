import { expect, test } from 'vitest';
import { launchChromium } from '../browsers/chromium';
import { allowUnpacked } from '../browsers/developer-mode';
import { googleHands, until } from '../journey/hands';
import { startPractice } from '../practice/server';
import { openCalendar, stored } from './scene';
import { onStage } from './with-cairn';

const stage = onStage();
/** What runs inside the extension names its API; this is as much of it as is used here. */
declare const chrome: { readonly runtime: { reload(): void } };

const week = 'https://calendar.google.com/calendar/u/0/r/week';

test('a new install greets once; the minute is done by keyboard, asks for nothing and keeps nothing', async () => {
  const practice = await startPractice();
  const cairn = await launchChromium({ port: practice.port, welcome: true });
  const page = await until('the greeting stands', async () =>
    cairn.context.pages().find((each) => each.url().endsWith('/welcome.html')),
  );
  await page.getByRole('heading', { name: 'Open the meeting with the stones' }).waitFor();
  const began = Date.now();
  const press = async (name: string): Promise<void> => {
    await until(`“${name}” has the focus`, async () => {
      await page.keyboard.press('Tab');
      return page.evaluate((label) => {
        // Between two steps nothing has the focus, and the body holds every word there is.
        const focused = document.activeElement;
        return focused !== document.body && focused?.textContent?.includes(label);
      }, name);
    });
    await page.keyboard.press('Enter');
  };
  await press('Mentoring with Noor');
  await page.getByRole('heading', { name: 'Is this mentoring with Noor?' }).waitFor();
  await press('Yes, with Noor');
  await press('Keep this agenda');
  await page.getByRole('textbox', { name: 'What you take away' }).fill('Ask first');
  await page.getByRole('radio', { name: 'Only me' }).check({ force: true });
  await press('See the recap');
  await page.getByText('it stays on this device and is in no mail').waitFor();
  await press('That is all of it');
  await page.getByRole('button', { name: 'Open Google Calendar' }).waitFor();
  expect(Date.now() - began).toBeLessThan(60_000);
  expect([await stored(cairn, 'pairs'), await stored(cairn, 'meetings')]).toEqual([[], []]);
  await cairn.close();
  await practice.close();
});

// The last of this file: the update closes every page of Cairn's own, and with them what the harness asks through.
test('a calendar tab that was open before an update goes on at once, and nothing is said of it', async () => {
  const { cairn } = stage();
  const calendar = await openCalendar(cairn, week);
  await allowUnpacked(cairn.context);
  await calendar.bringToFront();
  const worker = await cairn.worker();
  const again = cairn.context.waitForEvent('serviceworker');
  void worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await again;
  await until(
    'the new script has marked the page',
    async () => (await calendar.locator('[data-cairn]').count()) > 0,
  );
  await googleHands.openEvent(calendar, 'Mentoring session Kwame / Nadia');
  const panel = await cairn.panel(calendar);
  await panel.getByRole('button', { name: /^Yes/ }).first().waitFor();
  await calendar.waitForTimeout(5_000);
  expect(await calendar.locator('cairn-note').count()).toBe(0);
  await calendar.close();
});
