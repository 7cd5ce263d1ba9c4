import { type IDBPDatabase, openDB } from 'idb';
import { afterEach } from 'vitest';
import { openStore, type Store } from '@/store/store';

let made = 0;
const open: Store[] = [];

/** A database name of its own for every test. */
export const freshName = (): string => `test-${++made}`;

/** A store that is closed when the test is over. */
export async function openTestStore(name: string = freshName(), now = () => 1000): Promise<Store> {
  const store = await openStore({ name, now });
  open.push(store);
  return store;
}

/** Reaches past the store, as a bug, an older version or a broken disk would. */
export async function touch<T>(name: string, step: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB(name);
  try {
    return await step(database);
  } finally {
    database.close();
  }
}

afterEach(() => {
  for (const store of open.splice(0)) store.close();
});
