import type { IDBPCursorWithValue } from 'idb';
import { abort, type Connection, type Transaction } from './connection';
import type { Row } from './migrations/migration';
import { asStoreError } from './store-error';

/** Keys from `from` to `to`, both included unless told; an open end where one is missing. */
export interface Span {
  readonly from?: IDBValidKey;
  readonly to?: IDBValidKey;
  /** `to` itself is not meant. */
  readonly before?: boolean;
}

export type Direction = 'next' | 'prev';

/**
 * Rows of one transaction, whatever they lie in: plain or sealed. What is awaited here may be awaited inside a transaction.
 * A row that cannot be read at all comes as one that fits no schema; its id can still be deleted by.
 */
export interface Rows {
  get(name: string, id: string): Promise<Row | undefined>;
  all(name: string): Promise<Row[]>;
  /** The rows of a part of an index, in its order. */
  range(name: string, index: string, span: Span): Promise<Row[]>;
  /** The same one after the other, no further than they are asked for. */
  walk(name: string, index: string, span: Span, direction: Direction): AsyncGenerator<Row>;
  count(name: string, index: string, span: Span): Promise<number>;
  ids(name: string, index: string, span: Span): Promise<string[]>;
  has(name: string, id: string): Promise<boolean>;
  /** How many rows a store has. */
  size(name: string): Promise<number>;
  put(name: string, row: object): Promise<void>;
  delete(name: string, id: IDBValidKey): Promise<void>;
  /** Empties the stores this transaction may change. */
  clear(): Promise<void>;
}

/** A transaction that was begun. */
export interface Session {
  readonly rows: Rows;
  /** Resolves when it is kept. */
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

/** Where rows lie. */
export interface Shelf {
  begin(names: readonly string[], mode: 'readonly' | 'readwrite'): Promise<Session>;
  close(): void;
}

/** Rows as they are, each kind in an object store of its own. */
export function plainShelf(connection: Connection): Shelf {
  return {
    async begin(names, mode) {
      const transaction = await connection.begin(names, mode);
      return sessionOf(transaction, plainRows(transaction as Transaction<'readwrite'>));
    },
    close: () => connection.close(),
  };
}

export function sessionOf(transaction: Transaction<'readonly' | 'readwrite'>, rows: Rows): Session {
  transaction.done.catch(() => undefined);
  return {
    rows,
    done: transaction.done,
    get error() {
      return transaction.error;
    },
    abort: () => abort(transaction),
  };
}

function plainRows(transaction: Transaction<'readwrite'>): Rows {
  const store = (name: string) => transaction.objectStore(name);
  const index = (name: string, of: string) => store(name).index(of);
  return {
    // Each of them is async: what a dead transaction throws must come as an answer.
    get: async (name, id) => store(name).get(id),
    all: async (name) => store(name).getAll(),
    async range(name, of, span) {
      const keys = keyRangeOf(span);
      return keys === 'empty' ? [] : index(name, of).getAll(keys);
    },
    async *walk(name, of, span, direction) {
      const keys = keyRangeOf(span);
      let cursor: Walk = keys === 'empty' ? null : await index(name, of).openCursor(keys, direction);
      while (cursor) {
        yield cursor.value as Row;
        cursor = await cursor.continue();
      }
    },
    async count(name, of, span) {
      const keys = keyRangeOf(span);
      return keys === 'empty' ? 0 : index(name, of).count(keys);
    },
    async ids(name, of, span) {
      const keys = keyRangeOf(span);
      return keys === 'empty' ? [] : ((await index(name, of).getAllKeys(keys)) as string[]);
    },
    has: async (name, id) => (await store(name).count(id)) > 0,
    size: async (name) => store(name).count(),
    async put(name, row) {
      await store(name).put(row);
    },
    delete: async (name, id) => store(name).delete(id),
    async clear() {
      await Promise.all([...transaction.objectStoreNames].map(async (name) => store(name).clear()));
    },
  };
}

type Walk = IDBPCursorWithValue<unknown, string[], string, string, 'readwrite'> | null;

/** `empty` where the ends have crossed: the database calls that an error, here nothing lies between. */
function keyRangeOf({ from, to, before = false }: Span): IDBKeyRange | undefined | 'empty' {
  if (from === undefined) return to === undefined ? undefined : IDBKeyRange.upperBound(to, before);
  if (to === undefined) return IDBKeyRange.lowerBound(from);
  const order = indexedDB.cmp(from, to);
  return order > 0 || (order === 0 && before) ? 'empty' : IDBKeyRange.bound(from, to, false, before);
}

/** One transaction: kept when `step` is through and the database says so, undone when either fails. */
export async function write<T>(
  shelf: Shelf,
  names: readonly string[],
  step: (rows: Rows) => Promise<T>,
): Promise<T> {
  return guard(async () => {
    const session = await shelf.begin(names, 'readwrite');
    try {
      const answer = await step(session.rows);
      await session.done;
      return answer;
    } catch (error) {
      session.abort();
      throw asStoreError(error, session.error);
    }
  });
}

export async function guard<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw asStoreError(error);
  }
}
