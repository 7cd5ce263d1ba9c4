import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step from a version of the schema to the next. It may await requests of `transaction` and nothing else,
 * and it carries the shapes it needs: it must do the same in years, so it imports no living type.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;
