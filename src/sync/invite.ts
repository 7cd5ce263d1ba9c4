import type { Depot } from '@/domain/sync/depot';
import type { EpochKey } from '@/domain/sync/sync-state';
import { textBytes } from './bytes';
import { keyFor, nameFor, openText, sealText } from './seal';

/** No letter that is taken for another: the code is read from one screen and typed on another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;
/** So long a code is good for. */
export const inviteMs = 10 * 60_000;

/** A code of 100 bits, in groups of five. */
export function freshCode(): string {
  const picked = Array.from(
    crypto.getRandomValues(new Uint8Array(length)),
    (byte) => letters[byte % letters.length] ?? '',
  );
  return (picked.join('').match(/.{5}/g) ?? []).join('-');
}

/** What was typed as it was meant; `undefined` where it is no code. */
export function readCode(typed: string): string | undefined {
  const meant = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return meant.length === length && [...meant].every((letter) => letters.includes(letter))
    ? meant
    : undefined;
}

const fileOf = (meant: string): Promise<string> => nameFor(textBytes(meant), 'invitation');

/** Leaves the secrets at the place, for who has the code. @returns the name of the file, to be taken away again */
export async function invite(depot: Depot, code: string, keys: readonly EpochKey[]): Promise<string> {
  const meant = readCode(code) ?? '';
  const name = await fileOf(meant);
  const sealed = await sealText(await keyFor(textBytes(meant), 'ring'), JSON.stringify(keys), name);
  await depot.create(name, textBytes(sealed));
  return name;
}

/** The secrets a code leads to, which it does once. `undefined` where it leads nowhere. */
export async function redeem(depot: Depot, code: string): Promise<string | undefined> {
  const meant = readCode(code);
  if (meant === undefined) return undefined;
  const name = await fileOf(meant);
  const file = await depot.read(name);
  if (file === undefined) return undefined;
  const keys = await openText(
    await keyFor(textBytes(meant), 'ring'),
    new TextDecoder().decode(file.bytes),
    name,
  ).catch(() => undefined);
  if (keys !== undefined) await depot.remove(name);
  return keys;
}
