import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Migration } from './migrations/migration';
import { asStoreError, StoreError } from './store-error';

export type Transaction<M extends IDBTransactionMode> = IDBPTransaction<unknown, string[], M>;

/** A connection that comes back: another context may close it (an update waits for it), the browser may drop it. */
export interface Connection {
  /** A new transaction, on a new connection if the last one is gone. */
  begin<M extends 'readonly' | 'readwrite'>(names: readonly string[], mode: M): Promise<Transaction<M>>;
  close(): void;
}

/**
 * Opens the database at the version of the last migration, after the steps that are missing.
 * @throws {StoreError} `store-broken` with `newer` (made by a later Cairn; nothing is touched), `blocked` (an older
 * one holds it open) or the name of the database's error; `store-full`
 */
export async function connect(name: string, steps: readonly Migration[]): Promise<Connection> {
  let current: Promise<IDBPDatabase> | undefined;
  let closed = false;
  const open = (): Promise<IDBPDatabase> => {
    if (closed) throw new StoreError('store-broken', 'closed');
    if (current) return current;
    const forget = (): void => {
      if (current === opening) current = undefined;
    };
    const opening = openDatabase(name, steps, forget);
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

function openDatabase(name: string, steps: readonly Migration[], gone: () => void): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    let failed: unknown;
    let refused = false;
    const opening = openDB(name, steps.length, {
      async upgrade(database, from, _to, transaction) {
        // Its end is heard of by `opening`.
        transaction.done.catch(() => undefined);
        try {
          for (const step of steps.slice(from)) await step(database, transaction);
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

function failedStep(error: unknown): StoreError {
  const told = asStoreError(error);
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
