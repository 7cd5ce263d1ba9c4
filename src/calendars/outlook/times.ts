import { remembered } from '../remembered';
import type { Days, Lies } from './columns';
import type { Fallbacks } from './fallbacks';
import type { Said } from './label';

export interface Times {
  readonly start?: string;
  readonly end?: string;
  /** `column` and the like; `unresolved` where card and name contradict each other, `none` where neither tells. */
  readonly via: string;
}

const lastMinute = 24 * 60;

/** Local ISO from a date and minutes since midnight; 1440 is the next day. */
export function isoOf(date: string, minutes: number): string {
  const day = minutes < lastMinute ? date : dayAfter(date, Math.floor(minutes / lastMinute));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00`;
}

export function dayAfter(date: string, days = 1): string {
  return dayOf(`${date} ${days}`);
}

const dayOf = remembered((key) => {
  const [date = '', days] = key.split(' ');
  return Temporal.PlainDate.from(date)
    .add({ days: Number(days) })
    .toString();
});

/** Start and end out of first and last day; all-day events end with the day after, as in iCalendar. */
export function timesOf(
  from: string,
  to: string | undefined,
  clocks: readonly [number, number] | undefined,
): { start: string; end?: string } {
  if (!clocks) return { start: from, end: dayAfter(to ?? from) };
  const [start, end] = clocks;
  // From twelve to twelve may be no time at all or a whole day.
  if (start === end && (to === undefined || to === from)) return { start: isoOf(from, start) };
  const overnight = to === undefined && end < start ? lastMinute : 0;
  return { start: isoOf(from, start), end: isoOf(to ?? from, end + overnight) };
}

/**
 * When an event is, from where its cards lie and from what its name says. The two check each other: a card lies within
 * the days that are said, else neither is believed.
 */
export function resolveTimes(
  said: Said,
  lies: Lies | undefined,
  clocks: readonly [number, number] | undefined,
  days: Days,
  fallbacks: Fallbacks | undefined,
): Times {
  const night = clocks && clocks[1] < clocks[0] ? 1 : 0;
  if (!lies) return onlySaid(said, clocks);
  if (!said.from) return fallbacks?.onlyLies(lies, clocks, days) ?? { via: 'none' };
  for (const from of said.from) {
    for (const to of said.to ?? [undefined]) {
      const last = to ?? (night ? dayAfter(from) : from);
      if (lies.from < from || lies.to > last || hidden(from, lies.from, days)) continue;
      return { ...timesOf(from, to, clocks), via: `${lies.via}+label` };
    }
  }
  return { via: 'unresolved' };
}

/** A card that does not reach to its first day, though that day is shown in the same row, is not where its name says. */
function hidden(from: string, lies: string, days: Days): boolean {
  return days.dates.length <= 7 && from < lies && days.dates.includes(from);
}

function onlySaid({ from, to }: Said, clocks: readonly [number, number] | undefined): Times {
  const [first] = from ?? [];
  if (first === undefined || (from ?? []).length > 1)
    return { via: first === undefined ? 'none' : 'unresolved' };
  return {
    ...timesOf(
      first,
      to?.find((last) => last >= first),
      clocks,
    ),
    via: 'label',
  };
}
