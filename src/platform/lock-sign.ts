import { browser } from 'wxt/browser';

/**
 * Whether the vault is closed, for pages that are open: `undefined` where there is none. In the local area, because in
 * Firefox the panel's frame, being in a page that is not ours, hears nothing of the session. A sign, not the lock: what is
 * closed is so because its key is gone.
 */
const key = 'vaultClosed';

export async function showLockSign(closed: boolean | undefined): Promise<void> {
  if (closed === undefined) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: closed });
}

export async function readLockSign(): Promise<boolean | undefined> {
  const { [key]: closed } = await browser.storage.local.get(key);
  return typeof closed === 'boolean' ? closed : undefined;
}

/** Hears when the vault is opened or closed, turned on or off. */
export function onLockSign(run: (closed: boolean | undefined) => void): void {
  browser.storage.onChanged.addListener((changes) => {
    const change = changes[key];
    if (change) run(typeof change.newValue === 'boolean' ? change.newValue : undefined);
  });
}
