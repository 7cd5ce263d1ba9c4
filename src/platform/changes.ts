import { browser } from 'wxt/browser';

/**
 * Tells every page of ours that is open that something is new. What is new they ask for themselves. Through the local
 * area: in Firefox the panel's frame, being in a page that is not ours, hears nothing of the session (153, 2026-11).
 */
export async function tellChange(now: number): Promise<void> {
  await browser.storage.local.set({ changedAt: now });
}

/** Hears of changes in the store and of what is set or open, in whichever context they were made. */
export function onChange(run: () => void): () => void {
  const listener = (): void => run();
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
