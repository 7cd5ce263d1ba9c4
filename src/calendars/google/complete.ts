import type { PageReading, SeenEvent } from '../../domain/event';
import { answerIn } from './answers';
import { fullCalendar } from './calendar-domains';
import { placeIn, wordsForPlaces } from './place-words';

/**
 * What a reading of Google Calendar comes to without its page: place, answer and "busy", which labels say in words of
 * many languages; the addresses of calendars. The tables for them are too long for a page.
 */
export function completeReading({ events, open, ...reading }: PageReading): PageReading {
  const words = wordsForPlaces(events.flatMap(({ said }) => (said ? [said] : [])));
  const complete = (event: SeenEvent): SeenEvent => withSaid(event, words, reading.me.email);
  return { ...reading, events: events.map(complete), ...(open ? { open: complete(open) } : {}) };
}

function withSaid(
  { said, calendarId, ...shown }: SeenEvent,
  words: ReadonlySet<string>,
  owner: string | undefined,
): SeenEvent {
  const event: SeenEvent = { ...shown, calendarId: fullCalendar(calendarId) };
  if (!said) return event;
  if (isBusy(said, event, owner)) return { ...event, kind: 'busy', declined: undefined };
  const place = event.place ?? placeIn(said, words);
  const answer = answerIn(said[1] ?? '');
  const declined = answer === undefined ? event.declined : answer === 'declined' || undefined;
  const via = event.place === place ? event.via : { ...event.via, place: 'label' };
  return { ...event, place, declined, via };
}

const busy = /^(busy|beschäftigt|gebucht|occupé|ocupado|occupato|予定あり|忙しい|忙碌|바쁨|مشغول|занят)$/iu;

/**
 * Somebody else's time, of which only "busy" may be seen: a label with nothing but the calendar's name after the title
 * (2025-06), where every event one may read says its place or that it has none.
 */
function isBusy(said: readonly string[], event: SeenEvent, owner: string | undefined): boolean {
  const { calendarId, title, people } = event;
  if (said.length !== 1 || people || (owner !== undefined && calendarId === owner)) return false;
  return (calendarId !== undefined && owner !== undefined) || busy.test(title);
}
