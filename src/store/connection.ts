import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { changesRows, type Migration, migrateRow, type Row } from './migrations/migration';
import { rowSteps } from './migrations/migrations';
import { asStoreError, StoreError } from './store-error';

export type Transaction<M extends IDBTransactionMode> = IDBPTransaction<unknown, string[], M>;

/** A connection that comes back: another context may close it (an update waits for it), the browser may drop it. */
export interface Connection {
  /** A new transaction, on a new connection if the last one is gone. */
  begin<M extends 'readonly' | 'readwrite'>(names: readonly string[], mode: M): Promise<Transaction<M>>;
  close(): void;
}

/** What says that a database was to be opened and not made. */
export const notThere = 'not-there';

/**
 * Opens the database at the version of the last migration, after the steps that are missing.
 * @throws {StoreError} `store-broken` with `newer` (made by a later Cairn; nothing is touched), `blocked` (an older
 * one holds it open), `not-there` or the name of the database's error; `store-full`
 * @param mayMake whether a database that is not there is made
 */
export async function connect(
  name: string,
  steps: readonly Migration[],
  mayMake = true,
): Promise<Connection> {
  let current: Promise<IDBPDatabase> | undefined;
  let closed = false;
  const open = (): Promise<IDBPDatabase> => {
    if (closed) throw new StoreError('store-broken', 'closed');
    if (current) return current;
    const forget = (): void => {
      if (current === opening) current = undefined;
    };
    const opening = openDatabase(name, steps, { gone: forget, mayMake });
    current = opening;
    opening.catch(forget);
    return opening;
  };
  await open();
  return {
    async begin(names, mode) {
      const database = await open();
      try {
        return database.transaction([...names], mode);
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw asStoreError(error);
        current = undefined;
        return (await open()).transaction([...names], mode);
      }
    },
    close() {
      const last = current;
      closed = true;
      current = undefined;
      void last?.then((database) => database.close());
    },
  };
}

function openDatabase(
  name: string,
  steps: readonly Migration[],
  { gone, mayMake }: { gone: () => void; mayMake: boolean },
): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    let failed: unknown;
    let refused = false;
    const opening = openDB(name, steps.length, {
      async upgrade(database, from, _to, transaction) {
        // Its end is heard of by `opening`.
        transaction.done.catch(() => undefined);
        try {
          if (from === 0 && !mayMake) throw new StoreError('store-broken', notThere);
          for (const step of steps.slice(from)) await step(database, transaction);
          if (from > 0) await changeRows(transaction, from, steps.length);
        } catch (error) {
          failed = error;
          abort(transaction);
        }
      },
      blocked() {
        refused = true;
        reject(new StoreError('store-broken', 'blocked'));
      },
      terminated: gone,
      blocking(_from, _to, event) {
        gone();
        (event.target as IDBDatabase).close();
      },
    });
    opening.then(
      // Whoever was told `blocked` has gone: a database that opens after all must not stay open unseen.
      (database) => (refused ? database.close() : resolve(database)),
      (error: unknown) => reject(failed ? failedStep(failed) : asStoreError(error)),
    );
  });
}

/** What the steps change in records, after all of them have made their stores. */
async function changeRows(
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
  from: number,
  to: number,
): Promise<void> {
  for (const name of transaction.objectStoreNames) {
    if (!changesRows(rowSteps, name, from, to)) continue;
    const store = transaction.objectStore(name);
    for (const row of (await store.getAll()) as Row[])
      await store.put(migrateRow(rowSteps, name, row, from, to));
  }
}

function failedStep(error: unknown): StoreError {
  const told = asStoreError(error);
  if (told instanceof StoreError && told.failure.detail === notThere) return told;
  const full = told instanceof StoreError && told.failure.kind === 'store-full';
  return full ? told : new StoreError('store-broken', 'migration', error);
}

/** Takes back what a transaction did. One that is over already has nothing to take back. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Aborted before, by the request that failed.
  }
}
