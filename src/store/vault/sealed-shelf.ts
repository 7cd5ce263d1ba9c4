import type { VaultHeader } from '@/domain/vault';
import { type Connection, connect, type Transaction } from '../connection';
import type { Migration } from '../migrations/migration';
import { type Shelf, sessionOf } from '../rows';
import { asStoreError } from '../store-error';
import type { Seal } from './seal';
import { sealedRows } from './sealed-rows';

/** The sealed database never changes its form: what its rows are, their keys and boxes say. */
const form: Migration = (database) => {
  database.createObjectStore('rows', { keyPath: 'id' }).createIndex('keys', 'keys', { multiEntry: true });
  database.createObjectStore('header', { keyPath: 'id' });
};

export const sealedName = (name: string): string => `${name}-sealed`;

export const connectSealed = (name: string): Promise<Connection> => connect(sealedName(name), [form]);

export function sealedShelf(connection: Connection, seal: Seal): Shelf {
  return {
    async begin(_names, mode) {
      const transaction = await connection.begin(['rows'], mode);
      return sessionOf(transaction, sealedRows(transaction as Transaction<'readwrite'>, seal));
    },
    close: () => connection.close(),
  };
}

/** How far a copying is. It belongs to one turn of the header: what an earlier one left says nothing. */
export interface Progress {
  readonly turn: number;
  readonly nth: number;
  readonly done: number;
}

type Kept = { readonly id: string; readonly header?: unknown; readonly progress?: Progress };

export async function readHeaderIn(connection: Connection): Promise<unknown> {
  const transaction = await connection.begin(['header'], 'readonly');
  return ((await transaction.objectStore('header').get('header')) as Kept | undefined)?.header;
}

export async function writeHeaderIn(connection: Connection, header: VaultHeader): Promise<void> {
  const transaction = await connection.begin(['header'], 'readwrite');
  transaction.done.catch(() => undefined);
  try {
    await transaction.objectStore('header').put({ id: 'header', header } satisfies Kept);
    await transaction.done;
  } catch (error) {
    throw asStoreError(error, transaction.error);
  }
}

export async function readProgress(connection: Connection, turn: number): Promise<Progress> {
  const transaction = await connection.begin(['header'], 'readonly');
  const kept = (await transaction.objectStore('header').get('progress')) as Kept | undefined;
  return kept?.progress?.turn === turn ? kept.progress : { turn, nth: 0, done: 0 };
}

/** Written in the transaction of the rows it is about, where they lie in this database. */
export async function noteProgress(transaction: Transaction<'readwrite'>, progress: Progress): Promise<void> {
  await transaction.objectStore('header').put({ id: 'progress', progress } satisfies Kept);
}
