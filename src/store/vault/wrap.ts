import { hkdf } from '@noble/hashes/hkdf.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { ScryptCost, Wrap } from '@/domain/vault';
import { fromBytes, toBytes } from './bytes';
import { codeBytes } from './recovery-code';
import { closeBox, openBox } from './seal';

/** OWASP's first choice for scrypt (Password Storage Cheat Sheet, 2026-11): 128 MiB of memory for every guess. */
export const costToday: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };

/** What the person has: words, the printed code, or what a device's own key answers. */
export type Opener =
  | { readonly by: 'passphrase'; readonly words: string }
  | { readonly by: 'code'; readonly words: string }
  | { readonly by: 'device'; readonly secret: Uint8Array; readonly credential: string };

export const newRoot = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** Closes the data key. */
export async function wrap(root: Uint8Array, opener: Opener, cost = costToday): Promise<Wrap> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyOf(opener, salt, cost);
  if (!key) throw new Error('No key can be made of this.');
  return {
    by: opener.by,
    salt: fromBytes(salt),
    box: fromBytes(closeBox(key, `data key by ${opener.by}`, root)),
    ...(opener.by === 'passphrase' ? { cost } : {}),
    ...(opener.by === 'device' ? { credential: opener.credential } : {}),
  };
}

/** The data key, if one of the wraps opens. */
export async function unwrap(wraps: readonly Wrap[], opener: Opener): Promise<Uint8Array | undefined> {
  for (const { by, salt, box, cost = costToday } of wraps) {
    const [salted, closed] = [toBytes(salt), toBytes(box)];
    if (by !== opener.by || !salted || !closed) continue;
    const key = await keyOf(opener, salted, cost);
    const root = key && openBox(key, `data key by ${by}`, closed);
    if (root?.length === 32) return root;
  }
  return undefined;
}

/** Words are hardened; the code and a device's answer are too long to be guessed. */
async function keyOf(opener: Opener, salt: Uint8Array, cost: ScryptCost): Promise<Uint8Array | undefined> {
  switch (opener.by) {
    case 'passphrase':
      return hardened(opener.words, salt, cost);
    case 'code': {
      const code = codeBytes(opener.words);
      return code && hkdf(sha256, code, salt, new TextEncoder().encode('cairn recovery code'), 32);
    }
    case 'device':
      return hkdf(sha256, opener.secret, salt, new TextEncoder().encode('cairn device'), 32);
  }
}

/** The same letters typed on another keyboard are the same words. A header asks for no more memory than a device has. */
async function hardened(
  words: string,
  salt: Uint8Array,
  { n, r, p }: ScryptCost,
): Promise<Uint8Array | undefined> {
  if (n > 2 ** 20 || r > 32 || p > 16) return undefined;
  const bytes = new TextEncoder().encode(words.normalize('NFKC'));
  try {
    return await scryptAsync(bytes, salt, { N: n, r, p, dkLen: 32 });
  } catch {
    return undefined;
  }
}
