import { daysFrom, weekStart } from '../page/dates.ts';
import { h, type Spec } from '../page/make.ts';
import { type Place, viewNames } from './address.ts';
import type { Drawing } from './cards.ts';

const ribbonNumbers: Readonly<Record<string, string>> = {
  day: 'Ribbon-2504',
  week: 'Ribbon-2519',
  month: 'Ribbon-2505',
};

/** The bar of the house at the top: who is signed in is the name of a button. */
export function titleBar({ owner }: Drawing): Spec[] {
  const initials = owner.name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('');
  return [
    h('span', { class: 'brand' }, 'Practice'),
    h('div', { id: 'owa-me-control-container' }, h('button', { 'aria-label': owner.name }, initials)),
  ];
}

export function ribbon(place: Place, { formats }: Drawing): Spec[] {
  const { words } = formats;
  return [
    h('button', { class: 'strong', 'data-unique-id': 'Ribbon-2532' }, words.newEvent),
    ...viewNames.map((view) =>
      h(
        'button',
        {
          'data-unique-id': ribbonNumbers[view],
          'data-do': `view:${view}`,
          'aria-pressed': String(place.view === view),
        },
        words.views[view],
      ),
    ),
  ];
}

/** Today, earlier and later are told by their order, as on the real page. */
export function toolbar(place: Place, { formats, today }: Drawing): Spec {
  const { words } = formats;
  return h(
    'div',
    { 'data-app-section': 'CalendarSurfaceNavigationToolbar', class: 'toolbar' },
    h(
      'button',
      { class: 'framed', 'data-do': 'today', 'aria-label': `${words.today} \n${formats.full(today)}` },
      words.today,
    ),
    h('button', { class: 'arrow', 'data-do': 'earlier', 'aria-label': words.earlier }, '↑'),
    h('button', { class: 'arrow', 'data-do': 'later', 'aria-label': words.later }, '↓'),
    h('button', { class: 'period', 'aria-label': formats.month(place.date) }, formats.month(place.date)),
  );
}

/** The small month (the page's only grid) and the calendars that are shown. */
export function leftPane(place: Place, { formats, today }: Drawing): Spec[] {
  const first = weekStart(place.date.with({ day: 1 }), formats.words.firstDay);
  const day = (date: Temporal.PlainDate) =>
    h(
      'td',
      { 'aria-selected': String(date.equals(place.date)) },
      h(
        'button',
        {
          'data-do': `date:${date}`,
          tabindex: -1,
          'aria-label': formats.spoken(date),
          class: [date.month === place.date.month ? '' : 'other', date.equals(today) ? 'now' : ''].join(' '),
        },
        formats.number(date.day),
      ),
    );
  const weeks = Array.from({ length: 6 }, (_, week) =>
    h('tr', {}, daysFrom(first.add({ weeks: week }), 7).map(day)),
  );
  const names = daysFrom(first, 7).map((date) => h('th', {}, formats.weekday(date, 'narrow')));
  return [
    h('p', { class: 'caption' }, formats.month(place.date)),
    h('table', { role: 'grid' }, h('thead', {}, h('tr', {}, names)), h('tbody', {}, weeks)),
    h(
      'div',
      { role: 'listbox', class: 'calendars' },
      h('button', { role: 'option', 'aria-selected': 'true' }, formats.words.calendar),
    ),
  ];
}
