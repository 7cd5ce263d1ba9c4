import { deleteDB, openDB } from 'idb';
import { failure, type Result, success } from '@/domain/failure';
import { connect } from './connection';
import { migrations } from './migrations/migrations';
import { rowOf, type StoredRecord, type StoreName, storeNames } from './schema';
import { type Everything, openStore } from './store';

/** An export as text is at most so long; longer ones do not fit into one message between two pages of an extension. */
export const longestExport = 48 * 1024 * 1024;

/**
 * Reads an export: one of an earlier Cairn goes through the same steps a database of that time would, in a database of its
 * own that is gone afterwards. What does not fit its schema is counted and left out, whatever it claims to be.
 * @returns failure `file-too-large`, `file-broken` (no JSON), `file-foreign` (no export of ours), `file-newer`
 */
export async function readExport(text: string, newId: () => string): Promise<Result<Everything>> {
  if (text.length > longestExport) return failure('file-too-large');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return failure('file-broken');
  }
  const file = fileOf(raw);
  if (file === undefined) return failure('file-foreign');
  if (file.schema > migrations.length) return failure('file-newer');
  await sweep();
  const name = `${prefix}${newId()}`;
  try {
    try {
      await fill(name, file);
    } catch {
      return failure('file-broken');
    }
    const store = await openStore({ name });
    try {
      return success(await store.exportAll());
    } finally {
      store.close();
    }
  } finally {
    await deleteDB(name);
  }
}

const prefix = 'import-';

/** What a worker that died while reading left behind. */
async function sweep(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name?.startsWith(prefix)) await deleteDB(name);
}

interface ExportFile {
  readonly schema: number;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

function fileOf(raw: unknown): ExportFile | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const own = (key: string): unknown =>
    Object.hasOwn(raw, key) ? (raw as Record<string, unknown>)[key] : undefined;
  const schema = own('schema');
  if (own('cairn') !== 1 || typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1)
    return undefined;
  const rows: Record<string, readonly unknown[]> = {};
  for (const name of [...storeNames, 'buried'] as const) {
    const list = own(name);
    if (list !== undefined && !Array.isArray(list)) return undefined;
    rows[name] = list ?? [];
  }
  return { schema, rows };
}

async function fill(name: string, { schema, rows }: ExportFile): Promise<void> {
  (await connect(name, migrations.slice(0, schema))).close();
  const database = await openDB(name, schema);
  try {
    for (const each of database.objectStoreNames) {
      const transaction = database.transaction(each, 'readwrite');
      for (const row of rows[each] ?? []) if (hasId(row)) await transaction.store.put(keyed(each, row));
      await transaction.done;
    }
  } finally {
    database.close();
  }
}

const hasId = (row: unknown): row is { id: string } =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' && row.id !== '';

/** With the keys that only the indexes need, where the record has what they are made of. */
function keyed(name: string, row: { id: string }): object {
  try {
    return rowOf(name as StoreName, row as StoredRecord<StoreName>);
  } catch {
    return row;
  }
}
