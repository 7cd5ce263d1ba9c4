import * as z from 'zod/mini';
import { abort, type Connection, connect, type Transaction } from './connection';
import { migrations } from './migrations/migrations';
import { type Damage, formatIssues, type Reads, readsOf } from './reads';
import {
  type Buried,
  ownNames,
  records,
  rowOf,
  type SetAside,
  type StoredRecord,
  type StoreName,
  storeNames,
} from './schema';
import { asStoreError, StoreError } from './store-error';

interface Writes<N extends StoreName> {
  /** Stores the record in place of the one with its id. */
  put<M extends N>(name: M, record: StoredRecord<M>): Promise<void>;
  /** Removes the record, if it is there, and remembers that it was removed. */
  remove(name: N, id: string): Promise<void>;
  /** Removes the record as if it had never been: for what was never the person's own. */
  erase(name: N, id: string): Promise<void>;
}

/** One transaction over the stores `N`: all of it is kept, or nothing. */
export type Change<N extends StoreName> = Reads<N> & Writes<N>;

export type Everything = { [N in StoreName]: StoredRecord<N>[] } & {
  readonly schema: number;
  readonly buried: Buried[];
  readonly setAside: SetAside[];
};

/** What Cairn keeps on this device. Every method throws `StoreError`. */
export interface Store extends Change<StoreName> {
  /**
   * Takes several steps as one. `step` may await the methods of its argument and nothing else: the database ends a
   * transaction that waits for anything it does not know. What `step` throws undoes the whole and is thrown on.
   */
  change<N extends StoreName, T>(names: readonly N[], step: (change: Change<N>) => Promise<T>): Promise<T>;
  /** Reads several things as of one moment, in one transaction. `ask` may await the methods of its argument and nothing else. */
  look<N extends StoreName, T>(names: readonly N[], ask: (reads: Reads<N>) => Promise<T>): Promise<T>;
  /** How many records did not fit their schema (any more) and were set aside. They are in `exportAll`. */
  damaged(): Promise<number>;
  /** Forgets damaged records that were set aside, of those `isOf` says are meant. */
  forgetAside(isOf: (raw: object) => boolean): Promise<void>;
  /** Everything, as of one moment: the records by store, deletions, and the damaged records as they were found. */
  exportAll(): Promise<Everything>;
  /** Empties every store, deletions and damaged records too. */
  deleteEverything(): Promise<void>;
  /** Ends the connection; the store answers no more. */
  close(): void;
}

/** @param now epoch milliseconds: the time of deletions and of finding damage */
export async function openStore(options: { name?: string; now?: () => number } = {}): Promise<Store> {
  const { name = 'cairn', now = Date.now } = options;
  const connection = await connect(name, migrations);
  const change = changeOn(connection, now);
  const { read, unmoved } = readOn(connection, change);
  return {
    get: (of, id) => read([of], (reads) => reads.get(of, id)),
    all: (of) => read([of], (reads) => reads.all(of)),
    by: (of, index, key) => read([of], (reads) => reads.by(of, index, key)),
    range: (of, index, range) => read([of], (reads) => reads.range(of, index, range)),
    count: (of, index, keys) => read([of], (reads) => reads.count(of, index, keys)),
    ids: (of, index, span) => read([of], (reads) => reads.ids(of, index, span)),
    last: (of, index, parent, before) => read([of], (reads) => reads.last(of, index, parent, before)),
    put: (of, record) => change([of], (each) => each.put(of, record)),
    remove: (of, id) => change([of], (each) => each.remove(of, id)),
    erase: (of, id) => change([of], (each) => each.erase(of, id)),
    change,
    look: (names, ask) => read(names, ask),
    damaged: () =>
      read([], async (_, transaction) => (await transaction.objectStore('setAside').count()) + unmoved.size),
    forgetAside: (isOf) =>
      write(connection, [...ownNames], async (transaction) => {
        const aside: SetAside[] = await transaction.objectStore('setAside').getAll();
        const meant = aside.filter(({ raw }) => typeof raw === 'object' && raw !== null && isOf(raw));
        await Promise.all(meant.map(({ id }) => transaction.objectStore('setAside').delete(id)));
      }),
    exportAll: () =>
      read(storeNames, async (reads, transaction, found) => {
        const kept: Record<string, unknown> = { schema: migrations.length };
        for (const each of storeNames) kept[each] = await reads.all(each);
        kept['buried'] = await transaction.objectStore('buried').getAll();
        const before: unknown[] = await transaction.objectStore('setAside').getAll();
        kept['setAside'] = [...before, ...found.map((damage) => asideOf(damage, now()))];
        return kept as Everything;
      }),
    deleteEverything: () =>
      write(connection, [...storeNames, ...ownNames], async (transaction) => {
        await Promise.all(
          [...transaction.objectStoreNames].map((each) => transaction.objectStore(each).clear()),
        );
        unmoved.clear();
      }),
    close: () => connection.close(),
  };
}

function changeOn(connection: Connection, now: () => number): Store['change'] {
  return (names, step) =>
    write(connection, [...new Set<string>([...names, ...ownNames])], (transaction) =>
      step({
        ...readsOf(transaction, (damage) => setAside(transaction, damage, now())),
        ...writesOf(transaction, now),
      }),
    );
}

type Ask<T> = (
  reads: Reads<StoreName>,
  transaction: Transaction<'readonly'>,
  /** The damaged records met so far. */
  found: readonly Damage[],
) => Promise<T>;

/** Reads; then moves what turned out damaged, by reading it once more where moving is possible. */
function readOn(connection: Connection, change: Store['change']) {
  /** Damage that could not be moved (the disk is full): left where it is, but told. */
  const unmoved = new Set<string>();
  const read = async <T>(names: readonly StoreName[], ask: Ask<T>): Promise<T> => {
    const found: Damage[] = [];
    const answer = await guard(async () => {
      const transaction = await connection.begin([...names, ...ownNames], 'readonly');
      transaction.done.catch(() => undefined);
      const reads = readsOf<StoreName, 'readonly'>(transaction, (damage) => void found.push(damage));
      return ask(reads, transaction, found);
    });
    for (const { name, row } of found) {
      const mark = `${name}:${String(row.id)}`;
      await change([name], (each) => each.get(name, row.id as string)).then(
        () => unmoved.delete(mark),
        () => unmoved.add(mark),
      );
    }
    return answer;
  };
  return { read, unmoved };
}

function writesOf<N extends StoreName>(transaction: Transaction<'readwrite'>, now: () => number): Writes<N> {
  const graveOf = (name: N, id: string) => `${name}:${id}`;
  return {
    async put(name, record) {
      const parsed = z.safeParse(records[name], record);
      if (!parsed.success) throw new StoreError('unexpected', `${name}: ${formatIssues(parsed.error)}`);
      const sound = parsed.data as StoredRecord<typeof name>;
      await Promise.all([
        transaction.objectStore(name).put(rowOf(name, sound)),
        transaction.objectStore('buried').delete(graveOf(name, sound.id)),
      ]);
    },
    async erase(name, id) {
      await transaction.objectStore(name).delete(id);
    },
    async remove(name, id) {
      if ((await transaction.objectStore(name).count(id)) === 0) return;
      await transaction.objectStore(name).delete(id);
      const grave: Buried = { id: graveOf(name, id), store: name, key: id, at: now() };
      await transaction.objectStore('buried').put(grave);
    },
  };
}

async function setAside(transaction: Transaction<'readwrite'>, damage: Damage, at: number): Promise<void> {
  await transaction.objectStore('setAside').put(asideOf(damage, at));
  await transaction.objectStore(damage.name).delete(damage.row.id);
}

function asideOf({ name, row, why }: Damage, at: number): SetAside {
  return { id: `${name}:${String(row.id)}:${at}`, store: name, key: row.id, raw: row, why, at };
}

/** One transaction: kept when `step` is through and the database says so, undone when either fails. */
async function write<T>(
  connection: Connection,
  names: readonly string[],
  step: (transaction: Transaction<'readwrite'>) => Promise<T>,
): Promise<T> {
  return guard(async () => {
    const transaction = await connection.begin(names, 'readwrite');
    transaction.done.catch(() => undefined);
    try {
      const answer = await step(transaction);
      await transaction.done;
      return answer;
    } catch (error) {
      abort(transaction);
      throw asStoreError(error, transaction.error);
    }
  });
}

async function guard<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw asStoreError(error);
  }
}
