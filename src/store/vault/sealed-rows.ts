import type { IDBPObjectStore } from 'idb';
import type { Transaction } from '../connection';
import type { Row } from '../migrations/migration';
import type { Direction, Rows, Span } from '../rows';
import { type BoundsKeeper, boundsIn } from './bounds';
import { fromBytes } from './bytes';
import { filedAs, indexesOf, numberIn, valuesOf } from './index-keys';
import type { Seal } from './seal';
import { spansOf } from './spans';

/** A row on the disk: what its ids and keys are is blinded, the rest is closed. */
export interface SealedRow {
  readonly id: string;
  readonly keys: readonly string[];
  readonly box: Uint8Array<ArrayBuffer>;
}

/** Before the id of a row that could not be opened: it is known by what stands on the disk. */
const unopened = '\u0000sealed ';

export const isUnopened = ({ id }: Row): boolean => typeof id === 'string' && id.startsWith(unopened);

export interface SealedRows extends Rows {
  /** So many rows of a kind after the first few, in an order of their own that stays. */
  slice(name: string, skip: number, most: number): Promise<Row[]>;
}

/** Rows of every kind in one object store, closed. */
export function sealedRows(transaction: Transaction<'readwrite'>, seal: Seal): SealedRows {
  const store = (): RowStore => transaction.objectStore('rows' as string);
  const kindOf = (name: string): string => seal.keyOf(`kind ${name}`);
  const idOf = (name: string, id: IDBValidKey): string =>
    typeof id === 'string' && id.startsWith(unopened) ? id.slice(unopened.length) : seal.idOf(name, id);
  const open = (name: string, { id, box }: SealedRow): Row =>
    seal.open(name, id, box) ?? { id: unopened + id, box: box instanceof Uint8Array ? fromBytes(box) : null };
  const under = async (name: string, key: string): Promise<Row[]> =>
    ((await store().index('keys').getAll(key)) as SealedRow[]).map((row) => open(name, row));

  const bounds = boundsIn(store, seal, (name) => under(name, kindOf(name)));

  /** The rows of some keys that lie in the span, in the index's order, and those that nobody can open. */
  const found = async (name: string, index: string, keys: readonly string[], span: Span): Promise<Row[]> => {
    const rows = (await Promise.all(keys.map((key) => under(name, key)))).flat();
    const once = [...new Map(rows.map((row) => [row.id, row])).values()];
    return once
      .flatMap((row) =>
        isUnopened(row)
          ? [{ row, at: row.id as IDBValidKey }]
          : valuesOf(row, index)
              .filter((value) => isWithin(value, span))
              .map((at) => ({ row, at })),
      )
      .sort((one, other) => indexedDB.cmp(one.at, other.at) || indexedDB.cmp(one.row.id, other.row.id))
      .map(({ row }) => row);
  };
  const keysOf = async (name: string, index: string, span: Span): Promise<string[]> => {
    const spans = await spansOf(name, index, span, () => bounds.read(name, index));
    return spans === 'all' ? [kindOf(name)] : spans.map(seal.keyOf);
  };
  const range = async (name: string, index: string, span: Span): Promise<Row[]> =>
    found(name, index, await keysOf(name, index, span), span);
  return {
    async get(name, id) {
      const row: SealedRow | undefined = await store().get(idOf(name, id));
      return row && open(name, row);
    },
    all: async (name) => (await under(name, kindOf(name))).sort(byId),
    range,
    async *walk(name, index, span, direction) {
      for (const keys of together(await keysOf(name, index, span), direction)) {
        const rows = await found(name, index, keys, span);
        yield* direction === 'next' ? rows : rows.reverse();
      }
    },
    async count(name, index, span) {
      if (typeof span.from === 'string' && span.from === span.to && !span.before)
        return store()
          .index('keys')
          .count(seal.keyOf(filedAs(name, index, span.from)));
      return (await range(name, index, span)).length;
    },
    ids: async (name, index, span) => (await range(name, index, span)).map(({ id }) => id),
    has: async (name, id) => (await store().count(idOf(name, id))) > 0,
    size: async (name) => store().index('keys').count(kindOf(name)),
    async put(name, row) {
      await putSealed(store(), seal, bounds, name, row as Row);
    },
    async slice(name, skip, most) {
      const ids = (await store().index('keys').getAllKeys(kindOf(name))) as string[];
      const rows = await Promise.all(ids.slice(skip, skip + most).map((id) => store().get(id)));
      return (rows as SealedRow[]).map((row) => open(name, row));
    },
    delete: async (name, id) => store().delete(idOf(name, id)),
    clear: async () => store().clear(),
  };
}

export type RowStore = IDBPObjectStore<unknown, string[], string, 'readwrite'>;

/** Closes a row and files it under the blinded keys of every index of its kind. */
async function putSealed(
  store: RowStore,
  seal: Seal,
  bounds: BoundsKeeper,
  name: string,
  row: Row,
): Promise<void> {
  const id = seal.idOf(name, row.id);
  const values = indexesOf(name).map((index) => ({ index, values: valuesOf(row, index) }));
  const filed = values.flatMap(({ index, values: of }) => of.map((value) => filedAs(name, index, value)));
  const keys = [...new Set([`kind ${name}`, ...filed])].map(seal.keyOf);
  const closed: SealedRow = { id, keys, box: seal.close(name, id, row) };
  const ordered = values.filter(({ values: of }) => of.some((value) => numberIn(value) !== undefined));
  await Promise.all([
    store.put(closed),
    ...ordered.map(({ index, values: of }) => bounds.note(name, index, of)),
  ]);
}

const byId = (one: Row, other: Row): number => indexedDB.cmp(one.id, other.id);

function isWithin(value: IDBValidKey, { from, to, before = false }: Span): boolean {
  if (from !== undefined && indexedDB.cmp(value, from) < 0) return false;
  if (to === undefined) return true;
  const order = indexedDB.cmp(value, to);
  return before ? order < 0 : order <= 0;
}

/** So many spans are asked for at once where only the first few rows may be wanted. */
const step = 6;

function together(keys: readonly string[], direction: Direction): string[][] {
  const ordered = direction === 'next' ? keys : [...keys].reverse();
  return Array.from({ length: Math.ceil(ordered.length / step) }, (_, nth) =>
    ordered.slice(nth * step, (nth + 1) * step),
  );
}
