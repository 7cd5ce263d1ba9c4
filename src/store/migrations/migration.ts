import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step from a version of the schema to the next: its stores and indexes. It may await requests of `transaction` and
 * nothing else, and it carries the shapes it needs: it must do the same in years, so it imports no living type.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** What a step makes of one record: a value in, a value out, the id stays. A record it does not understand it hands back. */
export type RowStep = (row: Row) => Row;

/** A record as it lies in its store, checked by nothing yet. */
export interface Row {
  readonly id: string;
  readonly [key: string]: unknown;
}

type RowSteps = Readonly<Record<number, Readonly<Record<string, RowStep>>>>;

/** A record of version `from` as it is at version `to`. */
export function migrateRow(steps: RowSteps, name: string, row: Row, from: number, to: number): Row {
  let now = row;
  for (let version = from + 1; version <= to; version += 1) now = steps[version]?.[name]?.(now) ?? now;
  return now;
}

/** Whether any step after `from` changes records of a store: most change none, and nothing is rewritten for them. */
export const changesRows = (steps: RowSteps, name: string, from: number, to: number): boolean =>
  Object.entries(steps).some(
    ([version, of]) => Number(version) > from && Number(version) <= to && of[name] !== undefined,
  );
