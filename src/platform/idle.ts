import { browser } from 'wxt/browser';

/** Runs when the screen locks, where the browser tells: Chrome and Edge, once it was allowed (no words are shown for it). */
export function onScreenLock(run: () => void): void {
  const listen = (): void =>
    browser.idle?.onStateChanged.addListener((state) => {
      if (state === 'locked') run();
    });
  listen();
  browser.permissions?.onAdded?.addListener(({ permissions }) => {
    if (permissions?.includes('idle')) listen();
  });
}

/** Asks to be told of the locked screen. Within a press. Where it is refused the vault still closes by itself. */
export async function askForScreenLock(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['idle'] });
  } catch {
    return false;
  }
}
