import type { Pair } from '../pair';

const dayMs = 86_400_000;

/** When a word is due to somebody one stays in touch with; `undefined` where nothing was agreed. */
export function touchDueAt(
  pair: Pick<Pair, 'touch' | 'afterSince' | 'updatedAt'>,
  lastMetAt: number | undefined,
): number | undefined {
  if (!pair.touch) return undefined;
  const last = Math.max(pair.touch.lastAt ?? 0, lastMetAt ?? 0, pair.afterSince ?? 0);
  return last + pair.touch.everyDays * dayMs;
}

/** Twice a year keeps a relationship warm; more often where both like it. In days. */
export const touchChoices: readonly number[] = [61, 91, 182, 365];
