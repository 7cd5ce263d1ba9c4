import { describe, expect, test } from 'vitest';
import { migrations } from '@/store/migrations/migrations';
import { ownNames, personalNames, type StoreName, storeNames } from '@/store/schema';
import { commitment, meeting, oneOfEach, pair } from '../samples';
import { freshName, openTestStore, touch } from './databases';

describe('what is stored', () => {
  test.each(storeNames)('a record of %s comes back as it was put', async (name: StoreName) => {
    const store = await openTestStore();
    await store.put(name, oneOfEach[name]);
    expect(await store.get(name, oneOfEach[name].id)).toEqual(oneOfEach[name]);
    expect(await store.all(name)).toEqual([oneOfEach[name]]);
  });

  test('it is there after closing and opening again', async () => {
    const name = freshName();
    const first = await openTestStore(name);
    await first.put('pairs', pair('p1'));
    first.close();
    const second = await openTestStore(name);
    expect(await second.get('pairs', 'p1')).toEqual(pair('p1'));
  });

  test('putting again replaces', async () => {
    const store = await openTestStore();
    await store.put('pairs', pair('p1'));
    await store.put('pairs', pair('p1', { name: 'Ada King' }));
    expect(await store.all('pairs')).toEqual([pair('p1', { name: 'Ada King' })]);
  });

  test('what is not there is undefined, and removing it is no deletion', async () => {
    const store = await openTestStore();
    expect(await store.get('pairs', 'p1')).toBeUndefined();
    await store.remove('pairs', 'p1');
    expect((await store.exportAll()).buried).toEqual([]);
  });

  test('a record that does not fit its schema is refused, by paths and not by its words', async () => {
    const store = await openTestStore();
    const wrong = { ...pair('p1', { name: 'A secret name' }), role: 'boss' as 'mentor' };
    const refused = store.put('pairs', wrong);
    await expect(refused).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
    await expect(refused).rejects.toThrow(/pairs: role/);
    await expect(refused).rejects.not.toThrow(/secret/);
    expect(await store.all('pairs')).toEqual([]);
  });
});

describe('asking an index', () => {
  test('finds a meeting under each of its calendars', async () => {
    const store = await openTestStore();
    const both = meeting('m1', {
      sources: [
        { calendar: 'google', id: 'g', seenAt: 1 },
        { calendar: 'outlook', id: 'o', seenAt: 2 },
      ],
    });
    await store.put('meetings', both);
    expect(await store.by('meetings', 'sourceKeys', 'google:g')).toEqual([both]);
    expect(await store.by('meetings', 'sourceKeys', 'outlook:o')).toEqual([both]);
    expect(await store.by('meetings', 'sourceKeys', 'google:o')).toEqual([]);
  });

  test('finds what belongs to a pair, and counts it', async () => {
    const store = await openTestStore();
    await store.put('commitments', commitment('c1'));
    await store.put('commitments', commitment('c2', { state: 'kept' }));
    await store.put('commitments', commitment('c3', { pairId: 'p2' }));
    expect((await store.by('commitments', 'pairId', 'p1')).map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(await store.count('commitments', 'pairId', 'p1')).toBe(2);
    expect(await store.count('commitments', 'state', 'open')).toBe(2);
  });

  test('a range has both its ends, can be read backwards and can be cut short', async () => {
    const store = await openTestStore();
    for (const startAt of [30, 10, 20, 40]) await store.put('meetings', meeting(`m${startAt}`, { startAt }));
    const ids = async (range: Parameters<typeof store.range<'meetings'>>[2]) =>
      (await store.range('meetings', 'startAt', range)).map(({ id }) => id);
    expect(await ids({ from: 20, to: 30 })).toEqual(['m20', 'm30']);
    expect(await ids({ from: 20 })).toEqual(['m20', 'm30', 'm40']);
    expect(await ids({ to: 20 })).toEqual(['m10', 'm20']);
    expect(await ids({})).toEqual(['m10', 'm20', 'm30', 'm40']);
    expect(await ids({ direction: 'prev' })).toEqual(['m40', 'm30', 'm20', 'm10']);
    expect(await ids({ from: 20, limit: 2 })).toEqual(['m20', 'm30']);
    expect(await ids({ to: 30, limit: 2, direction: 'prev' })).toEqual(['m30', 'm20']);
    expect(await ids({ limit: 0 })).toEqual([]);
    expect(await ids({ from: 30, to: 20 })).toEqual([]);
  });

  test('counts a part of an index, and nothing where the ends have crossed', async () => {
    const store = await openTestStore();
    for (const startAt of [10, 20, 30])
      await store.put('meetings', meeting(`m${startAt}`, { startAt, pairId: 'p1' }));
    expect(await store.count('meetings', 'pairId+startAt', { from: ['p1', 0], to: ['p1', 29] })).toBe(2);
    expect(await store.count('meetings', 'pairId+startAt', { from: ['p1', 0], to: ['p1', -1] })).toBe(0);
  });

  test("finds a pair's last meeting before a moment, never another pair's", async () => {
    const store = await openTestStore();
    for (const startAt of [10, 20, 30])
      await store.put('meetings', meeting(`m${startAt}`, { startAt, pairId: 'p2' }));
    await store.put('meetings', meeting('other', { startAt: 5, pairId: 'p1' }));
    expect((await store.last('meetings', 'pairId+startAt', 'p2', 30))?.id).toBe('m20');
    expect((await store.last('meetings', 'pairId+startAt', 'p2', 31))?.id).toBe('m30');
    expect(await store.last('meetings', 'pairId+startAt', 'p2', 10)).toBeUndefined();
  });
});

describe('deleting', () => {
  test('is remembered, with the time', async () => {
    const store = await openTestStore(freshName(), () => 4711);
    await store.put('pairs', pair('p1'));
    await store.remove('pairs', 'p1');
    expect(await store.get('pairs', 'p1')).toBeUndefined();
    expect((await store.exportAll()).buried).toEqual([
      { id: 'pairs:p1', store: 'pairs', key: 'p1', at: 4711 },
    ]);
  });

  test('is forgotten when the record is put back', async () => {
    const store = await openTestStore();
    await store.put('pairs', pair('p1'));
    await store.remove('pairs', 'p1');
    await store.put('pairs', pair('p1'));
    expect((await store.exportAll()).buried).toEqual([]);
  });

  test('everything leaves nothing behind, in the database either', async () => {
    const name = freshName();
    const store = await openTestStore(name);
    for (const each of storeNames) await store.put(each, oneOfEach[each]);
    await store.remove('pairs', 'p1');
    await store.deleteEverything();
    const left = await touch(name, (database) =>
      Promise.all([...database.objectStoreNames].map((each) => database.count(each))),
    );
    expect(left).toEqual(left.map(() => 0));
    expect(left.length).toBe(storeNames.length + ownNames.length);
    await store.put('pairs', pair('p2'));
    expect(await store.all('pairs')).toEqual([pair('p2')]);
  });
});

describe('exporting', () => {
  test('gives every record of every store, and survives JSON', async () => {
    const store = await openTestStore();
    for (const each of storeNames) await store.put(each, oneOfEach[each]);
    const everything = await store.exportAll();
    expect(JSON.parse(JSON.stringify(everything))).toEqual({
      schema: migrations.length,
      buried: [],
      setAside: [],
      ...Object.fromEntries(personalNames.map((each) => [each, [oneOfEach[each]]])),
    });
  });
});
