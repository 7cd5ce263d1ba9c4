import { keptLockMinutes, keptVault, keptVaultKey, keptWakes } from '@/platform/kept';
import { showLockSign } from '@/platform/lock-sign';
import type { Places } from '@/store/door';

/** Where the vault writes down what does not lie in its database. A key whose time is over is none. */
export const places: Places = {
  readHeader: async () => (await keptVault.read()) ?? undefined,
  async writeHeader(header) {
    await keptVault.write(header ?? null);
    if (header) return;
    await keptWakes.write([]);
    await showLockSign(undefined);
  },
  async readKey() {
    const kept = await keptVaultKey.read();
    if (!kept) return undefined;
    if (kept.until === null || Date.now() < kept.until)
      return Uint8Array.from(atob(kept.root), (letter) => letter.charCodeAt(0));
    await keptVaultKey.write(null);
    return undefined;
  },
  async writeKey(root) {
    await keptVaultKey.write(
      root ? { root: btoa(String.fromCharCode(...root)), until: await untilFrom(Date.now()) } : null,
    );
  },
};

/** Until when a key may be used that is used now; `null`: as long as the browser runs. */
export async function untilFrom(now: number): Promise<number | null> {
  const minutes = await keptLockMinutes.read();
  return minutes > 0 ? now + minutes * 60_000 : null;
}
