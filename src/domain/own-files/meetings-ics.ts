import type { Meeting } from '../meeting';

/** The meetings of a pair as a calendar file (RFC 5545): when they are and what they are called, nothing that was written in them. */
export function meetingsIcs(meetings: readonly Meeting[], now: number): string {
  const events = meetings
    .filter(({ start }) => start !== '')
    .flatMap(({ id, uid, title, start, end, startAt, endAt, allDay, place, cancelled }) => [
      'BEGIN:VEVENT',
      // An occurrence of a series has the series' name and its own day: alone in a file it needs one of its own.
      `UID:${escaped(uid ?? id)}@cairn.invalid`,
      `DTSTAMP:${stamp(now)}`,
      ...(allDay
        ? [`DTSTART;VALUE=DATE:${day(start)}`, `DTEND;VALUE=DATE:${day(end)}`]
        : [`DTSTART:${stamp(startAt)}`, `DTEND:${stamp(endAt)}`]),
      `SUMMARY:${escaped(title)}`,
      ...(place ? [`LOCATION:${escaped(place)}`] : []),
      ...(cancelled ? ['STATUS:CANCELLED'] : []),
      'END:VEVENT',
    ]);
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cairn//Meetings//EN', ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
}

const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
const day = (local: string): string => local.slice(0, 10).replaceAll('-', '');

const escaped = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A line has at most 75 bytes; what follows begins with a blank. No character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n ');
}
