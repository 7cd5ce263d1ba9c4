import { afterEach, describe, expect, test, vi } from 'vitest';
import { meeting, pair } from '../samples';
import { freshName, openTestStore, touch } from './databases';

afterEach(() => vi.restoreAllMocks());

/** Two sound pairs with a damaged one between them. */
async function withDamagedPair(name: string): Promise<void> {
  const store = await openTestStore(name);
  await store.put('pairs', pair('a'));
  await store.put('pairs', pair('c'));
  store.close();
  await touch(name, (database) => database.put('pairs', { id: 'b', name: 7, role: 'mentor' }));
}

describe('a damaged record', () => {
  test('does not hide the others, is set aside as it was found, and is counted', async () => {
    const name = freshName();
    await withDamagedPair(name);
    const store = await openTestStore(name, () => 99);
    expect((await store.all('pairs')).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(await store.damaged()).toBe(1);
    const kept = await touch(name, async (database) => ({
      aside: await database.getAll('setAside'),
      pairs: await database.getAllKeys('pairs'),
    }));
    expect(kept.pairs).toEqual(['a', 'c']);
    expect(kept.aside).toEqual([
      {
        id: 'pairs:b:99',
        store: 'pairs',
        key: 'b',
        raw: { id: 'b', name: 7, role: 'mentor' },
        why: expect.stringContaining('name: invalid_type'),
        at: 99,
      },
    ]);
  });

  test('reads as not there when asked for by id', async () => {
    const name = freshName();
    await withDamagedPair(name);
    const store = await openTestStore(name);
    expect(await store.get('pairs', 'b')).toBeUndefined();
    expect(await store.damaged()).toBe(1);
  });

  test('is in the export even when nothing had read it before, once', async () => {
    const name = freshName();
    await withDamagedPair(name);
    const store = await openTestStore(name);
    const raw = { id: 'b', name: 7, role: 'mentor' };
    expect((await store.exportAll()).setAside.map((each) => each.raw)).toEqual([raw]);
    expect((await store.exportAll()).setAside.map((each) => each.raw)).toEqual([raw]);
  });

  test('is set aside inside a change, together with what the change writes', async () => {
    const name = freshName();
    await withDamagedPair(name);
    const store = await openTestStore(name);
    await store.change(['pairs'], async (change) => {
      expect(await change.get('pairs', 'b')).toBeUndefined();
      await change.put('pairs', pair('b', { name: 'Born again' }));
    });
    expect((await store.get('pairs', 'b'))?.name).toBe('Born again');
    expect(await store.damaged()).toBe(1);
  });

  test('stays where it was when the change that met it is undone', async () => {
    const name = freshName();
    await withDamagedPair(name);
    const store = await openTestStore(name);
    const undone = store.change(['pairs'], async (change) => {
      await change.all('pairs');
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await store.damaged()).toBe(0);
    expect(await touch(name, (database) => database.getAllKeys('pairs'))).toEqual(['a', 'b', 'c']);
  });

  test('does not count towards a limit, nor stand in for the last meeting', async () => {
    const name = freshName();
    const store = await openTestStore(name);
    for (const startAt of [10, 20, 30])
      await store.put('meetings', meeting(`m${startAt}`, { startAt, pairId: 'p1' }));
    await touch(name, async (database) => {
      await database.put('meetings', { ...(await database.get('meetings', 'm20')), title: null });
    });
    const two = await store.range('meetings', 'startAt', { limit: 2 });
    expect(two.map(({ id }) => id)).toEqual(['m10', 'm30']);
    await touch(name, async (database) => {
      await database.put('meetings', { ...(await database.get('meetings', 'm30')), people: 'nobody' });
    });
    expect((await store.last('meetings', 'pairId+startAt', 'p1', 31))?.id).toBe('m10');
    expect(await store.damaged()).toBe(2);
  });

  test('is left in place but still told when there is no room to move it', async () => {
    const name = freshName();
    await withDamagedPair(name);
    const store = await openTestStore(name);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect((await store.all('pairs')).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(await store.damaged()).toBe(1);
    expect((await store.exportAll()).setAside).toHaveLength(1);
    put.mockRestore();
    await store.all('pairs');
    expect(await store.damaged()).toBe(1);
    expect(await touch(name, (database) => database.getAllKeys('pairs'))).toEqual(['a', 'c']);
  });
});
