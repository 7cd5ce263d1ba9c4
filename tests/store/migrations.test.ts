import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { connect } from '@/store/connection';
import { first } from '@/store/migrations/001-first';
import type { Migration } from '@/store/migrations/migration';
import { migrations } from '@/store/migrations/migrations';
import { indexes, ownNames, storeNames } from '@/store/schema';
import { oneOfEach, pair } from '../samples';
import { freshName, openTestStore, touch } from './databases';

/** A made second step: every pair gets a colour, and a store moves. */
const second: Migration = async (database, transaction) => {
  const pairs = transaction.objectStore('pairs');
  for (const each of await pairs.getAll()) await pairs.put({ ...each, colour: 'slate' });
  database.createObjectStore('stones', { keyPath: 'id' });
};
const third: Migration = async (_, transaction) => {
  for (const { id } of await transaction.objectStore('pairs').getAll()) {
    await transaction.objectStore('stones').put({ id: `stone of ${id}` });
  }
};

async function atVersionOne(name: string): Promise<void> {
  const connection = await connect(name, [first]);
  connection.close();
  await touch(name, (database) => database.put('pairs', pair('p1')));
}

describe('the schema', () => {
  test('a new database has every store and index the queries may ask, and no other', async () => {
    const name = freshName();
    await openTestStore(name);
    const made = await touch(name, async (database) => {
      const transaction = database.transaction([...database.objectStoreNames]);
      return Object.fromEntries(
        [...database.objectStoreNames].map((each) => [
          each,
          [...transaction.objectStore(each).indexNames].sort(),
        ]),
      );
    });
    expect(made).toEqual({
      ...Object.fromEntries(storeNames.map((each) => [each, [...indexes[each]].sort()])),
      ...Object.fromEntries(ownNames.map((each) => [each, []])),
    });
  });

  test.each(migrations.map((_, index) => index + 1))(
    'what version %i stored can be read today',
    async (version) => {
      const name = freshName();
      (await connect(name, migrations.slice(0, version))).close();
      const then = await touch(name, async (database) => {
        const had = storeNames.filter((each) => database.objectStoreNames.contains(each));
        for (const each of had) await database.put(each, { ...oneOfEach[each], fromLongAgo: true });
        return had;
      });
      expect(then.length).toBeGreaterThanOrEqual(11);
      const store = await openTestStore(name);
      for (const each of then) expect(await store.all(each)).toEqual([oneOfEach[each]]);
      for (const each of storeNames.filter((other) => !then.includes(other)))
        expect(await store.all(each)).toEqual([]);
      expect(await store.damaged()).toBe(0);
    },
  );

  test('wins of the first version are found by the order of time that came later', async () => {
    const name = freshName();
    (await connect(name, [first])).close();
    await touch(name, async (database) => {
      await database.put('wins', { ...oneOfEach.wins, id: 'later', at: 200 });
      await database.put('wins', { ...oneOfEach.wins, id: 'earlier', at: 100 });
    });
    const store = await openTestStore(name);
    const wins = await store.range('wins', 'pairId+at', { from: ['p1', 0], to: ['p1', 150] });
    expect(wins.map(({ id }) => id)).toEqual(['earlier']);
    expect((await store.last('wins', 'pairId+at', 'p1', Number.MAX_SAFE_INTEGER))?.id).toBe('later');
  });
});

describe('migrations', () => {
  test('take an old database through every step it has not seen, in order', async () => {
    const name = freshName();
    await atVersionOne(name);
    (await connect(name, [first, second, third])).close();
    const after = await touch(name, async (database) => ({
      version: database.version,
      pairs: await database.getAll('pairs'),
      stones: await database.getAll('stones'),
    }));
    expect(after).toEqual({
      version: 3,
      pairs: [{ ...pair('p1'), colour: 'slate' }],
      stones: [{ id: 'stone of p1' }],
    });
  });

  test('lead a new database to the same place', async () => {
    const name = freshName();
    (await connect(name, [first, second, third])).close();
    const made = await touch(name, async (database) => [...database.objectStoreNames]);
    expect(made).toContain('stones');
    expect(made).toContain('pairs');
  });

  test('that fail leave the old database as it was', async () => {
    const name = freshName();
    await atVersionOne(name);
    const failing: Migration = async (_, transaction) => {
      await transaction.objectStore('pairs').clear();
      throw new Error('half way');
    };
    await expect(connect(name, [first, failing])).rejects.toMatchObject({
      failure: { kind: 'store-broken', detail: 'migration' },
    });
    const store = await openTestStore(name);
    expect(await store.all('pairs')).toEqual([pair('p1')]);
  });

  test('that find no room say so', async () => {
    const name = freshName();
    await atVersionOne(name);
    const failing: Migration = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await expect(connect(name, [first, failing])).rejects.toMatchObject({ failure: { kind: 'store-full' } });
  });
});

describe('a database Cairn must not touch', () => {
  test('one made by a later version is refused and left alone', async () => {
    const name = freshName();
    const later = await openDB(name, migrations.length + 1, {
      upgrade: (database) => void database.createObjectStore('pairs', { keyPath: 'key' }),
    });
    await later.put('pairs', { key: 'x', of: 'the future' });
    later.close();
    await expect(openTestStore(name)).rejects.toMatchObject({
      name: 'StoreError',
      failure: { kind: 'store-broken', detail: 'newer' },
    });
    const left = await touch(name, async (database) => [
      database.version,
      [...database.objectStoreNames],
      await database.getAll('pairs'),
    ]);
    expect(left).toEqual([migrations.length + 1, ['pairs'], [{ key: 'x', of: 'the future' }]]);
  });

  test('one that an older version holds open is refused until it lets go, and not left open unseen', async () => {
    const name = freshName();
    await atVersionOne(name);
    const holding = await openDB(name, 1);
    await expect(connect(name, [first, second])).rejects.toMatchObject({
      failure: { kind: 'store-broken', detail: 'blocked' },
    });
    holding.close();
    const connection = await connect(name, [first, second]);
    connection.close();
    expect(await touch(name, async (database) => database.version)).toBe(2);
  });
});
