import { type DrawnWords, wordsOf } from './drawn-words';

/** An event as a test means it. */
export interface Meant {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly place?: string;
  readonly organizer?: string;
  readonly recurring?: boolean;
  readonly private?: boolean;
  readonly showAs?: 'busy' | 'free' | 'tentative';
}

export interface Sheet {
  readonly view: 'day' | 'week' | 'workweek' | 'month';
  /** First date that is shown. */
  readonly first: string;
  readonly lang: string;
  readonly clock: 12 | 24;
  readonly events: readonly Meant[];
  readonly offset?: string;
  readonly windowsZone?: string;
  /** Cards stand in their column or cell, or lie over it. */
  readonly nested?: boolean;
}

const surfaces = {
  day: 'Surface_Day',
  week: 'Surface_Week',
  workweek: 'Surface_WorkWeek',
  month: 'Surface_Month',
};

export const isAllDay = ({ start }: Meant): boolean => start.length === 10;

/** From a day's length on, an event is a bar: in the strip above the hours, and across the cells of a month. */
export function isBar(event: Meant): boolean {
  return isAllDay(event) || Temporal.PlainDateTime.from(event.start).until(event.end).total('hours') >= 24;
}

const dateOf = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso.slice(0, 10));

/** The date an event is said to end on. */
function endDateOf(event: Meant): Temporal.PlainDate {
  return isAllDay(event) ? lastDateOf(event) : dateOf(event.end);
}

/** The last date it is drawn on. */
function lastDateOf({ start, end }: Meant): Temporal.PlainDate {
  if (end.length === 10) return dateOf(end).subtract({ days: 1 });
  return end.endsWith('T00:00:00') && end > start ? dateOf(end).subtract({ days: 1 }) : dateOf(end);
}

export function shownDates({ view, first }: Pick<Sheet, 'view' | 'first'>): string[] {
  const count = { day: 1, workweek: 5, week: 7, month: 42 }[view];
  return Array.from({ length: count }, (_, day) => dateOf(first).add({ days: day }).toString());
}

/** Draws a page of the calendar with real layout, in the structure the facts tell, and nothing else of it. */
export function drawSheet(page: Document, sheet: Sheet): HTMLElement {
  const rightToLeft = ['ar', 'he', 'fa'].includes(sheet.lang);
  page.documentElement.lang = sheet.lang;
  page.documentElement.dir = rightToLeft ? 'rtl' : 'ltr';
  const surface = element('div', { 'data-app-section': surfaces[sheet.view] });
  surface.append(...(sheet.view === 'month' ? monthParts(sheet) : columnParts(sheet)));
  const main = element('main', { 'data-app-section': 'CalendarModuleSurface' }, surface);
  const module = element('div', { 'data-app-section': 'CalendarModule' }, main);
  page.body.replaceChildren(module);
  return module;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...parts: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...parts);
  return made;
}

function columnParts(sheet: Sheet): HTMLElement[] {
  const dates = shownDates(sheet);
  const share = 100 / dates.length;
  const column = (date: string, height: number) =>
    element('div', { 'data-column-date': date, style: `flex: 1; position: relative; height: ${height}px` });
  const heads = dates.map((date) => column(date, 60));
  const row = (parts: readonly HTMLElement[]) =>
    element('div', { style: 'display: flex; inline-size: 980px; position: relative' }, ...parts);
  const strip = row(heads);
  const hours = row(sheet.nested ? dates.map((date) => column(date, 480)) : []);
  hours.style.height = '480px';
  const reach = (event: Meant) => dates.flatMap((date, index) => (lies(event, date) ? [index] : []));
  for (const [index, event] of sheet.events.entries()) {
    const columns = reach(event);
    const [from] = columns;
    if (from === undefined) continue;
    if (isBar(event)) {
      const box = `position: absolute; inset-inline-start: ${from * share}%; inline-size: calc(${columns.length * share}% - 4px); top: 30px; height: 20px`;
      strip.append(drawCard(event, index, box, sheet));
      continue;
    }
    for (const at of columns) {
      const inside = sheet.nested ? hours.children[at] : undefined;
      const box = inside
        ? 'position: absolute; inset-inline-start: 0; inline-size: 90%; height: 22px'
        : `position: absolute; inset-inline-start: ${at * share}%; inline-size: calc(${share}% - 6px); top: ${20 + index * 24}px; height: 22px`;
      (inside ?? hours).append(drawCard(event, index, box, sheet));
    }
  }
  return [
    element('div', { 'data-app-section': 'calendar-view-header-0' }, strip),
    element('div', { 'data-app-section': 'calendar-view-0' }, hours),
  ];
}

/** What goes over midnight lies on both days in the columns, but ends before a midnight it does not pass. */
function lies(event: Meant, date: string): boolean {
  const day = Temporal.PlainDate.from(date);
  const { compare } = Temporal.PlainDate;
  return compare(dateOf(event.start), day) <= 0 && compare(day, lastDateOf(event)) <= 0;
}

function monthParts(sheet: Sheet): HTMLElement[] {
  const dates = shownDates(sheet);
  return [0, 1, 2, 3, 4, 5].map((week) => {
    const days = dates.slice(week * 7, week * 7 + 7);
    const row = element('div', {
      style: 'position: relative; display: flex; inline-size: 980px; height: 130px',
    });
    for (const date of days) {
      const id = `monthDayCell_${date}T00:00:00.000${sheet.offset ?? '+01:00'}_${sheet.windowsZone ?? 'W. Europe Standard Time'}_AAMk`;
      row.append(
        element(
          'div',
          { id, class: 'monthDayCell', style: 'flex: 1; position: relative' },
          element('time', {}, String(Number(date.slice(8)))),
        ),
      );
    }
    for (const [index, event] of sheet.events.entries()) {
      const columns = days.flatMap((date, at) =>
        (isBar(event) ? lies(event, date) : event.start.slice(0, 10) === date) ? [at] : [],
      );
      const [from] = columns;
      if (from === undefined) continue;
      const cell = sheet.nested && columns.length === 1 ? row.children[from] : undefined;
      const box = cell
        ? 'position: relative; height: 18px'
        : `position: absolute; inset-inline-start: calc(${(from * 100) / 7}% + 2px); inline-size: calc(${(columns.length * 100) / 7}% - 4px); top: ${20 + (index % 5) * 20}px; height: 18px`;
      (cell ?? row).append(drawCard(event, index, box, sheet));
    }
    return row;
  });
}

function drawCard(event: Meant, index: number, box: string, sheet: Sheet): HTMLElement {
  const words = wordsOf(sheet);
  const button = element(
    'div',
    { role: 'button', tabindex: '0', title: titleOf(event, words), 'aria-label': labelOf(event, words) },
    element('div', { class: 'k3' }, element('span', {}, event.title)),
  );
  const icon = (name: string) => element('i', { 'data-icon-name': name });
  if (event.recurring) button.append(icon('ArrowRepeatAllRegular'));
  if (event.private) button.append(icon('LockClosedRegular'));
  const around = { 'data-itemindex': String(index), 'data-calitemid': event.id, style: box };
  return element('div', { class: 'calendar-SelectionStyles-resizeBoxParent x1', ...around }, button);
}

export function titleOf(event: Meant, words: DrawnWords): string {
  const times = isAllDay(event) ? [] : [words.range(event.start, event.end)];
  return [event.title, ...(event.place ? [event.place] : []), ...times].join('\n');
}

export function labelOf(event: Meant, words: DrawnWords): string {
  const [first, last] = [dateOf(event.start), endDateOf(event)];
  const oneDay = first.equals(last);
  return [
    event.title,
    isAllDay(event) ? words.allDay : words.range(event.start, event.end),
    oneDay ? words.date(first) : words.dates(first, last),
    ...(event.place ? [event.place] : []),
    ...(event.organizer ? [words.by(event.organizer)] : []),
    words.showAs[event.showAs ?? 'busy'],
    ...(event.private ? [words.private] : []),
    ...(event.recurring ? [words.recurring] : []),
  ].join(words.separator);
}

/** The selected half hour nobody has put anything in: named by its times, made of the same boxes. */
export function drawSlot(sheet: Sheet): HTMLElement {
  const range = wordsOf(sheet).range('2026-09-14T12:00:00', '2026-09-14T12:30:00');
  return element(
    'div',
    { class: 'calendar-SelectionStyles-resizeBoxParent', 'data-calitemid': '' },
    element('div', { role: 'button', title: range, 'aria-label': range }),
    element('div', { class: 'resizeHandle-top' }),
  );
}

export interface Guest {
  readonly name: string;
  readonly says?: 'organizer' | 'accepted' | 'declined' | 'tentative' | 'none' | 'you-none';
}

/** A peek in a layer of its own: everyone by name, or only numbers, or the organizer's one sentence. */
export function drawPeek(
  event: Meant,
  sheet: Pick<Sheet, 'lang' | 'clock'>,
  people: { readonly guests: readonly Guest[]; readonly counts?: readonly number[]; readonly mine?: string },
): HTMLElement {
  const words = wordsOf(sheet);
  const first = dateOf(event.start);
  const when = isAllDay(event)
    ? words.short(first)
    : `${words.short(first)} ${words.time(event.start)} - ${endDateOf(event).equals(first) ? '' : `${words.short(endDateOf(event))} `}${words.time(event.end)}`;
  const face = (name: string) =>
    element('span', { role: 'button', 'aria-label': words.card(name), class: 'a' }, initialsOf(name));
  const named = (name: string) => element('span', { role: 'button', 'aria-label': words.card(name) }, name);
  const rows = people.guests.map(({ name, says }) =>
    element(
      'div',
      {},
      face(name),
      element(
        'span',
        {},
        named(name),
        ...(says ? [words.separator, element('span', {}, words.says[says])] : []),
      ),
    ),
  );
  const mine = people.mine;
  const sentence =
    mine === undefined
      ? rows
      : [
          element(
            'div',
            {},
            face(mine),
            element(
              'span',
              {},
              `${words.mine}${words.separator}`,
              ...people.guests.flatMap(({ name, says }) => [
                named(name),
                ` ${words.says[says ?? 'none']}${words.separator}`,
              ]),
            ),
          ),
        ];
  const counted = people.counts
    ? [element('div', {}, words.counts(people.counts[0] ?? 0, people.counts[1] ?? 0))]
    : [];
  const peek = element(
    'div',
    { 'data-app-section': 'CalendarItemPeek' },
    element('div', {}, event.title),
    element('button', {}, words.view),
    element('div', {}, element('span', { 'aria-label': words.timeName }, when)),
    ...(event.recurring ? [element('div', {}, words.series)] : []),
    element('div', {}, event.place ?? words.noPlace),
    element('div', {}, ...sentence, ...counted),
    element('div', { role: 'group' }, element('button', {}, words.says.accepted)),
  );
  return element('div', { class: 'ms-Layer' }, element('div', { class: 'fui-FluentProvider' }, peek));
}

function initialsOf(name: string): string {
  const words = name.split(' ');
  return `${[...(words[0] ?? '')][0] ?? ''}${[...(words.at(-1) ?? '')][0] ?? ''}`;
}
