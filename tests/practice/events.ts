import type { PracticeEvent } from './event-shape.ts';
import { googleEvents } from './google-events.ts';
import { outlookEvents } from './outlook-events.ts';
import { practiceTimes } from './times.ts';

/**
 * The events of both practice calendars around `now`. One mentoring meeting on each calendar is about to end: at the
 * first whole minute that is at least `endsInSeconds` away.
 */
export function practiceEvents(now: Date, zone: string, endsInSeconds: number): PracticeEvent[] {
  const times = practiceTimes(now, zone, endsInSeconds);
  return [...googleEvents(times), ...outlookEvents(times)];
}
