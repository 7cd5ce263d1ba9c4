import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type CairnInChromium, launchChromium } from '../../tests/browsers/chromium.ts';
import { askCairn, attachAgenda, becomePair, openCalendar } from '../../tests/e2e/scene.ts';
import { root } from '../../tests/house/source.ts';
import { googleHands } from '../../tests/journey/hands.ts';
import { startPractice } from '../../tests/practice/server.ts';

/** Chrome, Edge and Firefox take this size; the tile is Chrome's and Edge's small one. */
const screen = { width: 1280, height: 800 };
const tile = { width: 440, height: 280 };
const title = 'Mentoring session Kwame / Nadia';

/** The product on the practice calendars at the sizes the stores ask for, and a tile with the panel as it is. */
export async function shootForStores(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const practice = await startPractice({ endsInSeconds: 1_500 });
  const cairn = await launchChromium({ port: practice.port });
  const shoot = async (page: Page, name: string): Promise<void> => {
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const calendar = await openCalendar(cairn, googleHands.week);
  await calendar.setViewportSize(screen);
  const meetingId = await becomePair(cairn, title, { name: 'Kwame Mensah', role: 'mentor' });
  await attachAgenda(cairn, meetingId, []);
  await googleHands.openEvent(calendar, title);
  const panel = await cairn.panel(calendar);
  await panel.getByRole('button', { name: 'Edit the agenda' }).waitFor();
  await shoot(calendar, '1-beside-the-event');
  const seen = await (await panel.frameElement()).screenshot();
  await shootPage(cairn, `dashboard.html#/prepare/${encodeURIComponent(meetingId)}`, '2-prepare', shoot);
  await shootPage(cairn, `dashboard.html#/capture/${encodeURIComponent(meetingId)}`, '3-notes', shoot);
  const { pairs } = await askCairn(cairn, 'now', {});
  await shootPage(cairn, `dashboard.html#/pairs/${pairs[0]?.id ?? ''}`, '4-the-two-of-you', shoot);
  await shootPage(cairn, 'dashboard.html#/today', '5-today', shoot);
  await shootTile(cairn, seen, folder);
  await cairn.close();
  await practice.close();
}

async function shootPage(
  cairn: CairnInChromium,
  path: string,
  name: string,
  shoot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const page = await cairn.context.newPage();
  await page.setViewportSize(screen);
  await page.goto(`${cairn.origin}/${path}`);
  await page.locator('main').first().waitFor();
  await shoot(page, name);
  await page.close();
}

/** The mark, the name, and a corner of the panel as it really is. */
async function shootTile(cairn: CairnInChromium, panel: Buffer, folder: string): Promise<void> {
  const page = await cairn.context.newPage();
  await page.setViewportSize(tile);
  const icon = readFileSync(join(root, 'public/icon/128.png'));
  const src = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
  await page.setContent(`<style>
    body { margin: 0; background: #f5f3ee; overflow: hidden; font: 400 17px/24px system-ui, sans-serif; color: #22292a; }
    .words { position: absolute; inset: 28px auto auto 28px; width: 176px; }
    h1 { margin: 10px 0 6px; font: 400 34px/38px Palatino, P052, Georgia, serif; }
    .panel { position: absolute; left: 226px; top: 28px; width: 300px; border-radius: 12px; box-shadow: 0 8px 24px rgb(34 41 42 / .2); }
  </style><div class="words"><img width="56" src="${src(icon)}"><h1>Cairn</h1>Mentoring from the calendar you already keep</div>
  <img class="panel" src="${src(panel)}">`);
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, 'tile.png') });
  await page.close();
}
