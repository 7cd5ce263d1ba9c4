import type { Win } from '../win';

export type Occasion = 'midpoint' | 'closing' | 'anniversary' | 'quiet';

/** Around a day: an anniversary is worth a look for three days. */
const aroundMs = 3 * 86_400_000;

/** A win that comes back by itself: the same day a year or more ago. The oldest, because it is furthest from memory. */
export function anniversaryWin(wins: readonly Win[], now: number): Win | undefined {
  return [...wins]
    .sort((one, other) => one.at - other.at)
    .find((win) => {
      const years = Math.round((now - win.at) / (365.25 * 86_400_000));
      return years >= 1 && Math.abs(now - win.at - years * 365.25 * 86_400_000) <= aroundMs;
    });
}

/**
 * The wins to bring back. Half-way a few from all along the way; at the closing the first and the last with those between
 * them; otherwise the first and the newest. Always in the order of time, never more than asked for.
 */
export function resurface(wins: readonly Win[], occasion: Occasion, most = 5): Win[] {
  const inOrder = [...wins].sort((one, other) => one.at - other.at);
  const wanted = occasion === 'quiet' ? Math.min(2, most) : most;
  if (inOrder.length <= wanted) return inOrder;
  if (wanted === 1) return inOrder.slice(-1);
  return Array.from({ length: wanted }, (_, index) => {
    const place = Math.round((index * (inOrder.length - 1)) / (wanted - 1));
    return inOrder[place];
  }).filter((win) => win !== undefined);
}
