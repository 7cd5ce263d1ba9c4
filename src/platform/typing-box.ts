/** Closes what is being typed before it is written down in a page, and opens it again; synchronous, because a closing page waits for nothing. */
export interface TypingBox {
  close(words: string): string;
  /** The words, or nothing where another key closed them. */
  open(box: string): string | undefined;
}

const mark = 'sealed:';
export const isBox = (text: string): boolean => text.startsWith(mark);

/** With a key of the open vault. What it is made with is loaded for it: most pages have no vault. */
export async function createTypingBox(key: string): Promise<TypingBox> {
  const { gcm } = await import('@noble/ciphers/aes.js');
  const bytes = fromText(key);
  return {
    close(words) {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const closed = gcm(bytes, nonce).encrypt(new TextEncoder().encode(words));
      return mark + toText(nonce) + toText(closed);
    },
    open(box) {
      try {
        // Twelve bytes are sixteen letters.
        const [nonce, closed] = [box.slice(mark.length, mark.length + 16), box.slice(mark.length + 16)];
        return new TextDecoder().decode(gcm(bytes, fromText(nonce)).decrypt(fromText(closed)));
      } catch {
        return undefined;
      }
    },
  };
}

/** Long words are too many arguments for one call. */
const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const fromText = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
