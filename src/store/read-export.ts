import * as z from 'zod/mini';
import { failure, type Result, success } from '@/domain/failure';
import { migrateRow, type Row } from './migrations/migration';
import { migrations, rowSteps } from './migrations/migrations';
import { records, type StoredRecord, type StoreName } from './schema';

/** Some rows of an export, as they stand in the file, and the version of the schema they were written in. */
export interface FileRows {
  readonly schema: number;
  readonly rows: readonly { readonly name: string; readonly row: unknown }[];
}

export interface FileRecords {
  readonly records: readonly { readonly name: StoreName; readonly record: StoredRecord<StoreName> }[];
  /** Rows that fit no schema. */
  readonly unreadable: number;
}

/**
 * Reads rows of an export: those of an earlier Cairn go through the same steps as in a database of that time, in memory, so
 * that nothing of a file that may be sealed elsewhere lies on the disk in plain words. What does not fit its schema is
 * counted and left out, whatever it claims to be; lists of a name Cairn does not know are nothing to it.
 * @returns failure `file-newer`
 */
export function readRows({ schema, rows }: FileRows): Result<FileRecords> {
  if (schema > migrations.length) return failure('file-newer');
  let unreadable = 0;
  const sound: { name: StoreName; record: StoredRecord<StoreName> }[] = [];
  for (const { name, row } of rows) {
    if (!isStoreName(name)) continue;
    const moved = hasId(row) ? migrateRow(rowSteps, name, row, schema, migrations.length) : row;
    const parsed = z.safeParse(records[name], moved);
    if (parsed.success) sound.push({ name, record: parsed.data as StoredRecord<StoreName> });
    else unreadable += 1;
  }
  return success({ records: sound, unreadable });
}

const isStoreName = (name: string): name is StoreName => Object.hasOwn(records, name);

const hasId = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' && row.id !== '';
