import { browser } from 'wxt/browser';

/** Which version of Cairn this is. */
export const readVersion = (): string => browser.runtime.getManifest().version;

/** Registers what happens when the browser starts or Cairn is installed or updated. Call synchronously. */
export function onStart(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
  browser.runtime.onInstalled.addListener(run);
}

/** Registers what happens when Cairn itself is new here, or newer. Call synchronously. */
export function onInstall(run: (why: 'install' | 'update') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') run(reason);
  });
}

/** Registers what happens when the person gives leave for more pages. Call synchronously. */
export function onAllowed(run: () => void): void {
  browser.permissions?.onAdded?.addListener(run);
}
