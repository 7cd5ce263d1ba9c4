import type { MeetingView } from '@/domain/views';
import { useDates } from '../dates';
import { StoneRow } from '../Stones';
import { useSay } from '../say';

/** Without an agenda the time of a meeting is laid out in stones of ten minutes. */
const plainStoneMinutes = 10;

/** The hour as a row of stones: one for each topic, as long as its minutes; those begun are there, the one at hand is lit. */
export function HourStones({ view, at }: { view: MeetingView; at: number }) {
  const say = useSay();
  const dates = useDates();
  const { startAt, endAt } = view.meeting;
  const length = Math.max(1, Math.round((endAt - startAt) / 60_000));
  const elapsed = Math.max(0, Math.floor((at - startAt) / 60_000));
  const topics = view.agenda?.topics.map(({ minutes }) => minutes) ?? [];
  const sizes =
    topics.length > 0
      ? topics
      : Array.from({ length: Math.max(1, Math.ceil(length / plainStoneMinutes)) }, () => plainStoneMinutes);
  const begun = countBegun(sizes, elapsed);
  const words = say('now_minutes_in', { minutes: dates.minutes(elapsed) });
  return (
    <p class="hour">
      <StoneRow of={sizes} filled={begun} now={begun - 1} label={words} />
      <span class="meta minutes" aria-hidden="true">
        {words}
      </span>
    </p>
  );
}

/** How many have begun when so many minutes are over; the last stays the one at hand when time runs over. */
export function countBegun(sizes: readonly number[], elapsed: number): number {
  let start = 0;
  let begun = 0;
  for (const size of sizes) {
    if (start > elapsed) break;
    begun += 1;
    start += size;
  }
  return begun;
}
