import { failure, type Result, success } from '@/domain/failure';
import type { FileKey, OpenedBy } from '@/store/age-file';

/** What a file is opened with: nothing, a passphrase, or the key it was sealed to. */
export type Lock = 'none' | 'passphrase' | 'key';

/** The head of a file in the age format says what opens it (age-encryption.org/v1); everything else is read as it is. */
export async function lockOf(file: Blob): Promise<Lock> {
  const head = await file.slice(0, 400).text();
  if (!head.startsWith('age-encryption.org/v1\n')) return 'none';
  return /^-> scrypt /m.test(head) ? 'passphrase' : 'key';
}

/**
 * What opens a sealed file. What works with the format is loaded for one alone.
 * @returns failure `file-stays-shut`
 */
export async function keyOf(file: Blob, by: OpenedBy): Promise<Result<FileKey>> {
  const { fileKeyOf } = await import('@/store/age-file');
  try {
    return success(await fileKeyOf(file, by));
  } catch {
    return failure('file-stays-shut');
  }
}

/**
 * The text of a saved file, while it is read.
 * @param onBytes told how many bytes are through
 */
export async function textOf(
  file: Blob,
  { key, onBytes }: { key?: FileKey | undefined; onBytes?: (through: number) => void } = {},
): Promise<ReadableStream<string>> {
  let through = 0;
  const bytes = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        through += chunk.byteLength;
        onBytes?.(through);
        controller.enqueue(chunk);
      },
    }),
  );
  if (key === undefined) return asText(bytes);
  const { openFile } = await import('@/store/age-file');
  return asText(await openFile(bytes, key));
}

/** Text decoders of streams take any bytes, also where the types of two libraries differ on how they are held. */
const asText = (bytes: ReadableStream<Uint8Array>): ReadableStream<string> =>
  bytes.pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>);

/** The identity in a key file as `age-keygen` writes it, or typed alone. */
export function identityIn(text: string): string | undefined {
  return /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/m.exec(text.replaceAll('\r', ''))?.[0];
}

/** A key file as `age-keygen` writes it, so that the command opens with it what is sealed to the key. */
export const keyFileOf = ({ identity, recipient }: { identity: string; recipient: string }): string =>
  `# public key: ${recipient}\n${identity}\n`;
