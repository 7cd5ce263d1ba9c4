import type { Job } from './job';
import type { Pair } from './pair';

/** Months after the end of a relationship; 0 is for ever. */
export const keepChoices = [0, 6, 12, 24, 60] as const;

/** So long before something is deleted by itself the person is told. */
export const noticeMs = 14 * 86_400_000;

/** When a pair goes, as its person chose: so many months after it ended. Nothing goes that has not ended. */
export function goesAt({ after, afterSince, keepAfterEnd }: Pair, zone: string): number | undefined {
  if (after !== 'end' || afterSince === undefined || !keepAfterEnd) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(afterSince)
    .toZonedDateTimeISO(zone)
    .add({ months: Math.ceil(keepAfterEnd) }).epochMilliseconds;
}

export const retireJobId = (pairId: string): string => `retire:${pairId}`;

/** The step that tells of a pair's going, and later lets it go: `tries` says whether it was told. */
export function retireJobOf(pair: Pair, zone: string, now: number): Job | undefined {
  const at = goesAt(pair, zone);
  if (at === undefined) return undefined;
  const due = Math.max(now, at - noticeMs);
  return { id: retireJobId(pair.id), kind: 'retire', meetingId: pair.id, due, tries: 0, state: 'waiting' };
}
