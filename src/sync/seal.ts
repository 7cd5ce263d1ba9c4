import { bytesText, fromBase64, joinBytes, textBytes, toBase64 } from './bytes';

/**
 * How a file is sealed (docs/sync.md): `CRN1`, the epoch, a nonce of 96 bits, then AES-256-GCM over the compressed and
 * padded content. The name of the file is authenticated with it, so that no file can stand in for another.
 */
const magic = textBytes('CRN1');
const nonceBytes = 12;
const headBytes = magic.length + 4 + nonceBytes;
/** The smallest file: most edits are shorter, and look the same. */
const least = 1024;

export interface Secret {
  readonly epoch: number;
  readonly secret: Uint8Array;
}

export class SealError extends Error {
  constructor(readonly why: 'short' | 'foreign' | 'epoch' | 'broken') {
    super(`A file that cannot be opened: ${why}.`);
    this.name = 'SealError';
  }
}

/** A key for one use, made of the secret of an epoch. */
export async function keyFor(secret: Uint8Array, use: 'files' | 'ring'): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: textBytes(`cairn sync 1 ${use}`) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** A name that tells nothing to who does not have the secret, and that every device finds by itself. */
export async function nameFor(secret: Uint8Array, what: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', own(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const mac = await crypto.subtle.sign('HMAC', key, textBytes(`cairn sync 1 name ${what}`));
  return Array.from(new Uint8Array(mac).subarray(0, 20), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

export const freshNonce = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(nonceBytes));

/** The same content under the same nonce gives the same bytes: a second try at an upload changes nothing. */
export async function sealFile(
  { epoch, secret }: Secret,
  name: string,
  content: Uint8Array,
  nonce: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await through(new CompressionStream('deflate-raw'), content);
  const key = await keyFor(secret, 'files');
  const box = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: textBytes(`${epoch} ${name}`) },
    key,
    pad(packed),
  );
  return joinBytes(magic, numberBytes(epoch), nonce, new Uint8Array(box));
}

/** @throws {SealError} whatever is not exactly what was sealed under this name, cut off or not */
export async function openFile(
  secrets: readonly Secret[],
  name: string,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  if (bytes.length < headBytes + 16) throw new SealError('short');
  if (!magic.every((byte, at) => bytes[at] === byte)) throw new SealError('foreign');
  const epoch = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length);
  const found = secrets.find((each) => each.epoch === epoch);
  if (found === undefined) throw new SealError('epoch');
  try {
    const plain = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: own(bytes.subarray(magic.length + 4, headBytes)),
        additionalData: textBytes(`${epoch} ${name}`),
      },
      await keyFor(found.secret, 'files'),
      own(bytes.subarray(headBytes)),
    );
    return await through(new DecompressionStream('deflate-raw'), unpad(new Uint8Array(plain)));
  } catch {
    throw new SealError('broken');
  }
}

/**
 * Padded to few sizes: at most an eighth more (Padmé, Nikitin et al. 2019, rounds likewise), never less than a kilobyte.
 * The length stands before.
 */
function pad(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const needed = content.length + 4;
  const step = Math.max(least, 2 ** Math.max(0, Math.ceil(Math.log2(needed)) - 3));
  const padded = new Uint8Array(Math.ceil(needed / step) * step);
  padded.set(numberBytes(content.length));
  padded.set(content, 4);
  return padded;
}

function unpad(padded: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return own(padded.subarray(4, 4 + length));
}

function numberBytes(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** A copy of its own: a part of a larger buffer is not taken by WebCrypto's types. */
export const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const sent = new Blob([own(bytes)])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array, BufferSource>);
  return new Uint8Array(await new Response(sent).arrayBuffer());
}

/** Small things sealed with a key by themselves: nonce and box as one base64 text. */
export async function sealText(key: CryptoKey, text: string, bound: string): Promise<string> {
  const nonce = freshNonce();
  const box = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: textBytes(bound) },
    key,
    textBytes(text),
  );
  return toBase64(joinBytes(nonce, new Uint8Array(box)));
}

/** @throws {SealError} `broken` */
export async function openText(key: CryptoKey, sealed: string, bound: string): Promise<string> {
  try {
    const bytes = fromBase64(sealed);
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: own(bytes.subarray(0, nonceBytes)), additionalData: textBytes(bound) },
      key,
      own(bytes.subarray(nonceBytes)),
    );
    return bytesText(new Uint8Array(plain));
  } catch {
    throw new SealError('broken');
  }
}
