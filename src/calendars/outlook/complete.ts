import type { PageReading, SeenEvent } from '../../domain/event';
import { fateOf } from './fate';
import { cityOf, inNamedZone } from './named-zones';
import { readTail } from './tail';

/** What the background knows and the page does not. */
export interface Background {
  /** The machine's own zone. */
  readonly zone: string;
  /** The mailbox's zone, where another view told it. */
  readonly mailbox?: string | undefined;
  readonly languages: readonly string[];
}

/**
 * What a reading of Outlook comes to without its page: zones by name (IANA), for which the page has Windows' names and
 * distances to UTC; the place, the one who invited and the like, which a card's name says in words behind its date; what
 * became of an event by the first word of its title. The tables for them are too long for a page.
 */
export function completeReading(reading: PageReading, known: Background): PageReading {
  const { zone, ...me } = reading.me;
  const mailbox = zone === undefined ? known.mailbox : cityOf(zone);
  const languages = [...new Set([me.language ?? 'en', ...known.languages, 'en'])];
  const complete = (event: SeenEvent): SeenEvent =>
    inNamedZone(withSaid(event, languages), mailbox, known.zone);
  return {
    ...reading,
    me: mailbox === undefined ? me : { ...me, zone: mailbox },
    events: reading.events.map(complete),
    ...(reading.open ? { open: complete(reading.open) } : {}),
  };
}

function withSaid({ said, ...event }: SeenEvent, languages: readonly string[]): SeenEvent {
  const isOpen = event.via['title'] === 'box' || event.via['title'] === 'form';
  const icons = { recurring: event.recurring === true, private: event.private === true };
  const tail = said && readTail(said[0] ?? '', event.place, icons, languages);
  // Where there is a title it tells the place, or that there is none.
  const place = event.place ?? (event.via['title'] === 'title' || isOpen ? undefined : tail?.place);
  const organizer = event.organizer ?? tail?.organizer;
  const link = event.conference ?? (isOpen ? undefined : /https?:\/\/[^\s,;]+/.exec(place ?? '')?.[0]);
  return {
    ...event,
    ...(place ? { place } : {}),
    ...(organizer ? { organizer } : {}),
    ...(link ? { conference: link } : {}),
    ...(event.recurring || tail?.recurring ? { recurring: true } : {}),
    ...(event.private || tail?.private ? { private: true } : {}),
    ...fateOf(event.title),
    via: {
      ...event.via,
      ...(place && !event.place ? { place: 'label' } : {}),
      ...(organizer && !event.organizer ? { organizer: 'label' } : {}),
    },
  };
}
