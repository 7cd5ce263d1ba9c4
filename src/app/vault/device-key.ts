/**
 * A key of the device (a fingerprint, a face, a security key) as a second way into the vault: WebAuthn with the extension
 * `prf`, whose answer is a secret that only this key gives. Chrome lets pages of an extension ask for it; where the browser
 * or the key cannot, the passphrase does it alone.
 */
const timeout = 120_000;

/** Which secret is asked for: any fixed words do, the key mixes in its own. */
const question = new TextEncoder().encode('cairn vault, first question: 32 b');

export const hasDeviceKeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && navigator.credentials !== undefined;

export interface DeviceKey {
  readonly credential: string;
  readonly secret: string;
}

/** Makes a key, and asks it. Nothing where the person thinks better of it or the key gives no secret. */
export async function makeDevice(name: string): Promise<DeviceKey | undefined> {
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { name: 'Cairn' },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name, displayName: name },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: {} },
        timeout,
      },
    });
    if (!(made instanceof PublicKeyCredential)) return undefined;
    const credential = toText(new Uint8Array(made.rawId));
    const secret = await askDevice(credential);
    return secret === undefined ? undefined : { credential, secret };
  } catch {
    return undefined;
  }
}

/** The secret of a key that was made here. */
export async function askDevice(credential: string): Promise<string | undefined> {
  try {
    const answer = await navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: [{ type: 'public-key', id: fromText(credential) }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: question } } },
        timeout,
      },
    });
    if (!(answer instanceof PublicKeyCredential)) return undefined;
    const first = answer.getClientExtensionResults().prf?.results?.first;
    if (first === undefined) return undefined;
    return toText(new Uint8Array(first instanceof ArrayBuffer ? first : first.buffer).slice(0, 32));
  } catch {
    return undefined;
  }
}

const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const fromText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
