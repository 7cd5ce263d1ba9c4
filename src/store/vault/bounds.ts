import type { Row } from '../migrations/migration';
import { bucketOf, numberIn, valuesOf } from './index-keys';
import type { Seal } from './seal';
import type { RowStore, SealedRow } from './sealed-rows';
import type { Bounds } from './spans';

const kind = 'bounds';

/** Where the rows of an index begin and end, for one transaction: what is asked twice is read once, changes come in turn. */
export interface BoundsKeeper {
  read(name: string, index: string): Promise<Bounds | undefined>;
  /** Widens the bounds where a row lies outside of them, which happens about once in a month. They never narrow. */
  note(name: string, index: string, values: readonly IDBValidKey[]): Promise<void>;
}

/** @param allOf the rows of a kind: bounds that are lost or damaged are found again by looking at all of them */
export function boundsIn(
  store: () => RowStore,
  seal: Seal,
  allOf: (name: string) => Promise<Row[]>,
): BoundsKeeper {
  const known = new Map<string, Promise<Bounds | undefined>>();
  const read = (name: string, index: string): Promise<Bounds | undefined> => {
    const key = `${name} ${index}`;
    const reading = known.get(key) ?? readKept(name, index);
    known.set(key, reading);
    return reading;
  };
  const readKept = async (name: string, index: string): Promise<Bounds | undefined> => {
    const id = seal.idOf(kind, `${name} ${index}`);
    const kept: SealedRow | undefined = await store().get(id);
    const row = kept && seal.open(kind, id, kept.box);
    const { first, last } = row ?? { first: undefined, last: undefined };
    if (typeof first === 'number' && typeof last === 'number') return { first, last };
    const rows = await allOf(name);
    return widened(
      undefined,
      rows.flatMap((each) => valuesOf(each, index)),
    );
  };
  return {
    read,
    note(name, index, values) {
      const key = `${name} ${index}`;
      const noting = read(name, index).then(async (before) => {
        const after = widened(before, values);
        if (after && after !== before) {
          const id = seal.idOf(kind, key);
          const row: SealedRow = { id, keys: [], box: seal.close(kind, id, { id: key, ...after }) };
          await store().put(row);
        }
        return after;
      });
      known.set(key, noting);
      return noting.then(() => undefined);
    },
  };
}

function widened(before: Bounds | undefined, values: readonly IDBValidKey[]): Bounds | undefined {
  let now = before;
  for (const value of values) {
    const number = numberIn(value);
    if (number === undefined) continue;
    const bucket = bucketOf(number);
    if (!now) now = { first: bucket, last: bucket };
    else if (bucket < now.first) now = { ...now, first: bucket };
    else if (bucket > now.last) now = { ...now, last: bucket };
  }
  return now;
}
