import * as z from 'zod/mini';
import { failure, type Result, success } from '@/domain/failure';
import { migrateRow, type Row } from './migrations/migration';
import { migrations, rowSteps } from './migrations/migrations';
import { formatIssues } from './reads';
import { type Buried, records, type SetAside, type StoredRecord, type StoreName, storeNames } from './schema';
import type { Everything } from './store';
import { asideOf } from './writes';

/** An export as text is at most so long; longer ones do not fit into one message between two pages of an extension. */
export const longestExport = 48 * 1024 * 1024;

/**
 * Reads an export: records of an earlier Cairn go through the same steps as in a database of that time, in memory, so that
 * nothing of a file that may be sealed elsewhere lies on the disk in plain words. What does not fit its schema is counted
 * and left out, whatever it claims to be.
 * @returns failure `file-too-large`, `file-broken` (no JSON), `file-foreign` (no export of ours), `file-newer`
 */
export function readExport(text: string, now: () => number = Date.now): Result<Everything> {
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
  const kept: Record<string, unknown> = { schema: migrations.length };
  const setAside: SetAside[] = [];
  for (const name of storeNames) {
    const { sound, damaged } = readRecords(name, file, now);
    kept[name] = sound;
    setAside.push(...damaged);
  }
  kept['buried'] = (file.rows['buried'] ?? []).filter(isGrave);
  return success({ ...kept, setAside } as Everything);
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

/** The last record of an id is the one that holds, as in a database; one without an id is none. */
function readRecords(
  name: StoreName,
  file: ExportFile,
  now: () => number,
): { sound: StoredRecord<StoreName>[]; damaged: SetAside[] } {
  const rows = new Map((file.rows[name] ?? []).filter(hasId).map((row) => [row.id, row]));
  const sound: StoredRecord<StoreName>[] = [];
  const damaged: SetAside[] = [];
  for (const id of [...rows.keys()].sort()) {
    const row = migrateRow(rowSteps, name, rows.get(id) as Row, file.schema, migrations.length);
    const parsed = z.safeParse(records[name], row);
    if (parsed.success) sound.push(parsed.data as StoredRecord<StoreName>);
    else damaged.push(asideOf({ name, row, why: formatIssues(parsed.error) }, now()));
  }
  return { sound, damaged };
}

const hasId = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' && row.id !== '';

const isGrave = (row: unknown): row is Buried => hasId(row);
