import forceCloseDatabase from 'fake-indexeddb/lib/forceCloseDatabase';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { job, pair, reflection } from '../samples';
import { freshName, openTestStore, touch } from './databases';

afterEach(() => vi.restoreAllMocks());

/** The database connections that transactions were begun on, and the transactions, in order. */
function watchDatabase(): { connections: IDBDatabase[]; transactions: IDBTransaction[] } {
  const seen = { connections: [] as IDBDatabase[], transactions: [] as IDBTransaction[] };
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (!seen.connections.includes(this)) seen.connections.push(this);
    const transaction = begin.apply(this, args);
    seen.transactions.push(transaction);
    return transaction;
  });
  return seen;
}

/** What a browser does to its databases when it drops them (the type of the package asks for its own class). */
const dropByBrowser = (database: IDBDatabase | undefined): void =>
  forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);

/** What a browser does to a running transaction when it closes the database under it; the stand-in leaves it running. */
const breakOff = (transaction: IDBTransaction | undefined): void =>
  (transaction as unknown as { _abort(name: string): void })._abort('AbortError');

describe('a change over several stores', () => {
  test('keeps all of it and answers what its step answers', async () => {
    const store = await openTestStore();
    const answer = await store.change(['reflections', 'jobs'], async (change) => {
      await change.put('reflections', reflection('r1'));
      await change.put('jobs', job('j1'));
      return (await change.by('jobs', 'state', 'waiting')).length;
    });
    expect(answer).toBe(1);
    expect(await store.get('reflections', 'r1')).toEqual(reflection('r1'));
    expect(await store.get('jobs', 'j1')).toEqual(job('j1'));
  });

  test('keeps nothing when the step throws, and throws the same error on', async () => {
    const store = await openTestStore();
    const why = new TypeError('the meeting is gone');
    const failed = store.change(['reflections', 'jobs'], async (change) => {
      await change.put('reflections', reflection('r1'));
      await change.put('jobs', job('j1'));
      throw why;
    });
    await expect(failed).rejects.toBe(why);
    expect(await store.all('reflections')).toEqual([]);
    expect(await store.all('jobs')).toEqual([]);
  });

  test('keeps nothing when one of its records does not fit', async () => {
    const store = await openTestStore();
    const failed = store.change(['reflections', 'jobs'], async (change) => {
      await change.put('reflections', reflection('r1'));
      await change.put('jobs', job('j1', { state: 'later' as 'waiting' }));
    });
    await expect(failed).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
    expect(await store.all('reflections')).toEqual([]);
  });

  test('brings back what it removed when it is undone, without a trace of the deletion', async () => {
    const store = await openTestStore();
    await store.put('pairs', pair('p1'));
    const undone = store.change(['pairs'], async (change) => {
      await change.remove('pairs', 'p1');
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await store.get('pairs', 'p1')).toEqual(pair('p1'));
    expect((await store.exportAll()).buried).toEqual([]);
  });

  test('keeps nothing when the connection dies in the middle, and the store works again after', async () => {
    const name = freshName();
    const store = await openTestStore(name);
    const { connections, transactions } = watchDatabase();
    const died = store.change(['reflections', 'jobs'], async (change) => {
      await change.put('reflections', reflection('r1'));
      breakOff(transactions.at(-1));
      dropByBrowser(connections.at(-1));
      await change.put('jobs', job('j1'));
    });
    await expect(died).rejects.toMatchObject({ failure: { kind: 'store-broken' } });
    expect(await store.all('reflections')).toEqual([]);
    expect(await store.all('jobs')).toEqual([]);
    await store.put('jobs', job('j2'));
    expect(await touch(name, (database) => database.getAllKeys('jobs'))).toEqual(['j2']);
  });

  test('two at once follow each other: neither loses what the other wrote', async () => {
    const store = await openTestStore();
    await store.put('reflections', reflection('r1', { revision: 0 }));
    const count = () =>
      store.change(['reflections'], async (change) => {
        const kept = await change.get('reflections', 'r1');
        await change.put('reflections', reflection('r1', { revision: (kept?.revision ?? 0) + 1 }));
      });
    await Promise.all([count(), count(), count()]);
    expect((await store.get('reflections', 'r1'))?.revision).toBe(3);
  });

  test('that waits for something outside the store is told so', async () => {
    const store = await openTestStore();
    const late = store.change(['jobs'], async (change) => {
      await change.get('jobs', 'j1');
      await new Promise((wait) => setTimeout(wait, 20));
      await change.put('jobs', job('j1'));
    });
    await expect(late).rejects.toMatchObject({
      failure: { kind: 'unexpected', detail: expect.stringContaining('outside the store') },
    });
  });
});

describe('when the disk is full', () => {
  test('a record that finds no room says so, and what was there stays', async () => {
    const store = await openTestStore();
    await store.put('pairs', pair('p1'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const full = store.change(['pairs', 'jobs'], async (change) => {
      await change.remove('pairs', 'p1');
      await change.put('jobs', job('j1'));
    });
    await expect(full).rejects.toMatchObject({ name: 'StoreError', failure: { kind: 'store-full' } });
    vi.restoreAllMocks();
    expect(await store.all('pairs')).toEqual([pair('p1')]);
    expect(await store.all('jobs')).toEqual([]);
  });

  test('a whole change that the browser takes back for lack of room says so too', async () => {
    const store = await openTestStore();
    const quota = new DOMException('no room', 'QuotaExceededError');
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const transaction = begin.apply(this, args);
      // Browsers find out when they write the whole to disk: every request went well, then it is aborted.
      Object.defineProperty(transaction, 'error', { get: () => quota, set: () => undefined });
      if (args[1] === 'readwrite') queueMicrotask(() => transaction.abort());
      return transaction;
    });
    await expect(store.put('pairs', pair('p1'))).rejects.toMatchObject({ failure: { kind: 'store-full' } });
    vi.restoreAllMocks();
    expect(await store.all('pairs')).toEqual([]);
  });
});

describe('a connection that is gone', () => {
  test('is opened again when the browser dropped it', async () => {
    const store = await openTestStore();
    const { connections } = watchDatabase();
    await store.put('pairs', pair('p1'));
    dropByBrowser(connections.at(-1));
    expect(await store.all('pairs')).toEqual([pair('p1')]);
    expect(connections.length).toBe(2);
  });

  test('makes way for another context, and comes back', async () => {
    const name = freshName();
    const store = await openTestStore(name);
    await store.put('pairs', pair('p1'));
    await new Promise<void>((gone, kept) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => gone();
      request.onblocked = () => kept(new Error('the store did not make way'));
    });
    expect(await store.all('pairs')).toEqual([]);
    await store.put('pairs', pair('p2'));
    expect(await store.all('pairs')).toEqual([pair('p2')]);
  });

  test('stays gone when it was closed on purpose', async () => {
    const store = await openTestStore();
    store.close();
    await expect(store.all('pairs')).rejects.toMatchObject({
      failure: { kind: 'store-broken', detail: 'closed' },
    });
  });
});
