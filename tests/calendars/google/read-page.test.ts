import { beforeEach, describe, expect, test } from 'vitest';
import { google } from '@/calendars/google';
import { drawPage, owner, readMade } from './made-page';
import { mountGooglePart } from './mount';
import { listRow, timedChip } from './pages/chips';
import { type Look, type ModelEvent, pageId } from './pages/model';
import { node } from './pages/nodes';
import { Writer } from './pages/wording';

const look: Look = { view: 'week', language: 'en', clock: 12, hour: 48, bars: 'wide', salt: 7 };

const meeting: ModelEvent = {
  id: 'talk1_20260310T070000Z',
  calendar: owner,
  title: 'Mentoring: Sam, and Robin',
  date: '2026-03-10',
  from: 14 * 60,
  minutes: 45,
  days: 0,
  place: 'Quay Street 12, 3rd floor',
  answer: 'accepted',
};

const at = (path: string): URL => new URL(`https://calendar.google.com/calendar/u/0/r/${path}`);

function mount(content: HTMLElement | string, path: string) {
  const html = typeof content === 'string' ? content : content.outerHTML;
  mountGooglePart(document, `<html lang="en"><body>${html}</body></html>`, at(path).href);
  return google.read(document, at(path));
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('chips', () => {
  test('a meeting is read with all its facts, and each says which way it was read', () => {
    drawPage([meeting], look);
    expect(readMade('week').events).toEqual([
      {
        calendar: 'google',
        id: 'talk1_20260310T070000Z',
        calendarId: owner,
        series: 'talk1',
        instance: '20260310T070000Z',
        title: 'Mentoring: Sam, and Robin',
        start: '2026-03-10T14:00:00',
        end: '2026-03-10T14:45:00',
        zone: 'Europe/Rome',
        allDay: false,
        kind: 'event',
        place: 'Quay Street 12, 3rd floor',
        recurring: true,
        declined: undefined,
        via: { id: 'eventid', title: 'text', start: 'geometry+label', end: 'label', place: 'label' },
      },
    ]);
  });

  test('a moved occurrence keeps its instance and shows when it really is', () => {
    drawPage([{ ...meeting, date: '2026-03-12', from: 9 * 60 + 15 }], look);
    const [event] = readMade('week').events;
    expect([event?.instance, event?.start]).toEqual(['20260310T070000Z', '2026-03-12T09:15:00']);
  });

  test('handles for resizing and places kept for bars are no events', () => {
    drawPage([meeting, { ...meeting, id: 'trip', days: 3, answer: undefined }], look);
    const reading = readMade('week');
    expect(reading.events.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['trip', '2026-03-10', '2026-03-13'],
      ['talk1_20260310T070000Z', '2026-03-10T14:00:00', '2026-03-10T14:45:00'],
    ]);
    expect(reading.skipped).toEqual({ 'resize-handle': 1, placeholder: 2 });
  });

  test('both halves of a night are one event, and so are its copies on two calendars', () => {
    const night = { ...meeting, id: 'night', from: 23 * 60, minutes: 150 };
    const host = drawPage([night, { ...night, calendar: 'c0ffee@group.calendar.google.com' }], look);
    expect(host.querySelectorAll('[data-eventchip]')).toHaveLength(4);
    const { events } = readMade('week');
    expect(events.map(({ start, end, calendarId }) => [start, end, calendarId])).toEqual([
      ['2026-03-10T23:00:00', '2026-03-11T01:30:00', owner],
    ]);
  });

  test('days with "more" are not covered, nor are those whose heading counts more than is there', () => {
    const many = [0, 1, 2, 3, 4, 5].map((number) => ({
      ...meeting,
      id: `m${number}`,
      from: 480 + number * 60,
    }));
    const host = drawPage([...many, { ...meeting, id: 'other', date: '2026-03-12' }], {
      ...look,
      view: 'month',
    });
    const reading = readMade('month');
    expect(reading.skipped).toEqual({ overflow: 1 });
    expect(reading.events).toHaveLength(4);
    expect(reading.covers).toHaveLength(34);
    expect(reading.covers).not.toContain('2026-03-10');
    for (const chip of host.querySelectorAll(`[data-eventid="${pageId({ ...meeting, id: 'other' })}"]`))
      chip.remove();
    expect(readMade('month').covers).not.toContain('2026-03-12');
  });

  test('days under a bar are covered, days with something unread are not', () => {
    const host = drawPage(
      [
        { ...meeting, id: 'trip', days: 3 },
        { ...meeting, id: 'other', date: '2026-03-17' },
      ],
      { ...look, view: 'month' },
    );
    expect(readMade('month').covers).toHaveLength(35);
    const [lost] = host.querySelectorAll(`[data-eventid="${pageId({ ...meeting, id: 'other' })}"]`);
    for (const name of ['data-eventid', 'jslog']) lost?.removeAttribute(name);
    expect(readMade('month').covers).toHaveLength(34);
    host.append(lost ?? '');
    host.querySelector('[role="grid"]')?.append(lost ?? '');
    expect(readMade('month').covers).toEqual([]);
  });

  test('where two sources name different days there is no date', () => {
    const host = drawPage([meeting], look);
    const [first] = host.querySelectorAll('[data-column-index="5"] [role="presentation"]');
    first?.append(host.querySelector('[data-eventchip]') ?? '');
    const reading = readMade('week');
    const [event] = reading.events;
    expect([event?.start, event?.end, event?.via['start']]).toEqual([undefined, undefined, 'conflict']);
    expect(reading.skipped['undated']).toBe(1);
  });

  test('a node on its way from one event to another is passed over', () => {
    const host = drawPage([meeting, { ...meeting, id: 'next', from: 600 }], look);
    const [one, other] = host.querySelectorAll('[data-eventchip]');
    one?.setAttribute('data-eventid', other?.getAttribute('data-eventid') ?? '');
    const reading = readMade('week');
    expect(reading.skipped['recycled']).toBe(1);
    expect(reading.events).toHaveLength(1);
  });

  test('a chip alone says its day in its label', () => {
    const { reading } = mount(timedChip(meeting, '2026-03-10', new Writer(look)), 'week/2026/3/10');
    expect(reading.events[0]).toMatchObject({ start: '2026-03-10T14:00:00', end: '2026-03-10T14:45:00' });
    expect(reading.blind).toBeNull();
  });

  test('search results are believed by their label, not by the day they are listed under', () => {
    const group = (key: string) =>
      node(
        'div',
        { role: 'rowgroup', 'data-datekey': key },
        node('div', { role: 'row' }, listRow(meeting, '2026-03-10', new Writer(look))),
      );
    const { reading } = mount(group('28775'), 'search?q=sam');
    expect(reading.events[0]).toMatchObject({ start: '2026-03-10T14:00:00', title: meeting.title });
    const elsewhere = mount(group('28775'), 'agenda/2026/3/7').reading.events[0];
    expect([elsewhere?.start, elsewhere?.via['start']]).toEqual([undefined, 'conflict']);
  });
});

describe('kinds', () => {
  const stacked = (id: string, log: string, time: string, title: string, label: string): string =>
    `<div data-eventchip="" data-eventid="${id}" jslog="${log}" data-dragsource-type="6"><div role="button" data-stacked-layout-chip="true"><span aria-hidden="true">${time ? `<span>${time}</span>` : ''}<span>${title}</span></span><span>${label}</span></div></div>`;
  const coded = (text: string): string => btoa(text).replace(/=+$/, '');

  test.each([
    [
      'task',
      stacked(
        'tasks_qX-7',
        '185338; track:x',
        '8:15am',
        '1',
        'task: 1, Not completed, March 10, 2026, 8:15am',
      ),
      '2026-03-10T08:15:00',
    ],
    [
      'task-block',
      stacked(
        `ttb_${coded('q7 robin@m')}`,
        '185434;2:[&quot;q7&quot;,null,19];track:x',
        '9am',
        'Write',
        'task: Write, Completed, March 10, 2026, 9am to 10am',
      ),
      '2026-03-10T09:00:00',
    ],
    [
      'task-rollup',
      stacked('tasks_rollover_view', '139091; track:x', '', '4 pending tasks', '4 pending tasks'),
      undefined,
    ],
    [
      'birthday',
      stacked(
        `bday_${coded('b1 robin@m')}`,
        '35463',
        '',
        'Bea',
        'All day, Bea, Calendar: Birthdays, March 10, 2026',
      ),
      '2026-03-10',
    ],
    [
      'holiday',
      stacked(
        coded('20260310_h1 en.lanterns#holiday@v'),
        '35463',
        '',
        'Lantern Day',
        'All day, Lantern Day, Calendar: Holidays, March 10, 2026',
      ),
      '2026-03-10',
    ],
    [
      'working-location',
      stacked(
        coded('w1 robin@m'),
        '35463',
        '',
        'Home',
        'Working location: Home, Robin Mentor, March 9 – 13, 2026',
      ),
      '2026-03-09',
    ],
    [
      'busy',
      stacked(
        coded('b2 sam.other@example.org'),
        '35463',
        '8:30am',
        'busy',
        '8:30am to 9:30am, busy, Calendar: Sam, March 10, 2026',
      ),
      '2026-03-10T08:30:00',
    ],
    [
      'event',
      stacked(
        coded('e1 robin@m'),
        '35463',
        '8:30am',
        'busy',
        '8:30am to 9:30am, busy, Robin Mentor, No location, March 10, 2026',
      ),
      '2026-03-10T08:30:00',
    ],
  ])('%s', (kind, html, start) => {
    const { reading } = mount(html, 'month/2026/3/10');
    expect(reading.events.map((event) => [event.kind, event.start])).toEqual([[kind, start]]);
  });

  test('a finished task is crossed out and not declined; an event is declined by its label or its line', () => {
    const crossed = (html: string): string => html.replace('<span>Write', '<span class="w9eXqe">Write');
    const task = stacked(
      `ttb_${coded('q7 robin@m')}`,
      '',
      '9am',
      'Write',
      'task: Write, Completed, March 10, 2026, 9am to 10am',
    );
    const event = stacked(
      coded('e1 robin@m'),
      '',
      '9am',
      'Write',
      '9am to 10am, Write, Robin Mentor, No location, March 10, 2026',
    );
    expect(mount(crossed(task), 'month/2026/3/10').reading.events[0]?.declined).toBeUndefined();
    expect(mount(crossed(event), 'month/2026/3/10').reading.events[0]?.declined).toBe(true);
    const said = event.replace('Mentor,', 'Mentor, Declined,');
    expect(mount(said, 'month/2026/3/10').reading.events[0]?.declined).toBe(true);
    expect(mount(event, 'month/2026/3/10').reading.events[0]?.declined).toBeUndefined();
  });
});

describe('blindness', () => {
  test('an empty month and a page that is not drawn yet are none', () => {
    drawPage([], { ...look, view: 'month' });
    expect(readMade('month').blind).toBeNull();
    document.querySelector('#YPCqFe')?.replaceChildren();
    expect(readMade('month').blind).toBeNull();
  });

  test('chips that no longer say which event they are', () => {
    const host = drawPage([meeting, { ...meeting, id: 'other', from: 600 }], { ...look, view: 'month' });
    for (const name of ['data-eventid', 'jslog'])
      for (const each of host.querySelectorAll(`[${name}]`)) each.removeAttribute(name);
    const reading = readMade('month');
    expect([reading.blind, reading.events, reading.skipped]).toEqual(['unread-chips', [], { 'no-id': 2 }]);
    for (const each of host.querySelectorAll('[data-eventchip]')) each.removeAttribute('data-eventchip');
    expect(readMade('month').blind).toBe('unknown-chips');
  });

  test('events of which none has a date', () => {
    const { reading } = mount(
      timedChip({ ...meeting, title: '' }, '2026-03-10', new Writer(look)).outerHTML.replace(
        /<div class="[^"]*">2pm[^<]*<\/div>/,
        '',
      ),
      'week',
    );
    expect(reading.events.every(({ start }) => start === undefined)).toBe(true);
    expect(reading.blind).not.toBeNull();
  });
});

describe('hostile pages', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)><script>x</script>'],
    ['an attribute', '" data-eventid="x" aria-label="1:1'],
    ['controls of direction', '\u202eMentoring\u202c \u2066Sam\u2069'],
    ['a label of its own', '9am to 10am, Other, Robin, No location, March 1, 2020'],
    ['line ends', 'Mentoring\r\nBcc: eve@example.org'],
  ])('%s in a title stays text', (_, title) => {
    drawPage([{ ...meeting, title }], look);
    const [event] = readMade('week').events;
    expect(event?.start).toBe('2026-03-10T14:00:00');
    expect(event?.title).toBe(title.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' '));
  });

  test('ten thousand characters', () => {
    drawPage([{ ...meeting, title: 'Mentoring, again '.repeat(600) }], look);
    const [event] = readMade('week').events;
    expect(event?.start).toBe('2026-03-10T14:00:00');
    expect(event?.title).toHaveLength(1_000);
  });

  test('a page that throws is told as unread, and never throws on', () => {
    const host = drawPage([meeting, { ...meeting, id: 'other', from: 600 }], look);
    const chip = host.querySelector('[data-eventchip]');
    Object.defineProperty(chip, 'textContent', {
      get() {
        throw new Error('no');
      },
    });
    const reading = readMade('week');
    expect([reading.skipped['unreadable'], reading.events.length]).toEqual([1, 1]);
    Object.defineProperty(host, 'querySelectorAll', {
      value() {
        throw new Error('no');
      },
    });
    expect(readMade('week').blind).toBe('reader-failed');
  });
});

describe('a page that changes', () => {
  test('while a grid leaves, the one that fits the address is read', () => {
    const host = drawPage([meeting], look);
    const leaving = host.cloneNode(true).firstChild;
    drawPage([{ ...meeting, id: 'month' }], { ...look, view: 'month' }).append(leaving ?? '');
    expect(readMade('month').events.map(({ id }) => id)).toEqual(['month']);
  });

  test('the grid host may be replaced; the few nodes to observe are the new ones', () => {
    drawPage([meeting], look);
    const before = google.observed(document).map(({ node }) => node);
    const host = drawPage([meeting], look);
    const after = google.observed(document);
    expect(before).not.toContain(host);
    expect(after.map(({ node }) => (node as Element).id || node.nodeName)).toEqual([
      'BODY',
      'YPCqFe',
      'yDmH0d',
    ]);
    expect(after.every(({ node, options }) => node !== document.body || !options.subtree)).toBe(true);
  });

  test('the same nodes given to other events are read anew', () => {
    drawPage([meeting], look);
    expect(readMade('week').events[0]?.title).toBe(meeting.title);
    const next = timedChip(
      { ...meeting, id: 'next', title: 'Next', from: 600 },
      '2026-03-10',
      new Writer(look),
    );
    const chip = document.querySelector('[data-eventchip]');
    for (const { name, value } of next.attributes) chip?.setAttribute(name, value);
    chip?.replaceChildren(...next.childNodes);
    expect(readMade('week').events.map(({ id, title, start }) => [id, title, start])).toEqual([
      ['next', 'Next', '2026-03-10T10:00:00'],
    ]);
  });
});
