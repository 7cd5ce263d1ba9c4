/** The list with the entry at `from` standing at `to`; places outside the list change nothing. */
export function withMoved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const moving = list[from];
  if (moving === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), moving, ...rest.slice(to)];
}

/** The list with an entry put in at `at`. */
export function withInserted<T>(list: readonly T[], at: number, entry: T): readonly T[] {
  return [...list.slice(0, at), entry, ...list.slice(at)];
}

/** Where a row that is carried about would land: past every row whose middle its own middle has crossed. */
export function placeFor(
  rows: readonly { readonly top: number; readonly height: number }[],
  from: number,
  moved: number,
): number {
  const own = rows[from];
  if (!own) return from;
  const middle = (row: { top: number; height: number }): number => row.top + row.height / 2;
  let place = from;
  rows.forEach((row, index) => {
    // A tall row is crossed when the carried one's leading edge passes the middle of it.
    if (index > from && own.top + own.height + moved > middle(row)) place = Math.max(place, index);
    if (index < from && own.top + moved < middle(row)) place = Math.min(place, index);
  });
  return place;
}
