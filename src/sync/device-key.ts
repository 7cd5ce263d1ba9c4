import { fromBase64, textBytes, toBase64 } from './bytes';
import { openText, sealText } from './seal';

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** The key pair of a device, as text: a new secret reaches it by its public half, whoever it was that changed the key. */
export async function freshDeviceKey(): Promise<{ publicKey: string; privateKey: string }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  return {
    publicKey: toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    privateKey: toBase64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))),
  };
}

/** A text that only the device with this public key can read. */
export async function boxFor(publicKey: string, text: string, bound: string): Promise<string> {
  const once = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const open = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey)));
  const key = await sharedKey(once.privateKey, publicKey, `${open} ${bound}`);
  return `${open}.${await sealText(key, text, bound)}`;
}

/** @throws {SealError} where the box is not for this device */
export async function openBox(privateKey: string, box: string, bound: string): Promise<string> {
  const [open = '', sealed = ''] = box.split('.');
  const mine = await crypto.subtle.importKey('pkcs8', fromBase64(privateKey), curve, false, ['deriveBits']);
  return openText(await sharedKey(mine, open, `${open} ${bound}`), sealed, bound);
}

async function sharedKey(mine: CryptoKey, publicKey: string, info: string): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey('raw', fromBase64(publicKey), curve, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256);
  const base = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: textBytes(`cairn sync 1 box ${info}`) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
