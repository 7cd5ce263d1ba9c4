import { connect } from './connection';
import { migrations } from './migrations/migrations';
import { type Damage, type Reads, readsOf } from './reads';
import { guard, plainShelf, type Rows, type Shelf, write } from './rows';
import {
  type Buried,
  ownNames,
  type PersonalName,
  personalNames,
  type SetAside,
  type StoredRecord,
  type StoreName,
  storeNames,
  type Touched,
} from './schema';
import { asideOf, type Follow, following, setAside, type Writes, writesOf } from './writes';

/** One transaction over the stores `N`: all of it is kept, or nothing. */
export type Change<N extends StoreName> = Reads<N> & Writes<N>;

export type Everything = { [N in PersonalName]: StoredRecord<N>[] } & {
  readonly schema: number;
  readonly buried: Buried[];
  readonly setAside: SetAside[];
};

/** What Cairn keeps on this device. Every method throws `StoreError`; all of them with `locked` while a vault is. */
export interface Store extends Change<StoreName> {
  /**
   * Takes several steps as one. `step` may await the methods of its argument and nothing else: the database ends a
   * transaction that waits for anything it does not know. What `step` throws undoes the whole and is thrown on.
   * `unmarked`: it leaves no marks for who follows; for who follows, and writes what it heard itself.
   */
  change<N extends StoreName, T>(
    names: readonly N[],
    step: (change: Change<N>) => Promise<T>,
    marks?: 'unmarked',
  ): Promise<T>;
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
  /** From now on every change leaves a mark of itself, or none any more. It stays so when the store is opened again. */
  follow(on: boolean): Promise<void>;
  /** The marks of what was changed, one for each record; at most so many. */
  touched(limit?: number): Promise<Touched[]>;
  /** Takes marks away, of those records that were not changed again since. */
  untouch(marks: readonly Touched[]): Promise<void>;
  /** Ends the connection; the store answers no more. */
  close(): void;
}

/** @param now epoch milliseconds: the time of deletions and of finding damage */
export async function openStore(options: { name?: string; now?: () => number } = {}): Promise<Store> {
  const { name = 'cairn', now = Date.now } = options;
  return storeOn(plainShelf(await connect(name, migrations)), now);
}

/** The store over rows that lie somewhere. */
export function storeOn(shelf: Shelf, now: () => number): Store {
  const follow: Follow = { on: undefined };
  const change = changeOn(shelf, now, follow);
  const { read, unmoved } = readOn(shelf, change);
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
    removedAt: (of, id) => change([of], (each) => each.removedAt(of, id)),
    change,
    look: (names, ask) => read(names, ask),
    damaged: () => read([], async (_, rows) => (await rows.size('setAside')) + unmoved.size),
    forgetAside: (isOf) =>
      write(shelf, ownNames, async (rows) => {
        const aside = (await rows.all('setAside')) as unknown as SetAside[];
        const meant = aside.filter(({ raw }) => typeof raw === 'object' && raw !== null && isOf(raw));
        await Promise.all(meant.map(({ id }) => rows.delete('setAside', id)));
      }),
    exportAll: () =>
      read(personalNames, async (reads, rows, found) => {
        const kept: Record<string, unknown> = { schema: migrations.length };
        for (const each of personalNames) kept[each] = await reads.all(each);
        kept['buried'] = await rows.all('buried');
        const before: unknown[] = await rows.all('setAside');
        kept['setAside'] = [...before, ...found.map((damage) => asideOf(damage, now()))];
        return kept as Everything;
      }),
    deleteEverything: () =>
      write(shelf, [...storeNames, ...ownNames], async (rows) => {
        await rows.clear();
        unmoved.clear();
        follow.on = undefined;
      }),
    async follow(on) {
      await write(shelf, ownNames, (rows) =>
        on ? rows.put('touched', { id: following }) : rows.delete('touched', following),
      );
      follow.on = on;
    },
    touched: (limit = Number.POSITIVE_INFINITY) =>
      read([], async (_, rows) => (await marksIn(rows)).slice(0, limit)),
    untouch: (marks) =>
      write(shelf, ownNames, async (rows) => {
        for (const { id, turn } of marks)
          if ((await rows.get('touched', id))?.['turn'] === turn) await rows.delete('touched', id);
      }),
    close: () => shelf.close(),
  };
}

async function marksIn(rows: Rows): Promise<Touched[]> {
  return ((await rows.all('touched')) as unknown as Touched[]).filter(({ id }) => id !== following);
}

function changeOn(shelf: Shelf, now: () => number, follow: Follow): Store['change'] {
  return (names, step, marks) =>
    write(shelf, [...new Set<string>([...names, ...ownNames])], (rows) =>
      step({
        ...readsOf(rows, (damage) => setAside(rows, damage, now())),
        ...writesOf(rows, now, marks ? { on: marks } : follow),
      }),
    );
}

type Ask<T> = (
  reads: Reads<StoreName>,
  rows: Rows,
  /** The damaged records met so far. */
  found: readonly Damage[],
) => Promise<T>;

/** Reads; then moves what turned out damaged, by reading it once more where moving is possible. */
function readOn(shelf: Shelf, change: Store['change']) {
  /** Damage that could not be moved (the disk is full): left where it is, but told. */
  const unmoved = new Set<string>();
  const read = async <T>(names: readonly StoreName[], ask: Ask<T>): Promise<T> => {
    const found: Damage[] = [];
    const answer = await guard(async () => {
      const { rows } = await shelf.begin([...names, ...ownNames], 'readonly');
      return ask(
        readsOf<StoreName>(rows, (damage) => void found.push(damage)),
        rows,
        found,
      );
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
