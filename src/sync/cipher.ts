import type { EpochKey } from '@/domain/sync/sync-state';
import { fromBase64 } from './bytes';
import { newestKey } from './ring';
import { nameFor, openFile, sealFile } from './seal';

/** What seals, opens and names the files of one exchange. */
export interface Cipher {
  readonly epoch: number;
  /** With the secret of the epoch it was first sealed in: a second try gives the same bytes. */
  seal(name: string, content: Uint8Array, nonce: Uint8Array<ArrayBuffer>, epoch: number): Promise<Uint8Array>;
  /** @throws {SealError} */
  open(name: string, bytes: Uint8Array): Promise<Uint8Array>;
  name(what: string): Promise<string>;
}

/** Names are made with the first secret there was: a change of the key leaves files where they are. */
export function cipherOf(keys: readonly EpochKey[]): Cipher {
  const secrets = keys.map(({ epoch, secret }) => ({ epoch, secret: fromBase64(secret) }));
  const [first] = [...secrets].sort((one, other) => one.epoch - other.epoch);
  const newest = newestKey(keys).epoch;
  const names = new Map<string, Promise<string>>();
  return {
    epoch: newest,
    seal(name, content, nonce, epoch) {
      const secret = secrets.find((each) => each.epoch === epoch);
      if (secret === undefined) throw new Error('An epoch without a secret.');
      return sealFile(secret, name, content, nonce);
    },
    open: (name, bytes) => openFile(secrets, name, bytes),
    name(what) {
      const known = names.get(what) ?? nameFor(first?.secret ?? new Uint8Array(), what);
      names.set(what, known);
      return known;
    },
  };
}
