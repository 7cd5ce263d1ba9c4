import type { SeenEvent } from '../../domain/event';
import { findDates } from './dates';
import { findEventId } from './event-id';
import { leavesOf } from './leaves';
import type { Around } from './open-event';
import { openSelectors } from './open-selectors';
import { countOfGuests, organizerOf, readPeople } from './people';
import { plainText } from './plain-text';
import { meetingAddress, textOfRich } from './rich-text';
import { type Span, spanOf } from './said';
import { seenEvent } from './seen-event';
import { findOne } from './selectors';
import { findTimes } from './times';
import { weekdayFits } from './weekday';

/** The event a bubble shows, as far as it has arrived: guests and video come later than the title. */
export function readBubble(details: HTMLElement, around: Around): SeenEvent | undefined {
  const id = findEventId(details);
  if (!id) return undefined;
  const { events, me } = around;
  const seen = events.find((event) => event.id === id.id);
  const heading = findOne(details, openSelectors.bubbleTitle);
  const title = plainText(heading?.closest('[data-text]')?.getAttribute('data-text') ?? heading?.textContent);
  const lines = whenLines(details, heading);
  const [span, way] = whenOf(lines[0] ?? '', seen, around);
  const people = readPeople(details, me);
  const place = placeOf(details);
  const description = descriptionOf(details);
  const self = people?.find((person) => person.self);
  const declined = self ? self.response === 'declined' : seen?.declined;
  const rhythm = lines[1];
  const links = [...details.querySelectorAll(openSelectors.bubbleVideo[0])].map(
    (link) => link.getAttribute('href') ?? '',
  );
  return seenEvent(id, span, me.zone, {
    title: title || (seen?.title ?? ''),
    calendarId: seen?.calendarId ?? id.calendarId,
    kind: seen?.kind ?? id.kind,
    said: seen?.said,
    place: place ?? seen?.place,
    people,
    peopleCount: countOfGuests(details),
    organizer: organizerOf(details, people),
    description,
    ...(rhythm === undefined ? {} : { rhythm, recurring: true }),
    declined: declined ? true : undefined,
    conference: meetingAddress([...links, place, description].join(' ')),
    via: {
      id: id.via,
      title: title ? 'bubble' : 'chip',
      ...way,
      ...(people ? { people: 'bubble' } : {}),
      ...(place ? { place: 'bubble' } : {}),
    },
  });
}

/** The lines under the title: when, and how often. */
function whenLines(details: HTMLElement, heading: HTMLElement | undefined): string[] {
  const when = findOne(details, openSelectors.bubbleWhen);
  const around = heading?.closest('[data-text]') ?? heading;
  if (!when || !around) return [];
  return leavesOf(when, (inner) => inner === around || (inner.contains(around) && inner === heading))
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

/** The chip knows the year; what the bubble says must not contradict it. */
function whenOf(
  line: string,
  seen: SeenEvent | undefined,
  around: Around,
): readonly [Span, Record<string, string>] {
  const { language, sure } = around.speech;
  const year = Number(seen?.start?.slice(0, 4) ?? Temporal.Now.plainDateISO(around.me.zone).year);
  const dates = findDates(line, language, year).filter((date) => weekdayFits(line, date, language));
  if (seen?.start !== undefined) {
    const day = seen.start.slice(0, 10);
    if (dates[0] !== undefined && dates[0] !== day) return [{}, { start: 'conflict' }];
    return [seen, { start: 'chip', ...(seen.end === undefined ? {} : { end: 'chip' }) }];
  }
  const isTimed = line.includes('⋅');
  const times = findTimes(line.replace(/^.*⋅/, ''), language, isTimed);
  const isRead = isTimed ? times.length > 0 : true;
  if (dates.length === 0 || !isRead || !(sure || times.every((time) => time.sure))) return [{}, {}];
  const span = spanOf({ dates, times: times.map(({ minutes }) => minutes), allDay: times.length === 0 });
  return [span, { start: 'bubble', ...(span.end === undefined ? {} : { end: 'bubble' }) }];
}

function placeOf(details: HTMLElement): string | undefined {
  const row = findOne(details, openSelectors.bubblePlace);
  const said = row?.getAttribute('data-text') ?? row?.querySelector('[data-text]')?.getAttribute('data-text');
  const hidden = row?.firstElementChild;
  const shown = row ? leavesOf(row, (inner) => inner === hidden && row.childElementCount > 1) : [];
  return plainText(said ?? shown.map(({ text }) => text).join(', ')) || undefined;
}

function descriptionOf(details: HTMLElement): string | undefined {
  const row = findOne(details, openSelectors.bubbleDescription);
  if (!row) return undefined;
  const hidden = row.childElementCount > 1 ? row.firstElementChild : undefined;
  return textOfRich(row, hidden) || undefined;
}
