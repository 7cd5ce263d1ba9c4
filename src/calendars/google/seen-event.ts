import type { SeenEvent } from '../../domain/event';
import type { EventId } from './event-id';
import type { Span } from './said';

/** What one place of the page tells of an event besides its identity and its time. */
export type Told = Pick<SeenEvent, 'title' | 'via'> & Partial<SeenEvent>;

/** An event as it is handed on. `zone` is the page's: all times it shows are in it. */
export function seenEvent(
  id: EventId,
  { start, end, allDay = false }: Span,
  zone: string | undefined,
  told: Told,
): SeenEvent {
  return {
    calendar: 'google',
    id: id.id,
    calendarId: id.calendarId,
    series: id.series,
    instance: id.instance,
    start,
    end,
    zone: start === undefined || allDay ? undefined : zone,
    allDay,
    kind: id.kind,
    recurring: id.series === undefined ? undefined : true,
    ...told,
  };
}
