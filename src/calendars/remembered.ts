const most = 2_000;

/** Pages say the same few things over and over, also where they say much: what one of them comes to is worked out once. */
export function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined || known.has(key)) return there as T;
    if (known.size > most) known.clear();
    const made = work(key);
    known.set(key, made);
    return made;
  };
}
