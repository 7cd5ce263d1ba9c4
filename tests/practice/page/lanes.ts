import type { PracticeEvent } from '../event-shape.ts';
import { minutesOn } from './dates.ts';

export interface Placed {
  readonly event: PracticeEvent;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  /** How many lie beside each other here. */
  readonly lanes: number;
}

/** Lays the timed events of one day beside each other where they overlap. */
export function placeInLanes(events: readonly PracticeEvent[], date: Temporal.PlainDate): Placed[] {
  const timed = events
    .map((event) => ({ event, span: minutesOn(event, date) }))
    .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
  const placed: Placed[] = [];
  let group: { event: PracticeEvent; from: number; to: number; lane: number }[] = [];
  let groupEnd = 0;
  const closeGroup = () => {
    const lanes = Math.max(0, ...group.map((item) => item.lane + 1));
    placed.push(...group.map((item) => ({ ...item, lanes })));
    group = [];
  };
  for (const { event, span } of timed) {
    const [from, to] = span;
    const shown = Math.max(to, from + 25);
    if (from >= groupEnd) closeGroup();
    const taken = new Set(
      group.filter((item) => Math.max(item.to, item.from + 25) > from).map((item) => item.lane),
    );
    const lane =
      Array.from({ length: group.length + 1 }, (_, index) => index).find((index) => !taken.has(index)) ?? 0;
    group.push({ event, from, to, lane });
    groupEnd = Math.max(groupEnd, shown);
  }
  closeGroup();
  return placed;
}
