/** Crockford's letters: none that is taken for another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 32;

/** A code of 160 bits, in eight groups of four: what opens the vault when the passphrase is forgotten. */
export function newCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(length));
  const code = [...random].map((each) => letters[each % letters.length]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code as bytes, however it was typed from paper; none where it is not one. */
export function codeBytes(typed: string): Uint8Array | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  const isCode = code.length === length && [...code].every((letter) => letters.includes(letter));
  return isCode ? new TextEncoder().encode(code) : undefined;
}
