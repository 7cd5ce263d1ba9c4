import type { Days, Lies } from './columns';
import { dayAfter, isoOf, type Times, timesOf } from './times';

/**
 * Where a card lies is when its event is, unless it may go on where no card is: over the edge of what is shown, or into
 * another week of the month. A night whose evening is on the day before is the one of its timed cards that may.
 */
export function onlyLies(
  { from, to, via }: Lies,
  clocks: readonly [number, number] | undefined,
  { dates, month }: Days,
): Times {
  // A month whose rows cannot be counted may be cut anywhere.
  if (month && dates.length % 7 !== 0) return { via: 'unresolved' };
  const night = clocks !== undefined && clocks[1] < clocks[0];
  // In the hours a night has two cards: one alone may be either.
  if (night && !month && to === from && clocks[1] > 0) return { via: 'unresolved' };
  const mayBeLonger = !clocks || to > from || month;
  const cutBefore = isEdge(from, -1, dates, month) && (mayBeLonger || night);
  const cutBehind = isEdge(to, 1, dates, month) && mayBeLonger;
  if (cutBefore || cutBehind) return { via: 'unresolved' };
  // The midnight at which a bar of several days ends may be drawn on either side of it.
  if (clocks?.[1] === 0 && to > from) return { start: isoOf(from, clocks[0]), via };
  return { ...timesOf(from, clocks && to === from ? undefined : to, clocks), via };
}

/** The neighbour of a day is not shown beside it. */
function isEdge(date: string, step: 1 | -1, dates: readonly string[], month: boolean): boolean {
  const inRow = dates.indexOf(date) % 7;
  return (month && inRow === (step === 1 ? 6 : 0)) || !dates.includes(dayAfter(date, step));
}
