import type { Person, SeenEvent } from '../../domain/event';
import { failure, type Result, success } from '../../domain/failure';
import { dateIn } from '../../domain/when';
import { findDate, findTimes } from './find-time';
import { readIcs } from './read-ics';

const longestText = 100_000;

/**
 * Reads an invitation as it was pasted: a calendar file's text, or the words of a mail or a calendar page with a title in
 * its first line, a date and a time somewhere after. What is missing stays open for the person to fill in.
 * @param now epoch milliseconds
 * @param zone zone of the times, unless the text is a calendar file that says its own
 * @returns failure `file-empty` when there is no date in it
 */
export function readInvitation(text: string, now: number, zone: string): Result<SeenEvent[]> {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return readIcs(text, now);
  if (text.length > longestText) return failure('file-too-large');
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const today = Temporal.PlainDate.from(dateIn(now, zone));
  const dated = lines.findIndex((line) => findDate(line, today) !== undefined);
  const found = findDate(lines[dated] ?? '', today);
  if (!found) return failure('file-empty');
  const after = [(lines[dated] ?? '').slice(found.at), ...lines.slice(dated + 1, dated + 3)].join('\n');
  const [from, until] = findTimes(after.replace(/^[\d.\-/年月日년월일]+/u, ''));
  const times = from === undefined ? wholeDay(found.date) : spanOf(found.date, from, until, zone);
  const people = peopleIn(text);
  const title = titleOf(lines, dated, found.at);
  return success([
    {
      calendar: 'file',
      id: `pasted:${found.date}T${from ?? ''}:${title}`.slice(0, 300),
      title,
      ...times,
      kind: 'event',
      ...(people.length > 0 ? { people } : {}),
      via: { start: 'pasted' },
    },
  ]);
}

type Times = Pick<SeenEvent, 'start' | 'end' | 'allDay'> & { zone?: string };

function wholeDay(date: string): Times {
  return { start: date, end: Temporal.PlainDate.from(date).add({ days: 1 }).toString(), allDay: true };
}

/** An end that is missing is an hour later; one before the start is on the next day. */
function spanOf(date: string, from: number, until: number | undefined, zone: string): Times {
  const day = Temporal.PlainDate.from(date).toPlainDateTime();
  const end = until === undefined ? from + 60 : until <= from ? until + 1440 : until;
  const at = (minutes: number): string => `${day.add({ minutes }).toString()}`;
  return { start: at(from), end: at(end), zone, allDay: false };
}

/** The line before the date, else what stands before it: `Invitation: Mentoring @ Thu 14 May 2026` is titled by its middle. */
function titleOf(lines: readonly string[], dated: number, at: number): string {
  const own = (lines[dated] ?? '').slice(0, at);
  const inLine = own.includes('@') ? own.slice(0, own.lastIndexOf('@')) : '';
  const subject = inLine.replace(/^[\p{L} ]{3,24}:\s+/u, '');
  const title = subject.trim() !== '' ? subject : dated === 0 ? own : (lines[0] ?? '');
  return title
    .replace(/[\s,–-]+$/u, '')
    .trim()
    .slice(0, 500);
}

function peopleIn(text: string): Person[] {
  const seen = new Set<string>();
  const people: Person[] = [];
  for (const match of text.matchAll(
    /(?:([\p{L}][\p{L}\p{M}.' -]{1,60})\s*<)?([\w.+-]{1,64}@[\p{L}\p{N}.-]{1,190}\.[\p{L}]{2,24})/gu,
  )) {
    const email = (match[2] ?? '').toLowerCase();
    if (seen.has(email) || people.length >= 20) continue;
    seen.add(email);
    const name = match[1]?.trim();
    people.push({ email, ...(name ? { name } : {}) });
  }
  return people;
}
