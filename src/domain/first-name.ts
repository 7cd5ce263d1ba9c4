/** How one speaks and writes to somebody: by the first name. A name in one piece, or a title with it, stays whole. */
export function firstName(name: string): string {
  const [first = name, ...rest] = name.trim().split(/\s+/u);
  const isTitle = first.endsWith('.') || /^(dr|prof|mr|ms|mrs|mx|herr|frau|mme|m)$/i.test(first);
  return rest.length === 0 || isTitle || first.endsWith(',') ? name.trim() : first;
}
