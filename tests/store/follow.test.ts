import { describe, expect, test } from 'vitest';
import { pair } from '../samples';
import { freshName, openTestStore } from './databases';

const told = (marks: readonly { store: string; key: string; how: string }[]) =>
  marks.map(({ store, key, how }) => `${how} ${store} ${key}`).sort();

describe('following what changes', () => {
  test('nothing is marked before somebody follows, nor after', async () => {
    const store = await openTestStore();
    await store.put('pairs', pair('p1'));
    await store.follow(true);
    await store.follow(false);
    await store.put('pairs', pair('p2'));
    expect(await store.touched()).toEqual([]);
  });

  test('every change leaves one mark of its record, the last of its kind', async () => {
    const store = await openTestStore();
    await store.follow(true);
    await store.put('pairs', pair('p1'));
    await store.put('pairs', pair('p2'));
    await store.put('pairs', pair('p3'));
    await store.put('pairs', pair('p1', { name: 'Ada King' }));
    await store.remove('pairs', 'p2');
    await store.erase('pairs', 'p3');
    expect(told(await store.touched())).toEqual(['erased pairs p3', 'put pairs p1', 'removed pairs p2']);
    expect(await store.touched(1)).toHaveLength(1);
  });

  test('a change that is undone leaves none', async () => {
    const store = await openTestStore();
    await store.follow(true);
    await store
      .change(['pairs'], async (change) => {
        await change.put('pairs', pair('p1'));
        throw new Error('changed my mind');
      })
      .catch(() => undefined);
    expect(await store.touched()).toEqual([]);
  });

  test('goes on after the store was opened again', async () => {
    const name = freshName();
    const first = await openTestStore(name);
    await first.follow(true);
    await first.put('pairs', pair('p1'));
    first.close();
    const second = await openTestStore(name);
    await second.put('pairs', pair('p2'));
    expect(told(await second.touched())).toEqual(['put pairs p1', 'put pairs p2']);
  });

  test('a mark is taken away, but not one of a later change', async () => {
    const store = await openTestStore();
    await store.follow(true);
    await store.put('pairs', pair('p1'));
    await store.put('pairs', pair('p2'));
    const marks = await store.touched();
    await store.put('pairs', pair('p1', { name: 'Ada King' }));
    await store.untouch(marks);
    expect(told(await store.touched())).toEqual(['put pairs p1']);
  });

  test('marks hold no word of what is in a record, and are in no export', async () => {
    const store = await openTestStore();
    await store.follow(true);
    await store.put('pairs', pair('p1'));
    expect(JSON.stringify(await store.touched())).not.toContain('Ada');
    expect(JSON.stringify(await store.exportAll())).not.toContain('"turn"');
  });
});
