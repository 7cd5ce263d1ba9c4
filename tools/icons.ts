import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { markColours, markStones, smallMarkStones } from '../src/ui/mark-shape.ts';
import { pebble } from '../src/ui/pebble.ts';
import { findBrowser, quietChromium } from '../tests/browsers/find.ts';

/** Draws `public/icon/<size>.png` from the shape of the mark. Run once, whenever the mark changes: `npm run icons`. */
const sizes = [16, 32, 48, 96, 128];
const folder = new URL('../public/icon/', import.meta.url);

/** Below 24 pixels the stones lie on whole pixels; above, the mark stands in the middle with a little air around it. */
function drawMark(size: number): string {
  const small = size <= 16;
  const stones = (small ? smallMarkStones : markStones).map(
    ({ box, seed }, index) => `<path d="${pebble(box, seed)}" fill="${markColours[index]}"/>`,
  );
  const view = small ? '0 0 16 16' : '-1.4 0.4 22.8 22.8';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${view}">${stones.join('')}</svg>`;
}

const executablePath = findBrowser('chromium');
if (executablePath === undefined) throw new Error('Chromium is not installed.');
const browser = await chromium.launch({ executablePath, args: [...quietChromium] });
await mkdir(folder, { recursive: true });
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0;font-size:0">${drawMark(size)}</body>`);
  await writeFile(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
