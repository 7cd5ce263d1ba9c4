/**
 * A list that two windows or devices changed at once, brought together by the ids of what is in it: everything either
 * added, nothing that one removed and the other left as it was. What one moved stands where it was moved to; what one
 * added stands after what it was put after. The answer is the same whichever of the two is called mine, if `merge` is so.
 */
export function mergeList<T extends { readonly id: string }>(
  base: readonly T[] = [],
  mine: readonly T[],
  theirs: readonly T[],
  merge: (base: T | undefined, mine: T, theirs: T) => T,
): T[] {
  const kept = (list: readonly T[], elsewhere: readonly T[]): T[] =>
    list.filter((each) => {
      const before = find(base, each.id);
      return find(elsewhere, each.id) || !before || JSON.stringify(before) !== JSON.stringify(each);
    });
  const [lead, other] = inOrder(base, kept(mine, theirs), kept(theirs, mine));
  const merged = [...lead];
  let after = -1;
  for (const each of other) {
    const known = merged.findIndex(({ id }) => id === each.id);
    if (known >= 0) after = known;
    else {
      // What the lead put at the same place comes first.
      while (merged[after + 1] && !find(other, merged[after + 1]?.id ?? '')) after += 1;
      after += 1;
      merged.splice(after, 0, each);
    }
  }
  return merged.map(({ id }) => {
    const [own, their] = [find(mine, id), find(theirs, id)];
    return own && their ? merge(find(base, id), own, their) : ((own ?? their) as T);
  });
}

const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((each) => each.id === id);

/** The list that was put into another order leads; where both or neither were, either does, but always the same one. */
function inOrder<T extends { readonly id: string }>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): [readonly T[], readonly T[]] {
  const shared = (list: readonly T[]): string =>
    JSON.stringify(
      list.map(({ id }) => id).filter((id) => [base, mine, theirs].every((each) => find(each, id))),
    );
  const order = shared(base);
  const [mineMoved, theirsMoved] = [shared(mine) !== order, shared(theirs) !== order];
  if (mineMoved !== theirsMoved) return mineMoved ? [mine, theirs] : [theirs, mine];
  const key = (list: readonly T[]): string => JSON.stringify(list.map(({ id }) => id));
  return key(mine) <= key(theirs) ? [mine, theirs] : [theirs, mine];
}
