import { expect, test } from 'vitest';
import { outlook } from '@/calendars/outlook';
import { mountOutlookPart } from './mount';
import names from './pages/names-alone.html?raw';
import peek from './pages/peek.html?raw';
import week from './pages/week.html?raw';

/** Mounts a part where it lives and reads it, as `inspect` does. */
function read(part: string, view = 'week') {
  document.documentElement.removeAttribute('lang');
  const address = `https://outlook.office.com/calendar/view/${view}`;
  mountOutlookPart(document, part, address);
  return outlook.read(document, new URL(address)).reading;
}

test('names alone, in eight languages on a page that tells none', () => {
  const { events, skipped, blind } = read(names);
  expect(
    events.map(({ title, start, end, place, organizer }) => [title, start, end, place, organizer]),
  ).toEqual([
    ['Sparring, Kari og Ola', '2026-08-24T09:00:00', '2026-08-24T10:00:00', 'Rom 4', undefined],
    ['Ferie', '2026-08-25', '2026-08-26', undefined, undefined],
    ['Bilan de mentorat', '2026-08-26T14:00:00', '2026-08-26T15:30:00', undefined, 'Lise Exemple'],
    ['Schůzka s mentorem', '2026-08-27T09:00:00', '2026-08-27T10:15:00', undefined, undefined],
    ['面談、佐藤さん', '2026-08-28T15:30:00', '2026-08-28T16:00:00', '会議室 3', '佐藤 花'],
    ['멘토링', '2026-08-29T11:30:00', '2026-08-29T13:00:00', undefined, undefined],
    ['لقاء إرشاد', '2026-08-30T10:00:00', '2026-08-30T13:00:00', undefined, undefined],
    [
      'Mentoring Kai',
      '2026-08-31T07:30:00',
      '2026-08-31T08:00:00',
      '12 Long Street, Harbour',
      'Lind, Greta (ORG)',
    ],
  ]);
  expect(events.at(-1)?.private).toBe(true);
  expect(skipped).toEqual({ placeholder: 1 });
  expect(blind).toBeNull();
});

test('a week: strip and hours, where a card lies, and a card that contradicts its name', () => {
  const { events } = read(week);
  expect(events.map(({ title, start, end, via }) => [title, start, end, via['start']])).toEqual([
    ['Hafentage', '2026-09-15', '2026-09-18', 'geometry+label'],
    ['Mentoring Ada', '2026-09-16T09:30:00', '2026-09-16T10:15:00', 'geometry+label'],
    ['Rückblick', '2026-09-18T13:00:00', '2026-09-18T13:45:00', 'geometry'],
    ['Widerspruch', undefined, undefined, 'unresolved'],
  ]);
  expect(events[1]).toMatchObject({
    place: 'Speicher 4, Raum Erle',
    organizer: 'Lind, Greta',
    recurring: true,
  });
});

test('a peek alone', () => {
  const { open, events } = read(peek);
  expect(events).toEqual([]);
  expect(open).toMatchObject({
    title: 'Mentoring Ada',
    start: '2026-09-16T09:30:00',
    end: '2026-09-16T10:15:00',
    place: 'Speicher 4, Raum Erle',
    recurring: true,
    organizer: 'Greta Lind',
    people: [
      { name: 'Greta Lind', organizer: true },
      { name: 'Ada Morel', self: true, response: 'none' },
    ],
  });
});
