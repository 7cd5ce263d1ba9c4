import type { Meeting } from './meeting';
import type { Recap } from './recap';

/** A meeting that ended this long ago is still the thing to look back on; an older one waits in the list. */
const justEndedMs = 3 * 86_400_000;

/**
 * The one thing that matters now: the event open in front of the person, else a meeting that is running, else one that
 * ended and was not captured, else a recap that waits, else the next meeting.
 */
export function whatMattersNow(about: {
  readonly openMeeting?: Meeting;
  /** Mentoring only, in order of their start. */
  readonly meetings: readonly Meeting[];
  /** Ids of the meetings whose reflection is saved. */
  readonly saved: ReadonlySet<string>;
  readonly recaps: readonly Recap[];
  readonly now: number;
}): { what: 'open-event' | 'running' | 'ended' | 'recap' | 'next' | 'nothing'; meetingId?: string } {
  const { now, saved } = about;
  if (about.openMeeting) return { what: 'open-event', meetingId: about.openMeeting.id };
  const meetings = about.meetings.filter(({ allDay, missingSince }) => !allDay && missingSince === undefined);
  const running = meetings.find(({ startAt, endAt }) => startAt <= now && now < endAt);
  if (running) return { what: 'running', meetingId: running.id };
  const ended = meetings
    .filter(({ id, endAt }) => endAt <= now && now - endAt < justEndedMs && !saved.has(id))
    .sort((one, other) => other.endAt - one.endAt)[0];
  if (ended) return { what: 'ended', meetingId: ended.id };
  const recap = [...about.recaps].sort((one, other) => other.updatedAt - one.updatedAt)[0];
  if (recap) return { what: 'recap', meetingId: recap.meetingId };
  const next = meetings
    .filter(({ startAt }) => startAt > now)
    .sort((one, other) => one.startAt - other.startAt)[0];
  return next ? { what: 'next', meetingId: next.id } : { what: 'nothing' };
}
