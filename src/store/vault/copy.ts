import { abort, type Connection, type Transaction } from '../connection';
import { migrateRow, type Row } from '../migrations/migration';
import { migrations, rowSteps } from '../migrations/migrations';
import { ownNames, storeNames } from '../schema';
import { asStoreError, StoreError } from '../store-error';
import { jsonOf, type Seal } from './seal';
import { isUnopened, sealedRows } from './sealed-rows';
import { noteProgress, type Progress, readProgress } from './sealed-shelf';

const kinds: readonly string[] = [...storeNames, ...ownNames];
/** So many rows are copied in one transaction: a worker that dies begins again at the last of them. */
const batch = 200;

export interface Ways {
  readonly plain: Connection;
  readonly sealed: Connection;
  readonly seal: Seal;
  /** The turn of the header this copying belongs to. */
  readonly turn: number;
}

/** Copies every plain row into the sealed database; then looks that each is there as it was. */
export async function copyIn({ plain, sealed, seal, turn }: Ways): Promise<void> {
  await eachBatch(await readProgress(sealed, turn), async (name, done) => {
    const rows = await readPlain(plain, name, done);
    if (rows.length === 0) return 0;
    await kept(await begin(sealed, inBoth, 'readwrite'), async (transaction) => {
      const to = sealedRows(transaction, seal);
      await Promise.all(rows.map((row) => to.put(name, row)));
      await noteProgress(transaction, { turn, nth: kinds.indexOf(name), done: done + rows.length });
    });
    return rows.length;
  });
  await eachBatch({ turn, nth: 0, done: 0 }, async (name, done) => {
    const rows = await readPlain(plain, name, done);
    const from = sealedRows(await begin(sealed, ['rows'], 'readonly'), seal);
    await Promise.all(rows.map(async (row) => same(row, await from.get(name, row.id))));
    return rows.length;
  });
}

/** Copies every sealed row into the plain database. What nobody can open is set aside there as it was found. */
export async function copyOut({ plain, sealed, seal, turn }: Ways): Promise<void> {
  await eachBatch(await readProgress(sealed, turn), async (name, done) => {
    const rows = await readSealed(sealed, seal, name, done);
    if (rows.length === 0) return 0;
    await kept(await begin(plain, [...new Set([name, 'setAside'])], 'readwrite'), async (transaction) => {
      for (const row of rows) {
        if (!isUnopened(row)) await transaction.objectStore(name).put(row);
        else await transaction.objectStore('setAside').put(aside(name, row));
      }
    });
    // A batch that was put and not noted is put once more, as it was.
    const progress = { turn, nth: kinds.indexOf(name), done: done + rows.length };
    await kept(await begin(sealed, inBoth, 'readwrite'), (transaction) =>
      noteProgress(transaction, progress),
    );
    return rows.length;
  });
  await eachBatch({ turn, nth: 0, done: 0 }, async (name, done) => {
    const rows = await readSealed(sealed, seal, name, done);
    const from = await begin(plain, [name], 'readonly');
    const readable = rows.filter((row) => !isUnopened(row));
    await Promise.all(readable.map(async (row) => same(row, await from.objectStore(name).get(row.id))));
    return rows.length;
  });
}

/** Takes every sealed row through the steps of a newer schema, and files it under the keys of today. */
export async function renew({ sealed, seal, turn }: Omit<Ways, 'plain'>, from: number): Promise<void> {
  await eachBatch(await readProgress(sealed, turn), async (name, done) => {
    const found = await readSealed(sealed, seal, name, done);
    if (found.length === 0) return 0;
    await kept(await begin(sealed, inBoth, 'readwrite'), async (transaction) => {
      const rows = sealedRows(transaction, seal);
      for (const row of found)
        if (!isUnopened(row)) await rows.put(name, migrateRow(rowSteps, name, row, from, migrations.length));
      await noteProgress(transaction, { turn, nth: kinds.indexOf(name), done: done + found.length });
    });
    return found.length;
  });
}

/** Goes through the kinds, a batch after the other, from where it was left. */
async function eachBatch(
  from: Progress,
  step: (name: string, done: number) => Promise<number>,
): Promise<void> {
  for (const [nth, name] of kinds.entries()) {
    if (nth < from.nth) continue;
    let done = nth === from.nth ? from.done : 0;
    for (let length = batch; length === batch; done += length) length = await step(name, done);
  }
}

async function readPlain(plain: Connection, name: string, skip: number): Promise<Row[]> {
  const store = (await begin(plain, [name], 'readonly')).objectStore(name);
  const cursor = skip === 0 ? null : await store.openKeyCursor();
  const last = cursor && skip > 1 ? await cursor.advance(skip - 1) : cursor;
  if (skip > 0 && !last) return [];
  return store.getAll(last ? IDBKeyRange.lowerBound(last.key, true) : undefined, batch);
}

async function readSealed(sealed: Connection, seal: Seal, name: string, skip: number): Promise<Row[]> {
  return sealedRows(await begin(sealed, ['rows'], 'readonly'), seal).slice(name, skip, batch);
}

const inBoth = ['rows', 'header'];

/** All of the step, or nothing of it. */
async function kept(
  transaction: Transaction<'readwrite'>,
  step: (transaction: Transaction<'readwrite'>) => Promise<void>,
): Promise<void> {
  try {
    await step(transaction);
    await transaction.done;
  } catch (error) {
    abort(transaction);
    throw asStoreError(error, transaction.error);
  }
}

async function begin(
  connection: Connection,
  names: readonly string[],
  mode: 'readonly' | 'readwrite',
): Promise<Transaction<'readwrite'>> {
  const transaction = await connection.begin(names, mode);
  transaction.done.catch(() => undefined);
  return transaction as Transaction<'readwrite'>;
}

function aside(name: string, row: Row): object {
  return { id: `${name}:${row.id}`, store: name, key: row.id, raw: row, why: 'sealed', at: 0 };
}

/** @throws {StoreError} where a copy is not what it was made of: then nothing is left behind */
function same(row: Row, copy: Row | undefined): void {
  if (jsonOf(row) !== jsonOf(copy)) throw new StoreError('store-broken', 'copy');
}
