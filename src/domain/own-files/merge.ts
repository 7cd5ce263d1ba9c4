/** What becomes of one record of a file beside the one that is kept here. */
export type Fate = 'new' | 'newer' | 'same' | 'kept' | 'removed';

interface Dated {
  readonly id: string;
  readonly updatedAt?: number;
}

/**
 * The later word wins, and a removal is one. Of two records that cannot be told apart by time the one that is here stays:
 * a file never overwrites without reason, and the same file a second time changes nothing.
 * @param removedAt when the record was removed here, if it was
 */
export function fateOf(there: Dated, here: Dated | undefined, removedAt: number | undefined): Fate {
  if (here === undefined) {
    if (removedAt === undefined) return 'new';
    return (there.updatedAt ?? 0) > removedAt ? 'new' : 'removed';
  }
  if (sameValue(there, here)) return 'same';
  return (there.updatedAt ?? 0) > (here.updatedAt ?? 0) ? 'newer' : 'kept';
}

/** Equal whatever the order of their keys. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = (of: object): string[] =>
    Object.keys(of).filter((key) => of[key as keyof typeof of] !== undefined);
  const [ours, theirs] = [keys(one), keys(other)];
  return (
    ours.length === theirs.length &&
    ours.every((key) => sameValue(one[key as keyof typeof one], other[key as keyof typeof other]))
  );
}
