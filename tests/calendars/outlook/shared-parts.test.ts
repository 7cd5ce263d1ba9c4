import { describe, expect, test } from 'vitest';
import { outlook } from '@/calendars/outlook';
import type { SeenEvent } from '@/domain/event';
import { element } from './draw';
import { mountOutlookPart } from './mount';

/** Saved parts of pages that may lie beside the project; they are no part of it. */
const parts: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../../shared/pages/outlook/*.html', '../../../../shared/pages/outlook/*.json'],
  { query: '?raw', import: 'default', eager: true },
);
const address = 'https://outlook.office.com/calendar/view/week';

function part(name: string): string | undefined {
  return Object.entries(parts).find(([path]) => path.endsWith(`/${name}`))?.[1];
}

function read(html: string) {
  mountOutlookPart(document, html, address);
  return outlook.read(document, new URL(address)).reading;
}

const week = part('owa-week-columns.html');
test.skipIf(week === undefined)('seven columns hold one event, and the small month none', () => {
  const { events, covers, blind } = read(week ?? '');
  expect(events.map(({ title, start, end }) => [title, start, end])).toEqual([
    ['Example', '2026-09-29T10:00:00', '2026-09-29T10:30:00'],
  ]);
  expect(covers).toHaveLength(7);
  expect(blind).toBeNull();
});

const peeks = part('owa-peek-replica.html');
describe.skipIf(peeks === undefined)('two peeks', () => {
  const each = [...new DOMParser().parseFromString(peeks ?? '', 'text/html').querySelectorAll('.peek')];
  const open = (index: number) => read(each[index]?.outerHTML ?? '').open;

  test('the organizer’s: one other person, who has no name', () => {
    const event = open(0);
    expect([event?.start, event?.end]).toEqual(['2026-09-15T23:00:00', '2026-09-15T23:30:00']);
    expect(event?.people).toEqual([
      { name: 'Robin Mentor', organizer: true, self: true },
      { email: 'pat.lee@example.com', response: 'none' },
    ]);
  });

  test('an attendee’s: five people, each counted once', () => {
    const event = open(1);
    expect(event?.organizer).toBe('Casey Organizer');
    expect(event?.people).toEqual([
      { name: 'Casey Organizer', organizer: true },
      { name: 'Robin Mentor', self: true, response: 'none' },
      { name: 'Alex Example', response: 'accepted' },
      { name: 'Kim Example', response: 'tentative' },
      { name: 'Sam Example', response: 'declined' },
    ]);
    expect(event?.peopleCount).toBeUndefined();
  });
});

interface Labels {
  readonly labels: readonly string[];
}
const labelled = (name: string): [string, string][] =>
  Object.entries(JSON.parse(part(name) ?? '{}') as Record<string, Labels>).flatMap(([group, { labels }]) =>
    labels.map((label): [string, string] => [group, label]),
  );

/** Reads a card of which nothing but its name is there. */
function readLabelAlone(label: string, itemId?: string): readonly SeenEvent[] {
  document.documentElement.lang = 'en';
  const button = element('div', { role: 'button', 'aria-label': label });
  const card = itemId === undefined ? button : element('div', { 'data-calitemid': itemId }, button);
  document.body.replaceChildren(element('div', { 'data-app-section': 'CalendarModule' }, card));
  return outlook.read(document, new URL(address)).reading.events;
}

const labels = [...labelled('aria-labels.en.json'), ...labelled('aria-labels.old-and-teams.json')];
describe.skipIf(labels.length === 0)('names of cards', () => {
  const events = labels.filter(([group]) => group !== 'not_events' && group !== 'teams_classic_2024-12');
  const none = labels.filter(([group]) => group === 'not_events');

  test('all 34 that are events give one event with its date', () => {
    expect(events).toHaveLength(34);
    for (const [index, [, label]] of events.entries()) {
      const [event, ...others] = readLabelAlone(label, `AAMk${index}=`);
      expect(others, label).toEqual([]);
      expect(event?.start, label).toMatch(/^20\d\d-\d\d-\d\d/);
      const said = /(\w+) (\d+), (20\d\d)|(\d+) (\w+) (20\d\d)/.exec(label.replace(/Mon 14 Sep, /, ''));
      const day = new Date(
        `${said?.[1] ?? said?.[5]} ${said?.[2] ?? said?.[4]}, ${said?.[3] ?? said?.[6]} 12:00 UTC`,
      );
      expect(event?.start?.slice(0, 10), label).toBe(day.toISOString().slice(0, 10));
      expect(event?.allDay, label).toBe(label.includes('all day event'));
      expect(event?.recurring === true, label).toBe(/recurring event/i.test(label));
    }
  });

  test('the 8 that are no events give none, with and without an id', () => {
    expect(none).toHaveLength(8);
    for (const [, label] of none) expect(readLabelAlone(label), label).toEqual([]);
  });

  test.each([
    ['Project Planning', { organizer: 'Org, Alpha', start: '2026-04-14T09:00:00' }],
    ['Team Networking', { place: '123 Main Street, Anytown, NY 10001', organizer: 'Org, Delta' }],
    [
      'Reservation',
      { place: 'Longboard Bar, 80 The Strand "Headlands", Townsville, QLD, 4810', private: true },
    ],
    ['Flight NZ146', { title: 'Flight NZ146 12:20pm, Mon 14 Sep', end: '2026-09-14T15:25:00' }],
    ['PTO', { start: '2026-04-16', end: '2026-04-18', allDay: true }],
    ['Discuss the', { organizer: 'Roe, Pat Jr. [US-US]', place: 'Microsoft Teams Meeting' }],
    ['Canceled', { cancelled: true, start: '2026-09-22T10:00:00' }],
    ['event from Sunday', { title: 'test yFb', end: '2022-06-13T00:30:00' }],
  ])('%s …', (beginning, facts) => {
    const label = labels.find(([, each]) => each.startsWith(beginning))?.[1] ?? '';
    expect(readLabelAlone(label, 'AAMk1=')[0]).toMatchObject(facts);
  });
});
