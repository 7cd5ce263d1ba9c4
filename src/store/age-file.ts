import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/**
 * Files that only a passphrase or a key opens, in the age format (age-encryption.org/v1; `age-encryption` 0.3.1 by the
 * format's author, looked at 2026-11): the `age` command opens them without Cairn.
 */
export type SealedBy = { readonly passphrase: string } | { readonly recipient: string };
export type OpenedBy = { readonly passphrase: string } | { readonly identity: string };

/** Twice the work the `age` command asks for by itself takes a second longer here; this is the command's own measure. */
const workFactor = 18;

export async function sealFile(
  content: ReadableStream<Uint8Array>,
  by: SealedBy,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  if ('passphrase' in by) {
    encrypter.setScryptWorkFactor(workFactor);
    encrypter.setPassphrase(by.passphrase);
  } else encrypter.addRecipient(by.recipient);
  return encrypter.encrypt(content);
}

/** What opens one file, found once: guessing a passphrase takes a second, a file is read more than once. */
export type FileKey = Uint8Array;

/** @throws where the passphrase or key is another one, or the head of the file was changed */
export async function fileKeyOf(file: Blob, by: OpenedBy): Promise<FileKey> {
  const decrypter = new Decrypter();
  if ('passphrase' in by) decrypter.addPassphrase(by.passphrase);
  else decrypter.addIdentity(by.identity);
  return decrypter.decryptHeader(await headOf(file));
}

/** The head of a file in the age format: lines of text up to the one with its code of authentication. */
async function headOf(file: Blob): Promise<Uint8Array> {
  const start = new Uint8Array(await file.slice(0, longestHead).arrayBuffer());
  const text = new TextDecoder('latin1').decode(start);
  const end = text.indexOf('\n', text.indexOf('\n--- ') + 1);
  return start.subarray(0, end + 1);
}

const longestHead = 64 * 1024;

/** @throws where the file was changed, at the place where it was */
export async function openFile(
  file: ReadableStream<Uint8Array>,
  key: FileKey,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => key });
  return decrypter.decrypt(file);
}

/** A pair of keys: who has the first can open what is sealed to the second. */
export async function makeKey(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
