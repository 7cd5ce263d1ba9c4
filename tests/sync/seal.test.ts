import { expect, test } from 'vitest';
import { fromBase64 } from '@/sync/bytes';
import { boxFor, freshDeviceKey, openBox } from '@/sync/device-key';
import { freshCode, readCode } from '@/sync/invite';
import { freshKey, lockWith, openLock, openRing, ringIn, writeRing } from '@/sync/ring';
import { freshNonce, openFile, type Secret, sealFile } from '@/sync/seal';

const secret: Secret = { epoch: 1, secret: crypto.getRandomValues(new Uint8Array(32)) };
const content = new TextEncoder().encode('the two of us '.repeat(40));

test('a sealed file opens as it was, under its own name and with its own secret alone', async () => {
  const sealed = await sealFile(secret, 'one', content, freshNonce());
  expect(await openFile([secret], 'one', sealed)).toEqual(content);
  await expect(openFile([secret], 'another', sealed)).rejects.toMatchObject({ why: 'broken' });
  const other = { epoch: 1, secret: crypto.getRandomValues(new Uint8Array(32)) };
  await expect(openFile([other], 'one', sealed)).rejects.toMatchObject({ why: 'broken' });
  await expect(openFile([{ ...secret, epoch: 2 }], 'one', sealed)).rejects.toMatchObject({ why: 'epoch' });
});

test('a file that is cut off anywhere, or of which any bit is another, does not open', async () => {
  const sealed = await sealFile(secret, 'one', content, freshNonce());
  for (const length of [0, 3, 19, 36, 200, sealed.length - 1])
    await expect(openFile([secret], 'one', sealed.subarray(0, length))).rejects.toThrow();
  for (let at = 0; at < sealed.length; at += 37) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(openFile([secret], 'one', changed)).rejects.toThrow();
  }
});

test('sizes say little: from one word to a page it is one of few', async () => {
  const sizes = new Set<number>();
  for (let length = 1; length < 3000; length += 97) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    sizes.add((await sealFile(secret, 'one', bytes, freshNonce())).length);
  }
  expect(sizes.size).toBeLessThanOrEqual(4);
});

test('the ring opens for its passphrase and its members, and any change to it is noticed', async () => {
  const keys = [freshKey(1)];
  const device = await freshDeviceKey();
  const lock = await lockWith('a passphrase', keys, 'ring', true);
  const members = { version: 1, restored: 0, devices: [{ id: 'd1', publicKey: device.publicKey }], past: [] };
  const bytes = await writeRing({ id: 'ring', epoch: 1, lock, members }, keys);
  const outer = ringIn(bytes);
  if (outer === undefined) throw new Error('no ring');
  expect(await openLock(outer, 'a passphrase')).toEqual(keys);
  await expect(openLock(outer, 'a guess')).rejects.toMatchObject({ why: 'broken' });
  expect(JSON.parse(await openBox(device.privateKey, outer.boxes['d1'] ?? '', 'ring d1'))).toEqual(keys);
  expect((await openRing(outer, keys)).members).toEqual(members);
  const changes = [
    { ...outer, lock: { ...outer.lock, N: 2 ** 15 } },
    { ...outer, boxes: { ...outer.boxes, thief: outer.boxes['d1'] ?? '' } },
    { ...outer, boxes: {} },
    { ...outer, id: 'other' },
  ];
  for (const changed of changes)
    await expect(openRing(changed, keys)).rejects.toMatchObject({ why: 'broken' });
  // A cost that would hang the device, or make guessing cheap, is not even tried.
  for (const N of [2 ** 8, 2 ** 24])
    await expect(openLock({ ...outer, lock: { ...outer.lock, N } }, 'a passphrase')).rejects.toMatchObject({
      why: 'foreign',
    });
});

test('a box opens for its device alone', async () => {
  const [one, other] = [await freshDeviceKey(), await freshDeviceKey()];
  const box = await boxFor(one.publicKey, 'a secret', 'bound');
  expect(await openBox(one.privateKey, box, 'bound')).toBe('a secret');
  await expect(openBox(other.privateKey, box, 'bound')).rejects.toThrow();
  await expect(openBox(one.privateKey, box, 'elsewhere')).rejects.toThrow();
  expect(fromBase64(one.publicKey).length).toBe(65);
});

test('a code is read however it is typed', () => {
  const code = freshCode();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(readCode(` ${code.toLowerCase().replaceAll('-', '')} `)).toBe(code.replaceAll('-', ''));
  expect(readCode('too short')).toBeUndefined();
  expect(readCode('OOOOO-IIIII-LLLLL-00000')).toBe('00000111111111100000');
});
