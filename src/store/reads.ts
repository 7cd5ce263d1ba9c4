import * as z from 'zod/mini';
import type { Row } from './migrations/migration';
import type { Direction, Rows, Span } from './rows';
import { type CompoundIndexName, type IndexName, records, type StoredRecord, type StoreName } from './schema';

export interface Range extends Span {
  /** At most so many records. */
  readonly limit?: number;
  /** `next` (ascending, as without it) or `prev`. */
  readonly direction?: Direction;
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

type OnDamaged = (damage: Damage) => void | Promise<void>;

/**
 * The reads of one transaction.
 * @param onDamaged told of every record that does not fit its schema; an answer waits until it is done with it
 */
export function readsOf<N extends StoreName>(rows: Rows, onDamaged: OnDamaged): Reads<N> {
  const parse = <M extends N>(name: M, found: readonly Row[]): Promise<StoredRecord<M>[]> =>
    parseRows(name, found, onDamaged);
  const some = <M extends N>(
    name: M,
    of: string,
    { direction = 'next', limit = 1, ...span }: Range,
  ): Promise<StoredRecord<M>[]> =>
    limit > 0 ? takeSome(name, rows.walk(name, of, span, direction), limit, onDamaged) : Promise.resolve([]);
  return {
    async get(name, id) {
      const row = await rows.get(name, id);
      return row === undefined ? undefined : (await parse(name, [row]))[0];
    },
    all: async (name) => parse(name, await rows.all(name)),
    by: async (name, of, key) => parse(name, await rows.range(name, of, { from: key, to: key })),
    async range(name, of, range) {
      if (range.limit !== undefined) return some(name, of, range);
      const found = await parse(name, await rows.range(name, of, range));
      return range.direction === 'prev' ? found.reverse() : found;
    },
    count: (name, of, keys) =>
      rows.count(name, of, typeof keys === 'object' ? keys : { from: keys, to: keys }),
    ids: (name, of, span) => rows.ids(name, of, span),
    async last(name, of, parent, before) {
      const span = { from: [parent], to: [parent, before], before: true };
      return (await some(name, of, { ...span, direction: 'prev' }))[0];
    },
  };
}

async function parseRows<N extends StoreName>(
  name: N,
  rows: readonly Row[],
  onDamaged: OnDamaged,
): Promise<StoredRecord<N>[]> {
  const sound: StoredRecord<N>[] = [];
  for (const row of rows) {
    const parsed = z.safeParse(records[name], row);
    if (parsed.success) sound.push(parsed.data as StoredRecord<N>);
    else await onDamaged({ name, row, why: formatIssues(parsed.error) });
  }
  return sound;
}

/** Walks only as far as needed: damaged records do not count towards the limit. */
async function takeSome<N extends StoreName>(
  name: N,
  rows: AsyncGenerator<Row>,
  limit: number,
  onDamaged: OnDamaged,
): Promise<StoredRecord<N>[]> {
  const found: StoredRecord<N>[] = [];
  for await (const row of rows) {
    found.push(...(await parseRows(name, [row], onDamaged)));
    if (found.length >= limit) break;
  }
  return found;
}

/** Where a record does not fit and how: paths and rules, never what it says. */
export function formatIssues(error: z.core.$ZodError): string {
  return error.issues.map(({ path, code }) => `${path.join('.') || 'record'}: ${code}`).join(', ');
}
