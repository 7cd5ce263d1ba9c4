import type { Meeting } from './meeting';

/** How many minutes there are to fill. An all-day entry has no length: an hour is what most meetings are planned for. */
export function lengthOf({ startAt, endAt, allDay }: Pick<Meeting, 'startAt' | 'endAt' | 'allDay'>): number {
  const minutes = Math.round((endAt - startAt) / 60_000);
  return allDay || !Number.isFinite(minutes) || minutes <= 0 ? 60 : minutes;
}
