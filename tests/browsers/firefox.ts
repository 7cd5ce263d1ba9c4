import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startProxy } from '../practice/proxy.ts';
import { findBrowser } from './find.ts';

/** Firefox with the built extension in it. */
export interface CairnInFirefox {
  readonly browser: Browser;
  openPage(url: string): Promise<Page>;
  /** Cairn's popup in a tab. */
  openPopup(place?: string): Promise<Page>;
  close(): Promise<void>;
}

export const builtForFirefox: string = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const id = 'cairn@cairn.example';
/** The address Firefox would choose by chance, fixed so that a test can open the extension's pages. */
const uuid = 'b1f5d6f2-3f0a-4c39-9c8e-2f6a5f4f7a11';

/** Starts Firefox with the built extension, on a machine of this zone; `undefined` where Firefox is not installed. */
export async function launchFirefox(
  port: number,
  extension: string = builtForFirefox,
  zone?: string,
  prefs: Readonly<Record<string, unknown>> = {},
): Promise<CairnInFirefox | undefined> {
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined) return undefined;
  const proxy = await startProxy(port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    env: { ...process.env, ...(zone === undefined ? {} : { TZ: zone }) },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.allow_hijacking_localhost': true,
      // The calendars are asked for at install; Firefox leaves such hosts to the person's click unless told otherwise.
      'extensions.originControls.grantByDefault': true,
      'intl.accept_languages': 'en-GB',
      ...prefs,
    },
  });
  await browser.installExtension(extension);
  await closeWelcome(browser);
  return {
    browser,
    async openPage(url) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1440, height: 900 });
      await page.goto(url);
      return page;
    },
    async openPopup(place) {
      const page = await browser.newPage();
      // Firefox never tells that a page of an extension has loaded: what is on it is waited for instead.
      void page.goto(`moz-extension://${uuid}/popup.html${place ? `#${place}` : ''}`).catch(() => undefined);
      return page;
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** The page that welcomes after an install would stand in front of all others, and behind it nothing is read or shown. */
async function closeWelcome(browser: Browser): Promise<void> {
  // The pages are asked where they are: Firefox does not tell when one of an extension takes a tab.
  for (let tries = 0; tries < 40; tries += 1) {
    for (const page of await browser.pages()) {
      const at = await page.evaluate(() => location.pathname).catch(() => '');
      if (at === '/welcome.html') return page.close();
    }
    await new Promise((later) => setTimeout(later, 200));
  }
}
