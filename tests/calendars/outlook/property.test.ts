import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { outlook } from '@/calendars/outlook';
import type { SeenEvent } from '@/domain/event';
import { drawSheet, isAllDay, type Meant, type Sheet, shownDates } from './draw';
import { drawnLanguages } from './drawn-words';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
});

const firsts = { day: '2026-09-16', workweek: '2026-09-14', week: '2026-10-19', month: '2026-03-02' };
const titles = [
  'Mentoring: Ada / Bo',
  'Planning, Q4',
  'Call at 9:30, then lunch',
  'May 3, 2027: what then',
  '面談、田中さん',
  'لقاء ليلى',
  'Review  ',
  '<b>Bold</b> & "quoted"',
  'To be or not to be, by W.',
  '12:30 to 13:00',
  '한글 제목',
  'x',
];
const places = [
  'Microsoft Teams Meeting',
  '123 Long Street, Harbour, HB 4810',
  'Café (open 9:00 to 17:00)',
  'By the river',
];
const names = ['Greta Lindqvist', 'Roe, Pat Jr. [US-US]', 'Noh, Kim', '高橋 結衣'];

function meant(view: Sheet['view']): fc.Arbitrary<Meant[]> {
  const dates = shownDates({ view, first: firsts[view] });
  const one = fc.record({
    title: fc.constantFrom(...titles),
    day: fc.integer({ min: -2, max: dates.length + 1 }),
    from: fc.integer({ min: 0, max: 95 }),
    quarters: fc.integer({ min: 1, max: 110 }),
    days: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 3, nil: undefined }),
    place: fc.option(fc.constantFrom(...places), { nil: undefined }),
    organizer: fc.option(fc.constantFrom(...names), { nil: undefined }),
    recurring: fc.boolean(),
    private: fc.boolean(),
  });
  return fc.array(one, { minLength: 1, maxLength: 6 }).map((all) =>
    all.map(({ day, from, quarters, days, title, place, organizer, ...flags }, index): Meant => {
      const date = Temporal.PlainDate.from(firsts[view]).add({ days: day });
      const start = date.toPlainDateTime({ hour: 0, minute: 0 }).add({ minutes: from * 15 });
      const iso = (at: Temporal.PlainDateTime) => at.toString({ smallestUnit: 'second' });
      const times = days
        ? { start: date.toString(), end: date.add({ days }).toString() }
        : { start: iso(start), end: iso(start.add({ minutes: quarters * 15 })) };
      return {
        id: `AAMk${index}=`,
        title,
        ...times,
        ...(place ? { place } : {}),
        ...(organizer ? { organizer } : {}),
        ...flags,
      };
    }),
  );
}

const sheets: fc.Arbitrary<Sheet> = fc.constantFrom('day', 'workweek', 'week', 'month').chain((view) =>
  fc.record({
    view: fc.constant(view),
    first: fc.constant(firsts[view]),
    lang: fc.constantFrom(...drawnLanguages),
    clock: fc.constantFrom(12, 24),
    nested: fc.boolean(),
    events: meant(view),
  }),
);

function read(view: string) {
  return outlook.read(document, new URL(`https://outlook.office.com/calendar/view/${view}`)).reading;
}

/** A day from twelve to twelve is named like no time at all: its end is left open. */
const isDoubtful = ({ start, end }: Meant) =>
  start.length > 10 && start.slice(11) === end.slice(11) && minutesBetween(start, end) === 1440;

function minutesBetween(start: string, end: string): number {
  return Temporal.PlainDateTime.from(start).until(end).total('minutes');
}

const visible = (sheet: Sheet, page: ParentNode) =>
  sheet.events.filter(({ id }) => page.querySelector(`[data-calitemid="${id}"], [data-was="${id}"]`));

test('a drawn page is read back', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      drawSheet(document, sheet);
      const { events, blind, skipped } = read(sheet.view);
      const expected = visible(sheet, document);
      expect(blind).toBeNull();
      expect(skipped).toEqual({});
      expect(events.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      for (const one of expected) {
        const seen = events.find(({ id }) => id === one.id);
        expect({ ...seen, via: undefined }).toMatchObject({
          title: one.title.trim(),
          start: one.start,
          ...(isDoubtful(one) ? {} : { end: one.end }),
          allDay: isAllDay(one),
          ...(one.place ? { place: one.place } : {}),
          ...(one.private ? { private: true } : {}),
          ...(one.recurring ? { recurring: true } : {}),
        });
        expect(seen?.place).toBe(one.place);
        if (sheet.lang === 'en') expect(seen?.organizer).toBe(one.organizer);
      }
    }),
    { numRuns: 250, seed: 20260917 },
  );
});

const attributes = [
  'data-calitemid',
  'title',
  'aria-label',
  'role',
  'data-column-date',
  'id',
  'data-icon-name',
  'data-app-section',
  'data-itemindex',
  'class',
  'tabindex',
];

/** One way a page may come to differ from what is known of it. Each returns nothing; all keep what a person sees. */
const damages: Readonly<Record<string, (root: HTMLElement, dice: () => number) => void>> = {
  ...Object.fromEntries(
    attributes.flatMap((name) => [
      [`no ${name}`, (root: HTMLElement) => each(root, `[${name}]`, (node) => drop(node, name))],
      [
        `some without ${name}`,
        (root: HTMLElement, dice: () => number) =>
          each(root, `[${name}]`, (node) => {
            if (dice() < 0.5) drop(node, name);
          }),
      ],
    ]),
  ),
  'classes rotated': (root, dice) =>
    each(root, '[class]', (node) => (node.className = `c${Math.floor(dice() * 1e6)}`)),
  'nodes replaced': (root) =>
    each(root, '[data-calitemid]', (node) => node.replaceWith(node.cloneNode(true))),
  'nodes in another order': (root, dice) =>
    each(root, '[data-calitemid]', (node) => {
      if (dice() < 0.5) node.parentElement?.prepend(node);
    }),
  'more boxes around': (root) =>
    each(root, '[data-calitemid]', (node) => {
      const box = document.createElement('div');
      node.replaceWith(box);
      box.append(node);
    }),
  'half rendered': (root, dice) =>
    each(root, '[data-calitemid] > [role=button]', (node) => {
      if (dice() < 0.5) return;
      node.removeAttribute('title');
      node.removeAttribute('aria-label');
      node.replaceChildren();
    }),
  'language not told': () => document.documentElement.removeAttribute('lang'),
  'language told wrongly': () => {
    document.documentElement.lang = 'en';
  },
  'no text': (root) => each(root, '[data-calitemid] span', (node) => node.replaceChildren()),
  'columns hidden': (root) => each(root, '[data-column-date]', (node) => (node.style.display = 'none')),
  'columns over one another': (root) =>
    each(root, '[data-column-date]', (node) => (node.style.position = 'absolute')),
};

function drop(node: HTMLElement, name: string): void {
  if (name === 'data-calitemid') node.dataset['was'] = node.getAttribute(name) ?? '';
  node.removeAttribute(name);
}

function each(root: ParentNode, selector: string, act: (node: HTMLElement) => void): void {
  for (const node of [...root.querySelectorAll<HTMLElement>(selector)]) act(node);
}

/** A small generator of its own, so that a failing page can be drawn again from its number. */
function diceOf(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** What an event of the page may be: only the times of an event that has this title, or no time at all. */
function expectNoneWrong(seen: readonly SeenEvent[], sheet: Sheet): void {
  for (const event of seen) {
    if (event.start === undefined) continue;
    const alike = sheet.events.filter(({ id, title }) =>
      event.id.startsWith('~')
        ? title.trim() === event.title
        : event.id === id || event.id.startsWith(`${id}@`),
    );
    const times = alike.map(({ start, end }) => `${start} ${event.end === undefined ? undefined : end}`);
    expect(times, JSON.stringify(event)).toContain(`${event.start} ${event.end}`);
  }
}

test('whatever is missing, no date is ever wrong', () => {
  fc.assert(
    fc.property(sheets, fc.constantFrom(...Object.keys(damages)), fc.nat(1000), (sheet, damage, seed) => {
      const root = drawSheet(document, sheet);
      damages[damage]?.(root, diceOf(seed));
      const { events, blind } = read(sheet.view);
      expect(blind).not.toBe('reader-stopped');
      expectNoneWrong(events, sheet);
    }),
    { numRuns: 900, seed: 20260917 },
  );
});

test('two at once', () => {
  const keys = Object.keys(damages);
  fc.assert(
    fc.property(
      sheets,
      fc.subarray(keys, { minLength: 2, maxLength: 2 }),
      fc.nat(1000),
      (sheet, pair, seed) => {
        const root = drawSheet(document, sheet);
        for (const damage of pair) damages[damage]?.(root, diceOf(seed));
        expectNoneWrong(read(sheet.view).events, sheet);
      },
    ),
    { numRuns: 500, seed: 20260917 },
  );
});

test('where column and name contradict each other, neither is believed', () => {
  fc.assert(
    fc.property(sheets, fc.integer({ min: 1, max: 3 }), (sheet, days) => {
      const root = drawSheet(document, sheet);
      const moved = (date: string) =>
        Temporal.PlainDate.from(date)
          .add({ days: 10 * days })
          .toString();
      each(root, '[data-column-date]', (node) => {
        node.dataset['columnDate'] = moved(node.dataset['columnDate'] ?? '');
      });
      each(root, '[id^=monthDayCell_]', (node) => {
        const date = node.id.slice(13, 23);
        node.id = node.id.replace(
          date,
          Temporal.PlainDate.from(date)
            .add({ days: 60 * days })
            .toString(),
        );
      });
      for (const event of read(sheet.view).events) expect(event.start, JSON.stringify(event)).toBeUndefined();
    }),
    { numRuns: 120, seed: 20260917 },
  );
});

test.each(['', 'en', 'fr'])('a page that says it is in "%s" is read in the language it is in', (told) => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      drawSheet(document, sheet);
      document.documentElement.lang = told;
      const { events } = read(sheet.view);
      expectNoneWrong(events, sheet);
      expect(events.filter(({ start }) => start !== undefined)).toHaveLength(visible(sheet, document).length);
    }),
    { numRuns: 100, seed: 20260917 },
  );
});

test('losing one attribute everywhere costs one way of reading, not the events', () => {
  const [first = ''] = shownDates({ view: 'week', first: firsts.week });
  const events: Meant[] = [1, 2, 3].map((day) => ({
    id: `AAMk${day}=`,
    title: `Mentoring ${day}`,
    start: `${Temporal.PlainDate.from(first).add({ days: day })}T10:00:00`,
    end: `${Temporal.PlainDate.from(first).add({ days: day })}T11:00:00`,
    place: 'Harbour house',
  }));
  for (const lang of drawnLanguages) {
    for (const name of attributes) {
      const root = drawSheet(document, { view: 'week', first, lang, clock: 24, events });
      damages[`no ${name}`]?.(root, () => 0);
      const seen = read('week').events.map(({ title, start, end, place }) => ({ title, start, end, place }));
      const expected = events.map(({ title, start, end, place }) => ({ title, start, end, place }));
      expect(seen, `${lang} without ${name}`).toEqual(expected);
    }
  }
});
