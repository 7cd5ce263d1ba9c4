import { afterEach, describe, expect, test } from 'vitest';
import { outlook } from '@/calendars/outlook';
import { watchedNodes } from '@/calendars/outlook/watched';
import { countLayoutReads } from '../../bench/layout-reads';
import { drawPeek, drawSheet, drawSlot, element, labelOf, type Meant, type Sheet } from './draw';
import { drawnLanguages, wordsOf } from './drawn-words';

const hosts = [
  'https://outlook.office.com/calendar',
  'https://outlook.office365.com/calendar',
  'https://outlook.live.com/calendar/0',
  'https://outlook.cloud.microsoft/calendar',
  'https://outlook.office.com/hosted/calendar',
];
const week: Sheet = { view: 'week', first: '2026-09-13', lang: 'en', clock: 12, events: [] };
const one: Meant = {
  id: 'AAMkOne=',
  title: 'Mentoring: Ada / Bo',
  start: '2026-09-16T15:30:00',
  end: '2026-09-16T17:00:00',
};

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  document.title = '';
});

function read(view = 'week', base = hosts[0] ?? '') {
  return outlook.read(document, new URL(`${base}/view/${view}`));
}

function show(changes: Partial<Sheet>) {
  const sheet = { ...week, ...changes };
  drawSheet(document, sheet);
  return read(sheet.view).reading;
}

/** Presses a card, as a person does before its peek opens. */
function press(id: string): void {
  const card = document.querySelector(`[data-calitemid="${id}"] [role=button]`);
  if (card) outlook.noteActivation?.(card);
}

describe('addresses', () => {
  test.each(hosts)('%s is read', (base) => {
    drawSheet(document, { ...week, events: [one] });
    expect(read('week', base).reading.events).toHaveLength(1);
    expect(read('workweek', base).reading.view).toBe('workweek');
  });

  test('mail on the same host is no calendar', () => {
    drawSheet(document, { ...week, events: [one] });
    const { reading } = outlook.read(document, new URL('https://outlook.office.com/mail/inbox'));
    expect([reading.events, reading.blind]).toEqual([[], null]);
    expect(outlook.observed(document).every(({ options }) => !options.attributes)).toBe(true);
  });

  test('the surface names the view where the address does not', () => {
    drawSheet(document, { ...week, view: 'month', first: '2026-08-31', events: [one] });
    expect(outlook.read(document, new URL('https://outlook.office.com/calendar/')).reading.view).toBe(
      'month',
    );
  });
});

describe('cards', () => {
  test.each(drawnLanguages.flatMap((lang) => [12, 24].map((clock) => [lang, clock] as const)))(
    'week, strip and month in %s, %i hours',
    (lang, clock) => {
      const events: Meant[] = [
        { ...one, place: 'Harbour house, 3rd floor', recurring: true, organizer: 'Lind, Greta' },
        {
          id: 'AAMkNight=',
          title: 'Release, at 9:00',
          start: '2026-09-17T22:30:00',
          end: '2026-09-18T01:30:00',
        },
        { id: 'AAMkDays=', title: 'Away', start: '2026-09-15', end: '2026-09-18', private: true },
      ];
      for (const view of ['week', 'month'] as const) {
        const first = view === 'week' ? week.first : '2026-08-30';
        const reading = show({ view, first, lang, clock: clock as 12 | 24, events });
        expect(reading.events.map(({ id, start, end, allDay }) => ({ id, start, end, allDay }))).toEqual(
          expect.arrayContaining(
            events.map(({ id, start, end }) => ({ id, start, end, allDay: start.length === 10 })),
          ),
        );
        expect(reading.events).toHaveLength(3);
        const byId = new Map(reading.events.map((event) => [event.id, event]));
        expect(byId.get('AAMkOne=')).toMatchObject({ place: 'Harbour house, 3rd floor', recurring: true });
        expect(byId.get('AAMkOne=')?.organizer).toBe('Lind, Greta');
        expect(byId.get('AAMkDays=')?.private).toBe(true);
        expect([reading.blind, reading.skipped]).toEqual([null, {}]);
      }
    },
  );

  test('right to left, the date comes from where a card lies as much as from its name', () => {
    const reading = show({ lang: 'ar', events: [one] });
    expect(document.documentElement.dir).toBe('rtl');
    expect(reading.events[0]?.via['start']).toBe('geometry+label');
  });

  test('the two cards of a night are one event with two chips', () => {
    drawSheet(document, {
      ...week,
      events: [{ ...one, start: '2026-09-16T22:00:00', end: '2026-09-17T02:00:00' }],
    });
    const { reading, chips } = read();
    expect(reading.events).toHaveLength(1);
    expect(chips.map(({ id }) => id)).toEqual([one.id, one.id]);
  });

  test('a month tells the zone', () => {
    const reading = show({
      view: 'month',
      first: '2026-08-31',
      events: [one],
      offset: '+01:00',
      windowsZone: 'GMT Standard Time',
    });
    expect(reading.events[0]?.zone).toBe('Europe/London');
    const strange = show({
      view: 'month',
      first: '2026-08-31',
      events: [one],
      offset: '+05:45',
      windowsZone: 'Nepal Standard Time',
    });
    expect(strange.events[0]?.zone).toBe('+05:45');
  });

  test('selected slots and cards that still load are counted, not read', () => {
    drawSheet(document, { ...week, events: [one] });
    const grid = document.querySelector('[data-app-section="calendar-view-0"] > div');
    grid?.append(
      drawSlot(week),
      element('div', { 'data-calitemid': 'AAMkNew=' }, element('div', { role: 'button' })),
    );
    const { reading } = read();
    expect(reading.events.map(({ id }) => id)).toEqual([one.id]);
    expect(reading.skipped).toEqual({ placeholder: 2 });
  });

  test.each([
    ['Canceled: Mentoring', 'cancelled'],
    ['Declined: Mentoring', 'declined'],
    ['Abgesagt: Mentoring', 'cancelled'],
  ] as const)('%s', (title, fate) => {
    expect(show({ events: [{ ...one, title }] }).events[0]?.[fate]).toBe(true);
  });

  test('a page that was read is not measured again, until something about it is new', () => {
    show({ events: [one] });
    expect(countLayoutReads(() => read())).toBe(0);
    drawSheet(document, { ...week, events: [one] });
    expect(countLayoutReads(() => read())).toBeGreaterThan(0);
  });

  test('a card that is called after another day, or stays while the days are exchanged, is not where it says', () => {
    const startOf = () => read().reading.events[0]?.start;
    show({ events: [one] });
    expect(startOf()).toBe(one.start);
    const button = document.querySelector('[data-calitemid] [role=button]');
    const before = button?.getAttribute('aria-label') ?? '';
    const later = Temporal.PlainDateTime.from(one.start).add({ days: 1 });
    const moved = { ...one, start: `${later.toString({ smallestUnit: 'second' })}`, end: one.end };
    button?.setAttribute('aria-label', labelOf({ ...moved, end: moved.start }, wordsOf(week)));
    expect(startOf()).toBeUndefined();
    button?.setAttribute('aria-label', before);
    expect(startOf()).toBe(one.start);
    for (const column of document.querySelectorAll('[data-column-date]')) {
      const date = Temporal.PlainDate.from(column.getAttribute('data-column-date') ?? '');
      column.setAttribute('data-column-date', date.add({ days: 7 }).toString());
    }
    expect(startOf()).toBeUndefined();
  });

  test.each([
    ['ko', '오후 3:30 ~ 5:00', '2026-09-17T15:30:00', '2026-09-17T17:00:00'],
    ['ja', '午前11:00 から 1:30', '2026-09-17T11:00:00', '2026-09-17T13:30:00'],
    ['ko', '오후 11:00 ~ 1:00', '2026-09-17T23:00:00', '2026-09-18T01:00:00'],
  ])('the half of the day is said first, and only once: %s, %s', (lang, times, start, end) => {
    const first = Temporal.PlainDate.from('2026-09-17');
    show({
      lang,
      events: [{ ...one, title: 'Ada', start: '2026-09-17T15:30:00', end: '2026-09-17T17:00:00' }],
    });
    const button = document.querySelector('[data-calitemid] [role=button]');
    const { separator, date } = wordsOf({ lang, clock: 12 });
    button?.setAttribute('title', `Ada\n${times}`);
    button?.setAttribute('aria-label', ['Ada', times, date(first)].join(separator));
    expect(read().reading.events[0]).toMatchObject({ start, end });
  });

  test('nodes that were given to another event are read anew', () => {
    drawSheet(document, { ...week, events: [one] });
    read();
    const other = {
      ...one,
      id: 'AAMkOther=',
      title: 'Something else',
      start: '2026-09-16T08:00:00',
      end: '2026-09-16T09:00:00',
    };
    const fresh = element('div');
    const before = document.querySelector('[data-calitemid]');
    const module = document.querySelector('[data-app-section="CalendarModule"]');
    drawSheet(document, { ...week, events: [other] });
    const after = document.querySelector('[data-calitemid]');
    for (const { name, value } of after?.attributes ?? []) before?.setAttribute(name, value);
    before?.replaceChildren(...(after?.childNodes ?? []));
    document.body.replaceChildren(fresh, ...(module ? [module] : []));
    expect(read().reading.events.map(({ id, title, start }) => [id, title, start])).toEqual([
      [other.id, other.title, other.start],
    ]);
  });
});

describe('hostile titles', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)> & "quotes"'],
    ['controls of direction', '\u202eevil\u202c \u2066Mentoring\u2069'],
    ['ten thousand characters', `Mentoring ${'x'.repeat(10_000)}`],
    ['a header trick', 'Mentoring: Bcc: someone@elsewhere.example'],
    ['times and dates', '9:00 AM to 9:30 AM, Monday, January 5, 2026, Busy'],
    ['only marks', '?!'],
  ])('%s', (_, title) => {
    const [event, ...others] = show({ events: [{ ...one, title }] }).events;
    expect(others).toEqual([]);
    expect([event?.title, event?.start, event?.end]).toEqual([title, one.start, one.end]);
  });

  test('line ends within a subject never move its date', () => {
    const [event] = show({
      events: [{ ...one, title: 'Mentoring\r\nBcc: x@elsewhere.example\r\n9:00 AM to 9:30 AM' }],
    }).events;
    expect(event?.title).toBe('Mentoring');
    expect([event?.start, event?.end]).toEqual([one.start, one.end]);
  });
});

describe('covers', () => {
  test('a week is complete, a loading one is not', () => {
    expect(show({ events: [one] }).covers).toHaveLength(7);
    document.querySelector('[data-app-section^=Surface_]')?.setAttribute('aria-busy', 'true');
    expect(read().reading.covers).toEqual([]);
  });

  test('a day of the month that hides events is not complete', () => {
    drawSheet(document, { ...week, view: 'month', first: '2026-08-31', events: [one] });
    document.querySelector('[id*="2026-09-16"]')?.append(element('button', {}, '+2 more'));
    const { covers } = read('month').reading;
    expect(covers).toHaveLength(41);
    expect(covers).not.toContain('2026-09-16');
  });
});

describe('blindness', () => {
  test('an empty calendar is not blind', () => {
    expect(show({ events: [] }).blind).toBeNull();
  });

  test('cards without any date are', () => {
    drawSheet(document, { ...week, events: [one] });
    strip('aria-label');
    strip('data-column-date');
    expect(read().reading.blind).toBe('no-dates');
  });

  test('texts of events in unknown boxes are', () => {
    const module = drawSheet(document, week);
    module.append(element('p', {}, 'Call 9:00 – 9:30'), element('p', {}, 'Lunch 12:00 – 13:00'));
    expect(read().reading.blind).toBe('cards-not-found');
  });

  test('a page that throws is said to have stopped the reader', () => {
    drawSheet(document, { ...week, events: [one] });
    const page = new Proxy(document, {
      get: () => {
        throw new Error('no');
      },
    });
    expect(outlook.read(page, new URL(`${hosts[0]}/view/week`)).reading.blind).toBe('reader-stopped');
  });

  test('one card that throws does not cost the others', () => {
    drawSheet(document, { ...week, events: [one, { ...one, id: 'AAMkBad=', title: 'Bad' }] });
    const bad = document.querySelector('[data-calitemid="AAMkBad="]');
    Object.defineProperty(bad, 'closest', {
      value: () => {
        throw new Error('no');
      },
    });
    expect(() => read()).not.toThrow();
  });
});

function strip(name: string): void {
  for (const node of document.querySelectorAll(`[${name}]`)) node.removeAttribute(name);
}

describe('peeks', () => {
  const twins: Meant[] = [
    one,
    { ...one, id: 'AAMkTwin=', start: '2026-09-17T15:30:00', end: '2026-09-17T17:00:00' },
  ];

  function peek(event: Meant, people: Parameters<typeof drawPeek>[2], changes: Partial<Sheet> = {}) {
    const sheet = { ...week, events: twins, ...changes };
    drawSheet(document, sheet);
    press(event.id);
    document.body.append(drawPeek(event, sheet, people));
    return read().reading.open;
  }

  test.each(drawnLanguages)('one other person, the organizer’s sentence in %s', (lang) => {
    const open = peek(one, { mine: 'Ada Morel', guests: [{ name: 'Bo Sand', says: 'accepted' }] }, { lang });
    expect([open?.id, open?.start, open?.end]).toEqual([one.id, one.start, one.end]);
    expect(open?.peopleCount).toBeUndefined();
    expect(open?.people).toEqual([
      { name: 'Ada Morel', organizer: true, self: true },
      { name: 'Bo Sand', response: 'accepted' },
    ]);
  });

  test.each(drawnLanguages)('several persons in %s', (lang) => {
    const open = peek(
      one,
      {
        guests: [
          { name: 'Cleo Lind', says: 'organizer' },
          { name: 'Ada Morel', says: 'accepted' },
          { name: 'noname@harbour.example', says: 'declined' },
        ],
      },
      { lang },
    );
    expect(open?.people?.map(({ name, email }) => name ?? email)).toEqual([
      'Cleo Lind',
      'Ada Morel',
      'noname@harbour.example',
    ]);
    expect(open?.people?.[2]?.email).toBe('noname@harbour.example');
    expect(open?.people?.[1]?.response).toBe('accepted');
    expect(open?.organizer).toBe('Cleo Lind');
  });

  test.each(drawnLanguages)('only numbers, in %s: many, and never two', (lang) => {
    const open = peek(one, { guests: [{ name: 'Cleo Lind' }], counts: [5, 3] }, { lang });
    expect(open?.peopleCount).toBe(8);
    expect(open?.people).toEqual([{ name: 'Cleo Lind', organizer: true }]);
  });

  test('without a name on the page, words said to the reader tell who is meant', () => {
    const open = peek(one, {
      guests: [
        { name: 'Cleo Lind', says: 'organizer' },
        { name: 'Ada Morel', says: 'you-none' },
      ],
    });
    expect(open?.people?.[1]).toEqual({ name: 'Ada Morel', self: true, response: 'none' });
  });

  test('the owner’s name tells too', () => {
    document.title = 'Calendar - ada@harbour.example - Outlook';
    drawSheet(document, { ...week, events: [one] });
    document.body.prepend(
      element('div', { id: 'owa-me-control-container' }, element('button', { 'aria-label': 'Ada Morel' })),
    );
    document.body.append(drawPeek(one, week, { guests: [{ name: 'Ada Morel', says: 'accepted' }] }));
    const { me, open } = read().reading;
    expect(me).toEqual({ email: 'ada@harbour.example', name: 'Ada Morel', language: 'en' });
    expect(open?.people).toEqual([{ name: 'Ada Morel', self: true, response: 'accepted' }]);
  });

  test('of two alike, the one pressed last is meant; a stale press is not believed', () => {
    const guests = { guests: [{ name: 'Bo Sand', says: 'accepted' as const }] };
    expect(peek(twins[1] ?? one, guests)?.id).toBe('AAMkTwin=');
    drawSheet(document, { ...week, events: twins });
    press('AAMkTwin=');
    document.body.append(drawPeek(one, week, guests));
    expect(read().reading.open?.id).toBe(one.id);
  });

  test('a peek that is given to the next event is read anew', () => {
    const guests = { guests: [{ name: 'Bo Sand', says: 'accepted' as const }] };
    drawSheet(document, {
      ...week,
      events: [
        one,
        { ...one, id: 'AAMkB=', title: 'Other', start: '2026-09-15T09:00:00', end: '2026-09-15T10:00:00' },
      ],
    });
    press(one.id);
    const layer = drawPeek(one, week, guests);
    document.body.append(layer);
    expect(read().reading.open?.id).toBe(one.id);
    press('AAMkB=');
    const next = drawPeek(
      { ...one, title: 'Other', start: '2026-09-15T09:00:00', end: '2026-09-15T10:00:00' },
      week,
      { guests: [{ name: 'Cy Dorn' }] },
    );
    layer
      .querySelector('[data-app-section]')
      ?.replaceChildren(...(next.querySelector('[data-app-section]')?.childNodes ?? []));
    const { open } = read().reading;
    expect([open?.id, open?.title]).toEqual(['AAMkB=', 'Other']);
    expect(open?.people).toEqual([{ name: 'Cy Dorn' }]);
    layer.remove();
    expect(read().reading.open).toBeUndefined();
  });

  test('its time contradicts the card: no time is believed', () => {
    drawSheet(document, { ...week, events: [one] });
    press(one.id);
    document.body.append(
      drawPeek({ ...one, start: '2026-09-16T11:00:00', end: '2026-09-16T12:00:00' }, week, { guests: [] }),
    );
    const { open } = read().reading;
    expect(open?.id === one.id ? open?.start : undefined).toBeUndefined();
  });

  test('the box stands in the layer, and both it and the calendar are watched', () => {
    drawSheet(document, { ...week, events: [one] });
    const layer = drawPeek(one, week, { guests: [] });
    document.body.append(layer);
    expect(read().openBox?.closest('.ms-Layer')).toBe(layer);
    const watched = watchedNodes(document, true);
    expect(watched.some(({ node, options }) => node === layer && options.subtree)).toBe(true);
    expect(watched.find(({ node }) => node === document.body)?.options).toEqual({ childList: true });
  });
});

describe('the event’s own page and editor', () => {
  test('an item’s page has its id in the address', () => {
    const url = new URL('https://outlook.office.com/calendar/item/AAMk%2FOne%2B%3D');
    const text = element('div', { id: 'UniqueMessageBody_1' }, 'Bring the draft.');
    const peek = drawPeek(one, week, { guests: [{ name: 'Bo Sand', says: 'accepted' }] }).querySelector(
      '[data-app-section]',
    );
    document.body.replaceChildren(
      element(
        'main',
        {},
        element('div', { 'data-app-section': 'ReadingPane' }, ...(peek?.childNodes ?? []), text),
      ),
    );
    const { reading, openBox } = outlook.read(document, url);
    expect(reading.view).toBe('event');
    expect(reading.open).toMatchObject({
      id: 'AAMk/One+=',
      start: one.start,
      end: one.end,
      description: 'Bring the draft.',
    });
    expect(openBox?.dataset['appSection']).toBe('ReadingPane');
  });

  function drawForm(): HTMLElement {
    const field = (name: string, ...parts: HTMLElement[]) =>
      element('div', { id: `EVENT_CalendarCompose_9_${name}` }, ...parts);
    const pill = (name: string) =>
      element('span', { class: '_EType_RECIPIENT_ENTITY', 'aria-label': name }, name);
    const form = element(
      'div',
      { 'data-app-section': 'Form_Content' },
      field('SUBJECT', element('input', { value: one.title })),
      field(
        'TO',
        element(
          'div',
          { contenteditable: 'true', role: 'textbox' },
          pill('Bo Sand'),
          pill('cy@harbour.example'),
        ),
      ),
      field('DATETIME', ...['9/16/2026', '3:30 PM', '5:00 PM'].map((value) => element('input', { value }))),
      element(
        'div',
        { contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', id: 'body' },
        'Earlier text',
      ),
    );
    document.body.append(element('div', { class: 'ms-Layer' }, form));
    return form;
  }

  test('the editor of a known event is tied to it', () => {
    drawSheet(document, { ...week, events: [one] });
    press(one.id);
    const form = drawForm();
    const { reading, openBox } = read();
    expect(reading.editing).toBe(true);
    expect(reading.open).toMatchObject({
      id: one.id,
      start: one.start,
      end: one.end,
      description: 'Earlier text',
    });
    expect(reading.open?.people).toEqual([{ name: 'Bo Sand' }, { email: 'cy@harbour.example' }]);
    expect(openBox).toBe(form);
    expect(outlook.findDescription(document)?.id).toBe('body');
  });

  test('a hidden editor is none', () => {
    drawSheet(document, { ...week, events: [one] });
    drawForm().style.display = 'none';
    expect(read().reading.editing).toBeUndefined();
    expect(outlook.findDescription(document)).toBeUndefined();
  });
});
