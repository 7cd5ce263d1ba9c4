import { browser } from 'wxt/browser';

/** Registers what happens when the browser starts or Cairn is installed or updated. Call synchronously. */
export function onStart(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
  browser.runtime.onInstalled.addListener(run);
}
