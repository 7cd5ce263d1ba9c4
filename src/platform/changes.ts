import { browser } from 'wxt/browser';

/** Tells every page of ours that is open that something in the store is new. What is new they ask for themselves. */
export async function tellChange(now: number): Promise<void> {
  await browser.storage.session.set({ changedAt: now });
}

/** Hears of changes in the store and of what is set or open, in whichever context they were made. */
export function onChange(run: () => void): () => void {
  const listener = (): void => run();
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
