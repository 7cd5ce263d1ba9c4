import { expect, test } from 'vitest';
import { findBrowser } from '../browsers/find';
import { builtForFirefox, launchFirefox } from '../browsers/firefox';
import { googleHands, until } from '../journey/hands';
import { startPractice } from '../practice/server';
import { noonZone } from '../practice/times';
import { lookBack, type Press, pressByKey, walk } from './keyboard-walk';
import { openCalendar } from './scene';
import { onStage } from './with-cairn';

const zone = noonZone();
const stage = onStage({ zone, endsInSeconds: 1_800 });
const title = 'Mentoring: Samuel & Nadia';
const now = () => Temporal.Now.plainDateTimeISO(zone).toString();

test('in Chromium the main job is done with nothing but keys', async () => {
  const { cairn, practice } = stage();
  const calendar = await openCalendar(cairn, googleHands.week);
  await googleHands.chip(calendar, title).focus();
  await calendar.keyboard.press('Enter');
  await cairn.panel(calendar);
  const page = await cairn.openPopup();
  await walk(page, title, practice, now, pressByKey);
  await calendar.reload();
  await calendar.locator('[data-cairn]').first().waitFor();
  await lookBack(page, pressByKey);
  await Promise.all([page.close(), calendar.close()]);
});

/** Firefox without a screen gives its keys to whichever window it takes to be in front: here what is called so is pressed. */
const pressByName: Press = (page, name) =>
  until(`${name} can be pressed`, async () => {
    const source = name.source;
    return page.evaluate((words: string) => {
      const wanted = new RegExp(words);
      const found = [...document.querySelectorAll<HTMLElement>('button, label')].find(
        (each) =>
          each.offsetParent !== null &&
          (wanted.test(each.innerText.trim()) || wanted.test(each.getAttribute('aria-label') ?? '')),
      );
      found?.click();
      return found !== undefined;
    }, source);
  }).then(() => undefined);

test.skipIf(findBrowser('firefox') === undefined)('in Firefox it is done as well', async () => {
  const practice = await startPractice({ zone, endsInSeconds: 1_800 });
  const cairn = await launchFirefox(practice.port, builtForFirefox, zone);
  if (!cairn) throw new Error('Firefox did not start.');
  const calendar = await cairn.openPage(googleHands.week);
  await calendar.waitForSelector('[data-cairn]', { timeout: 20_000 });
  await calendar.evaluate((wanted) => {
    const chips = [...document.querySelectorAll<HTMLElement>('#YPCqFe [data-eventchip]')];
    chips.find((chip) => chip.innerText.includes(wanted) && chip.offsetParent !== null)?.focus();
  }, title);
  await calendar.keyboard.press('Enter');
  await calendar.waitForSelector('#xDetDlgCal');
  await new Promise((rested) => setTimeout(rested, 2_000));
  const page = await cairn.openPopup();
  await until('the popup is there', () =>
    page.evaluate(() => document.body.innerText.includes('Look and answer')).catch(() => false),
  );
  // Keys go to the page that has the focus of the browser.
  await page.bringToFront();
  await walk(page, title, practice, now, pressByName);
  await calendar.bringToFront();
  await calendar.reload();
  await calendar.waitForSelector('[data-cairn]', { timeout: 20_000 });
  await page.bringToFront();
  await lookBack(page, pressByName);
  expect(await page.evaluate(() => location.hash)).toContain('recap');
  await cairn.close();
  await practice.close();
});
