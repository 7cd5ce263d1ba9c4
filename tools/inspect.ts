import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser, quietChromium } from '../tests/browsers/find.ts';
import { bundleForPage } from './bundle.ts';

/**
 * `inspect FILE --url URL [--at ISO]`: mounts a saved calendar page or a part of one at its address in real Chromium,
 * runs the shipped reader there, prints what it reads as one JSON.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, at: { type: 'string' } },
});
const [file] = positionals;
if (file === undefined || values.url === undefined || !URL.canParse(values.url)) {
  console.error('Usage: npm run --silent inspect -- FILE --url URL [--at ISO]');
  process.exit(2);
}
const executablePath = findBrowser('chromium');
if (executablePath === undefined) {
  console.error(
    'Cairn reads pages in real Chromium: install Chromium, Chrome or Edge, or name it in CAIRN_CHROMIUM.',
  );
  process.exit(2);
}

const html = await readFile(file, 'utf8').catch((error: Error) => {
  console.error(`${file} cannot be read: ${error.message}`);
  process.exit(1);
});
const code = await bundleForPage('tests/inspect/in-page.ts');
const browser = await chromium.launch({ executablePath, args: [...quietChromium] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  if (values.at !== undefined) await page.clock.setFixedTime(new Date(values.at));
  const blank = '<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>';
  const { url } = values;
  // The page is the part alone: nothing else is loaded, from anywhere.
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: blank })
      : route.abort(),
  );
  await page.goto(url);
  await page.evaluate(code);
  const read = await page.evaluate(
    ([part, address]) =>
      (globalThis as unknown as { inspect(p: string, a: string): unknown }).inspect(part, address),
    [html, url] as const,
  );
  console.log(JSON.stringify(read, null, 2));
} catch (error) {
  // What is thrown in the page comes with the page's stack: the first line says what it is.
  const said = error instanceof Error ? error.message : String(error);
  console.error(said.split('\n')[0]?.replace(/^page\.evaluate: Error: /, ''));
  process.exitCode = 1;
} finally {
  await browser.close();
}
