/** Where a caret belongs when the text around it was changed from elsewhere: before the same words, or after them. */
export function caretAfter(before: string, after: string, at: number): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (at <= start) return at;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return at >= before.length - end ? at + after.length - before.length : after.length - end;
}
