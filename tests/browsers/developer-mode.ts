import type { BrowserContext } from 'playwright-core';

/** What the browser's own page of extensions names; this is as much of it as is used here. */
declare const chrome: {
  readonly developerPrivate: { updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<void> };
};

/**
 * Turns on what the page of extensions calls developer mode. Without it Chromium takes an unpacked extension for unsupported
 * the moment it starts anew (`unsupportedDeveloperExtension`, Chromium 156, tried): `runtime.reload()` ends it for good.
 */
export async function allowUnpacked(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await page.close();
}
