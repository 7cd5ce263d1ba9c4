import type { IDBPIndex } from 'idb';
import * as z from 'zod/mini';
import type { Transaction } from './connection';
import { type CompoundIndexName, type IndexName, records, type StoredRecord, type StoreName } from './schema';

/** Keys from `from` to `to`, both included; an open end where one is missing. */
export interface Span {
  readonly from?: IDBValidKey;
  readonly to?: IDBValidKey;
}

export interface Range extends Span {
  /** At most so many records. */
  readonly limit?: number;
  /** `next` (ascending, as without it) or `prev`. */
  readonly direction?: 'next' | 'prev';
}

/** What can be asked of the stores `N`. Damaged records are left out of every answer, and set aside. */
export interface Reads<N extends StoreName> {
  get<M extends N>(name: M, id: string): Promise<StoredRecord<M> | undefined>;
  all<M extends N>(name: M): Promise<StoredRecord<M>[]>;
  /** The records an index holds under one key. */
  by<M extends N>(name: M, index: IndexName<M>, key: string | number): Promise<StoredRecord<M>[]>;
  /** The records of a part of an index, in its order. */
  range<M extends N>(name: M, index: IndexName<M>, range: Range): Promise<StoredRecord<M>[]>;
  /** How many records an index holds under a key or in a span; no record is read for it. */
  count<M extends N>(name: M, index: IndexName<M>, keys: string | number | Span): Promise<number>;
  /** The ids of the records in a part of an index; no record is read for it. */
  ids<M extends N>(name: M, index: IndexName<M>, span: Span): Promise<string[]>;
  /** The last record of `parent` that lies before `before` (not at it) in an index such as `pairId+startAt`. */
  last<M extends N>(
    name: M,
    index: CompoundIndexName<M>,
    parent: string,
    before: number,
  ): Promise<StoredRecord<M> | undefined>;
}

/** A record as found, with what is wrong with it. */
export interface Damage {
  readonly name: StoreName;
  readonly row: { readonly id: IDBValidKey };
  readonly why: string;
}

/**
 * The reads of one transaction.
 * @param onDamaged told of every record that does not fit its schema; an answer waits until it is done with it
 */
export function readsOf<N extends StoreName, M extends 'readonly' | 'readwrite'>(
  transaction: Transaction<M>,
  onDamaged: (damage: Damage) => void | Promise<void>,
): Reads<N> {
  const store = (name: StoreName) => transaction.objectStore(name);
  const index = (name: StoreName, of: string) => store(name).index(of);
  return {
    get: async (name, id) => (await parseRows(name, [await store(name).get(id)], onDamaged))[0],
    all: async (name) => parseRows(name, await store(name).getAll(), onDamaged),
    by: async (name, of, key) => parseRows(name, await index(name, of).getAll(key), onDamaged),
    async range(name, of, { limit, direction = 'next', ...span }) {
      const keys = keyRangeOf(span);
      if (keys === 'empty') return [];
      if (limit !== undefined) return readSome(name, index(name, of), { keys, direction, limit, onDamaged });
      const found = await parseRows(name, await index(name, of).getAll(keys), onDamaged);
      return direction === 'next' ? found : found.reverse();
    },
    async count(name, of, keys) {
      const range = typeof keys === 'object' ? keyRangeOf(keys) : keys;
      return range === 'empty' ? 0 : index(name, of).count(range);
    },
    async ids(name, of, span) {
      const keys = keyRangeOf(span);
      return keys === 'empty' ? [] : ((await index(name, of).getAllKeys(keys)) as string[]);
    },
    async last(name, of, parent, before) {
      const keys = IDBKeyRange.bound([parent], [parent, before], false, true);
      return (await readSome(name, index(name, of), { keys, direction: 'prev', limit: 1, onDamaged }))[0];
    },
  };
}

async function parseRows<N extends StoreName>(
  name: N,
  rows: readonly unknown[],
  onDamaged: (damage: Damage) => void | Promise<void>,
): Promise<StoredRecord<N>[]> {
  const sound: StoredRecord<N>[] = [];
  for (const row of rows) {
    if (row === undefined) continue;
    const parsed = z.safeParse(records[name], row);
    if (parsed.success) sound.push(parsed.data as StoredRecord<N>);
    else await onDamaged({ name, row: row as Damage['row'], why: formatIssues(parsed.error) });
  }
  return sound;
}

interface Some {
  readonly keys: IDBKeyRange | undefined;
  readonly direction: 'next' | 'prev';
  readonly limit: number;
  readonly onDamaged: (damage: Damage) => void | Promise<void>;
}

/** Walks only as far as needed: damaged records do not count towards the limit. */
async function readSome<N extends StoreName, M extends IDBTransactionMode>(
  name: N,
  index: IDBPIndex<unknown, string[], StoreName, string, M>,
  { keys, direction, limit, onDamaged }: Some,
): Promise<StoredRecord<N>[]> {
  const found: StoredRecord<N>[] = [];
  let cursor = limit > 0 ? await index.openCursor(keys, direction) : null;
  while (cursor) {
    found.push(...(await parseRows(name, [cursor.value], onDamaged)));
    cursor = found.length < limit ? await cursor.continue() : null;
  }
  return found;
}

/** `empty` where the ends have crossed: the database calls that an error, here nothing lies between. */
function keyRangeOf({ from, to }: Span): IDBKeyRange | undefined | 'empty' {
  if (from === undefined) return to === undefined ? undefined : IDBKeyRange.upperBound(to);
  if (to === undefined) return IDBKeyRange.lowerBound(from);
  return indexedDB.cmp(from, to) > 0 ? 'empty' : IDBKeyRange.bound(from, to);
}

/** Where a record does not fit and how: paths and rules, never what it says. */
export function formatIssues(error: z.core.$ZodError): string {
  return error.issues.map(({ path, code }) => `${path.join('.') || 'record'}: ${code}`).join(', ');
}
