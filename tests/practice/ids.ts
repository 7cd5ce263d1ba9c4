import { createHash } from 'node:crypto';

/** An event id as Google makes them: 26 characters of base32hex, always the same for one word. */
export function googleId(word: string): string {
  const digits = createHash('sha256').update(word).digest();
  return Array.from(digits.subarray(0, 26), (byte) => (byte % 32).toString(32)).join('');
}

/** Google's `data-eventid`: base64 of `<event id> <calendar>` without padding, the calendar's domain shortened. */
export function googlePageId(eventId: string, calendarId: string): string {
  return Buffer.from(`${eventId} ${shortCalendar(calendarId)}`, 'utf8').toString('base64url');
}

/** An Exchange item id: long base64 with `/`, `+` and `=` in it, as they occur. */
export function outlookItemId(word: string): string {
  const digits = [0, 1, 2].map((round) => createHash('sha256').update(`${word}${round}`).digest());
  return `AAMkADk${Buffer.concat(digits).toString('base64').slice(0, 120)}/+A=`;
}

const shortDomains: readonly (readonly [string, string])[] = [
  ['@gmail.com', '@m'],
  ['@group.calendar.google.com', '@g'],
  ['@group.v.calendar.google.com', '@v'],
];

function shortCalendar(calendarId: string): string {
  const known = shortDomains.find(([domain]) => calendarId.endsWith(domain));
  return known ? calendarId.slice(0, -known[0].length) + known[1] : calendarId;
}
