/** How much a page that is not ours may say at once. A month of 700 chips weighs about a tenth of it. */
export const heaviest = { characters: 4_000_000, values: 200_000, depth: 24 } as const;

/** Whether a message is small enough to be looked at: told before any of it is parsed, and left at the first excess. */
export function isLightEnough(message: unknown): boolean {
  let characters = 0;
  let values = 0;
  const waiting: { value: unknown; depth: number }[] = [{ value: message, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > heaviest.values || characters > heaviest.characters || depth > heaviest.depth) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, each] of Object.entries(value)) {
      characters += key.length;
      waiting.push({ value: each, depth: depth + 1 });
    }
  }
  return true;
}
