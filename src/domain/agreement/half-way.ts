import type { Meeting } from '../meeting';
import type { Agreement } from './agreement';

type Dated = Pick<Meeting, 'id' | 'start' | 'startAt'>;

/** The day to look back on half of the way: the one agreed on, else the middle between start and end; a date, or nothing. */
export function halfWayOn(
  agreement: Pick<Agreement, 'startsOn' | 'reviewOn' | 'endsOn'> | undefined,
): string | undefined {
  if (agreement?.reviewOn) return agreement.reviewOn;
  if (!agreement?.startsOn || !agreement.endsOn) return undefined;
  const start = Temporal.PlainDate.from(agreement.startsOn);
  const days = start.until(agreement.endsOn).days;
  return days < 28 ? undefined : start.add({ days: Math.round(days / 2) }).toString();
}

/** The meeting nearest a day: the later one of two that are as near, because a review looks back. */
export function nearestMeeting<M extends Dated>(meetings: readonly M[], day: string): M | undefined {
  const distance = ({ start }: Dated): number =>
    start === ''
      ? Number.POSITIVE_INFINITY
      : Math.abs(Temporal.PlainDate.from(day).until(start.slice(0, 10)).days);
  return [...meetings]
    .filter(({ start }) => start !== '')
    .sort((one, other) => distance(one) - distance(other) || other.startAt - one.startAt)[0];
}

/**
 * Whether this meeting is the half-way one: nearest to the agreed day among those known, within half the rhythm or a
 * fortnight; a series that is known only two meetings ahead must not make the second one half-way.
 */
export function isHalfWay(
  meeting: Dated,
  meetings: readonly Dated[],
  day: string | undefined,
  rhythmDays = 28,
): boolean {
  if (day === undefined || meeting.start === '') return false;
  if (nearestMeeting([...meetings.filter(({ id }) => id !== meeting.id), meeting], day)?.id !== meeting.id)
    return false;
  const away = Math.abs(Temporal.PlainDate.from(day).until(meeting.start.slice(0, 10)).days);
  return away <= Math.max(14, Math.round(rhythmDays / 2));
}
