/** One stretch of a text that was replaced. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: readonly string[];
}

/**
 * A text that two windows changed at once, with both changes in it. Where both wrote at the same place, both stand there,
 * one below the other: which of them is meant only the person knows, and no word of theirs is lost.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  // One went on from where the other was.
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  const before = [...base];
  const [own, other] = [editOf(before, [...mine]), editOf(before, [...theirs])];
  const [first, second] = own.from <= other.from ? [own, other] : [other, own];
  const apart = first.to < second.from || (first.to === second.from && first.from !== second.from);
  if (apart) return applyEdits(before, [first, second]);
  const from = Math.min(own.from, other.from);
  const to = Math.max(own.to, other.to);
  const within = (edit: Edit): string =>
    [...before.slice(from, edit.from), ...edit.put, ...before.slice(edit.to, to)].join('');
  const both = [within(other), within(own)].filter((text) => text !== '').join('\n');
  return applyEdits(before, [{ from, to, put: [...both] }]);
}

/** What lies between the beginning and the end that two texts share. */
function editOf(base: readonly string[], changed: readonly string[]): Edit {
  const most = Math.min(base.length, changed.length);
  let from = 0;
  while (from < most && base[from] === changed[from]) from += 1;
  let end = 0;
  while (end < most - from && base[base.length - 1 - end] === changed[changed.length - 1 - end]) end += 1;
  return { from, to: base.length - end, put: changed.slice(from, changed.length - end) };
}

/** In the order they stand in. */
function applyEdits(base: readonly string[], edits: readonly Edit[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { from, to, put } of edits) {
    pieces.push(...base.slice(at, from), ...put);
    at = to;
  }
  return [...pieces, ...base.slice(at)].join('');
}
