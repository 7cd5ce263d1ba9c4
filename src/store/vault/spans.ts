import type { Span } from '../rows';
import { bucketOf, filedAs, numberIn } from './index-keys';

/** The first and the last span an index has rows in. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** More spans than these (twenty years and more) are not asked one by one. */
const most = 240;

/**
 * What a part of an index is filed as, in its order; `all` where only looking through every row of the kind can tell.
 * Spans in which nothing was ever filed are left out.
 */
export async function spansOf(
  name: string,
  index: string,
  span: Span,
  readBounds: () => Promise<Bounds | undefined>,
): Promise<string[] | 'all'> {
  const { from, to } = span;
  if (typeof from === 'string' && from === to) return [filedAs(name, index, from)];
  const parent = parentOf(from, to);
  if (parent === 'several') return 'all';
  const bounds = await readBounds();
  if (!bounds) return from === undefined && to === undefined ? 'all' : [];
  const first = Math.max(bounds.first, bucketAt(from, bounds.first));
  const last = Math.min(bounds.last, bucketAt(to, bounds.last));
  if (first > last) return [];
  if (last - first >= most) return 'all';
  const buckets = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  return buckets.map((bucket) => `${name} ${index} ${JSON.stringify([...parent, bucket])}`);
}

/** The part of a compound key before its number, where both ends have the same. */
function parentOf(from: IDBValidKey | undefined, to: IDBValidKey | undefined): unknown[] | 'several' {
  const [one, other] = [from, to].map((end) => (Array.isArray(end) ? end[0] : undefined));
  if (!Array.isArray(from) && !Array.isArray(to)) return isNumeric(from) && isNumeric(to) ? [] : 'several';
  return typeof one === 'string' && one === other ? [one] : 'several';
}

const isNumeric = (end: IDBValidKey | undefined): boolean =>
  end === undefined || numberIn(end) !== undefined || (Array.isArray(end) && end.length === 1);

const bucketAt = (end: IDBValidKey | undefined, otherwise: number): number => {
  const number = end === undefined ? undefined : numberIn(end);
  return number === undefined ? otherwise : bucketOf(number);
};
