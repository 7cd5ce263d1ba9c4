import { gcm } from '@noble/ciphers/aes.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Row } from '../migrations/migration';
import { fromBytes } from './bytes';

const nonceLength = 12;
/** A short row is filled up to this length. */
const least = 128;
const utf8 = new TextEncoder();

/** Closes and opens rows with one data key. Everything is synchronous: a transaction ends when it waits for anything else. */
export interface Seal {
  /** What stands for an id on the disk. */
  idOf(name: string, id: IDBValidKey): string;
  /** What stands for a key of an index. */
  keyOf(words: string): string;
  close(name: string, blindId: string, row: object): Uint8Array<ArrayBuffer>;
  /** The row, or nothing where it was changed, belongs elsewhere, or was closed with another key. */
  open(name: string, blindId: string, box: unknown): Row | undefined;
}

/** A key of its own for each purpose. */
export const keyFor = (root: Uint8Array, purpose: string): Uint8Array =>
  hkdf(sha256, root, undefined, utf8.encode(`cairn ${purpose}`), 32);

export function createSeal(root: Uint8Array): Seal {
  const sealing = keyFor(root, 'records');
  const blinding = hmac.create(sha256, keyFor(root, 'indexes'));
  const blind = (words: string): string =>
    fromBytes(blinding.clone().update(utf8.encode(words)).digest().subarray(0, 15));
  return {
    // A number is another id than the digits of it.
    idOf: (name, id) => blind(`id ${name} ${typeof id} ${String(id)}`),
    keyOf: (words) => blind(`key ${words}`),
    close: (name, blindId, row) => closeBox(sealing, `${name} ${blindId}`, padded(jsonOf(row))),
    open(name, blindId, box) {
      const plain = openBox(sealing, `${name} ${blindId}`, box);
      return plain && rowIn(plain);
    },
  };
}

/** Nonce, then what is closed and its tag. A random nonce of 96 bits is safe for 2^32 boxes of one key (NIST SP 800-38D, 8.3). */
export function closeBox(key: Uint8Array, of: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const closed = gcm(key, nonce, utf8.encode(of)).encrypt(plain);
  const box = new Uint8Array(nonceLength + closed.length);
  box.set(nonce);
  box.set(closed, nonceLength);
  return box;
}

export function openBox(key: Uint8Array, of: string, box: unknown): Uint8Array | undefined {
  if (!(box instanceof Uint8Array) || box.length < nonceLength + 16) return undefined;
  try {
    return gcm(key, box.subarray(0, nonceLength), utf8.encode(of)).decrypt(box.subarray(nonceLength));
  } catch {
    return undefined;
  }
}

function rowIn(plain: Uint8Array): Row | undefined {
  const row: unknown = JSON.parse(new TextDecoder().decode(plain));
  return typeof row === 'object' && row !== null && 'id' in row ? (row as Row) : undefined;
}

/** A row as text. A damaged one may hold what JSON cannot. */
export const jsonOf = (row: unknown): string => JSON.stringify(row, asText);
const asText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/**
 * Filled up with blanks, which JSON does not mind, so that a length tells little: at most an eighth is added (Padmé, in
 * "Reducing Metadata Leakage from Encrypted Files", 2019).
 */
function padded(json: string): Uint8Array {
  const bytes = utf8.encode(json);
  const length = padLength(Math.max(bytes.length, least));
  const filled = new Uint8Array(length).fill(0x20);
  filled.set(bytes);
  return filled;
}

export function padLength(length: number): number {
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1));
  return Math.ceil(length / step) * step;
}
