import type { Row } from '../migrations/migration';
import { indexes, type StoreName } from '../schema';

/** Times are filed by spans of 32 days: which span a row is in is blinded, where in it is sealed. */
const spanMs = 32 * 86_400_000;
export const bucketOf = (number: number): number => Math.floor(number / spanMs);

export const indexesOf = (name: string): readonly string[] =>
  Object.hasOwn(indexes, name) ? indexes[name as StoreName] : [];

/** The keys a plain index would hold a row under: one, several of a list, or none. */
export function valuesOf(row: Row, index: string): IDBValidKey[] {
  const [first = '', second] = index.split('+');
  if (second !== undefined) {
    const pair = [row[first], row[second]];
    return pair.every(isKey) ? [pair as IDBValidKey] : [];
  }
  const value = row[first];
  return Array.isArray(value) ? [...new Set(value.filter(isKey))] : isKey(value) ? [value] : [];
}

const isKey = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value));

/** What is blinded for a key: of a number its span. Two parts where there are two. */
export function filedAs(name: string, index: string, value: IDBValidKey): string {
  const parts = Array.isArray(value) ? value : [value];
  return `${name} ${index} ${JSON.stringify(parts.map((part) => (typeof part === 'number' ? bucketOf(part) : part)))}`;
}

/** The number in a key, by which an index is ordered within its spans. */
export function numberIn(value: IDBValidKey): number | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'number' ? last : undefined;
}
