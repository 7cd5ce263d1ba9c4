import { expect } from 'vitest';
import type { Depot } from '@/domain/sync/depot';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What every place has to do, and how it says that something is otherwise than was thought. */
export async function holdToContract(depot: Depot): Promise<void> {
  expect(await depot.list()).toEqual([]);
  expect(await depot.read('a1')).toBeUndefined();

  // Any byte is kept as it is.
  const all = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
  const tag = await depot.create('a1', all);
  expect(tag).toEqual(expect.any(String));
  const there = await depot.read('a1');
  expect(there?.tag).toBe(tag);
  expect(Buffer.from(there?.bytes ?? []).equals(Buffer.from(all))).toBe(true);
  expect(await depot.list()).toEqual([{ name: 'a1', tag, size: 70_000 }]);

  // Made once, and not twice.
  expect(await depot.create('a1', bytes('another'))).toBeUndefined();
  expect((await depot.read('a1'))?.bytes.length).toBe(70_000);

  // Replaced by who knows the version that is there, and by nobody else.
  const next = await depot.replace('a1', bytes('the next'), tag ?? '');
  expect(next).toEqual(expect.any(String));
  expect(next).not.toBe(tag);
  expect(await depot.replace('a1', bytes('too late'), tag ?? '')).toBeUndefined();
  expect(Buffer.from((await depot.read('a1'))?.bytes ?? []).toString()).toBe('the next');
  expect(await depot.replace('b2', bytes('nothing there'), tag ?? '')).toBeUndefined();

  await depot.create('b2', bytes('b'));
  expect((await depot.list()).map(({ name, size }) => [name, size]).sort()).toEqual([
    ['a1', 8],
    ['b2', 1],
  ]);
  await depot.remove('a1');
  await depot.remove('a1');
  expect((await depot.list()).map(({ name }) => name)).toEqual(['b2']);
  expect(await depot.read('a1')).toBeUndefined();
}
