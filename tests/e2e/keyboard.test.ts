import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { builtForChromium } from '../browsers/chromium';
import { findBrowser } from '../browsers/find';
import { builtForFirefox, launchFirefox } from '../browsers/firefox';
import { catalogueIn, speakingBuild } from '../browsers/speaking-build';
import { googleHands, until } from '../journey/hands';
import { startPractice } from '../practice/server';
import { noonZone } from '../practice/times';
import {
  calledIn,
  endMeeting,
  lookBack,
  prepare,
  pressFocused,
  pressKey,
  tabTo,
  type Walk,
} from './keyboard-walk';
import { openCalendar } from './scene';
import { treeTo } from './tree-walk';
import { onStage } from './with-cairn';

const zone = noonZone();
const stage = onStage({ zone, endsInSeconds: 1_800 });
const title = 'Mentoring: Samuel & Nadia';
const now = () => Temporal.Now.plainDateTimeISO(zone).toString();

test.each([
  ['nothing but keys', title, tabTo],
  ['what a screen reader is told', 'Mentoring session Kwame / Nadia', treeTo],
] as const)('in Chromium the main job is done with %s', async (_, meeting, to) => {
  const { cairn, practice } = stage();
  const calendar = await openCalendar(cairn, googleHands.week);
  await googleHands.chip(calendar, meeting).focus();
  await calendar.keyboard.press('Enter');
  await cairn.panel(calendar);
  const page = await cairn.openPopup();
  const walk: Walk = {
    page,
    called: calledIn(catalogueIn(builtForChromium, 'en')),
    stop: async () => undefined,
    pressHere: pressKey,
    goTo: (name) => to(page, name),
  };
  await prepare(walk);
  endMeeting(practice, meeting, now());
  await calendar.reload();
  await calendar.locator('[data-cairn]').first().waitFor();
  await lookBack(walk, 'She asked first');
  await Promise.all([page.close(), calendar.close()]);
});

/** Letters twice as large, and dark, as a person sets it in Firefox. */
const largeAndDark = {
  'layout.css.devPixelsPerPx': '2.0',
  'ui.systemUsesDarkTheme': 1,
  'layout.css.prefers-color-scheme.content-override': 0,
};

/** `CAIRN_PICTURES=DIR` keeps a picture of every stop. */
const pictures = process.env['CAIRN_PICTURES'];

test.skipIf(findBrowser('firefox') === undefined)(
  'in Firefox it is done with keys as well: in Arabic, at 200 %, in the dark',
  async () => {
    const practice = await startPractice({ zone, endsInSeconds: 1_800 });
    const arabic = catalogueIn(builtForFirefox, 'ar');
    const build = speakingBuild(builtForFirefox, arabic);
    const cairn = await launchFirefox(practice.port, build.folder, zone, largeAndDark);
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
    const answer = arabic['now_answer']?.message ?? '';
    await until('the popup is there', () =>
      page.evaluate((words) => document.body.innerText.includes(words), answer).catch(() => false),
    );
    await page.bringToFront();
    let stops = 0;
    const stop = async (name: string): Promise<void> => {
      stops += 1;
      if (!pictures) return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${stops} ${name}.png`) });
    };
    const walk = {
      page,
      called: calledIn(arabic),
      stop,
      pressHere: pressFocused,
      goTo: (name: RegExp) => tabTo(page, name),
    };
    await prepare(walk);
    endMeeting(practice, title, now());
    await calendar.bringToFront();
    await calendar.reload();
    await calendar.waitForSelector('[data-cairn]', { timeout: 20_000 });
    await page.bringToFront();
    await lookBack(walk, 'سألت قبل أن تجيب');
    await cairn.close();
    await practice.close();
    build.remove();
  },
);
