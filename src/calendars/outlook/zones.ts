import type { Days } from './columns';
import { dayAfter } from './times';

/**
 * How far from UTC a day is, as the cells of a month tell it; `undefined` for the day the clocks change. Which zone that
 * is, the background knows (`named-zones.ts`): its table is too long for a page.
 */
export function offsetOn(date: string, { offsets }: Days): string | undefined {
  const offset = offsets.get(date);
  const after = offsets.get(dayAfter(date));
  return after === undefined || after === offset ? offset : undefined;
}
