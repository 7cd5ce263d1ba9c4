import { readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, quietChromium } from '../tests/browsers/find.ts';

/**
 * Composes `docs/cairn.png` from the pictures of a journey: `npm start -- --headless --sharpness 2 --out DIR`, then
 * `npm run picture -- DIR`. Nothing is drawn that was not seen.
 */
const folder = resolve(process.argv[2] ?? 'out/journey');
const files = await readdir(folder);

/** Wide pictures are whole windows, narrow ones the popup; two of each, crosswise. */
const shown = [
  { picture: 'google-the-panel-asks', wide: true },
  { picture: 'google-captured', wide: false },
  { picture: 'google-a-recap-is-drafted', wide: false },
  { picture: 'outlook-an-agenda', wide: true },
] as const;

async function pictureOf(name: string): Promise<string> {
  const file = files.find((each) => each.endsWith(`-${name}.png`));
  if (file === undefined) throw new Error(`${folder} has no picture of “${name}”.`);
  return `data:image/png;base64,${(await readFile(resolve(folder, file))).toString('base64')}`;
}

const executablePath = findBrowser('chromium');
if (executablePath === undefined) throw new Error('Chromium is not installed.');
const browser = await chromium.launch({ executablePath, args: [...quietChromium] });
const page = await browser.newPage({ viewport: { width: 1328, height: 1196 } });
const images = await Promise.all(
  shown.map(
    async ({ picture, wide }) =>
      `<img class="${wide ? 'wide' : 'narrow'}" src="${await pictureOf(picture)}">`,
  ),
);
await page.setContent(`<style>
  body { margin: 0; padding: 24px; background: #f5f3ee; display: flex; flex-wrap: wrap; gap: 20px; }
  img { height: 564px; border: 1px solid #dedad0; border-radius: 10px; object-fit: cover; object-position: top; }
  .wide { width: 896px; }
  .narrow { width: 360px; }
</style>${images.join('')}`);
await writeFile(new URL('../docs/cairn.png', import.meta.url), await page.screenshot());
await browser.close();
