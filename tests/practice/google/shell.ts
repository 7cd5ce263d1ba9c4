import { daysFrom, weekStart } from '../page/dates.ts';
import { h, type Spec } from '../page/make.ts';
import type { Place, ViewName } from './address.ts';
import type { Drawing } from './chips.ts';

const views = ['day', 'customday', 'week', 'month', 'agenda'] as const;
const activeView: Readonly<Partial<Record<ViewName, string>>> = { customday: 'custom_days' };

/** The bar at the top: today, earlier, later, the period, a search field, the views and the account. */
export function headerParts(place: Place, { formats, owner }: Drawing): Spec[] {
  const { words } = formats;
  return [
    h('span', { class: 'brand' }, 'Practice'),
    h('button', { class: 'framed', 'data-do': 'today' }, words.today),
    h('button', { 'data-do': 'earlier', 'aria-label': words.earlier, class: 'arrow' }, '‹'),
    h('button', { 'data-do': 'later', 'aria-label': words.later, class: 'arrow' }, '›'),
    h('h1', {}, formats.month(place.date)),
    h('input', { type: 'search', placeholder: words.search, 'aria-label': words.search, value: place.query }),
    h(
      'div',
      { class: 'views', 'data-active-view': activeView[place.view] ?? place.view },
      h(
        'ul',
        { role: 'menu' },
        views.map((view) =>
          h(
            'li',
            { role: 'menuitem', 'data-viewkey': activeView[view] ?? view },
            h(
              'button',
              { 'data-do': `view:${view}`, 'aria-pressed': String(place.view === view) },
              words.views[view],
            ),
          ),
        ),
      ),
    ),
    h(
      'a',
      {
        role: 'button',
        tabindex: 0,
        class: 'account',
        'aria-label': `${words.account}: ${owner.name}  \n(${owner.email})`,
      },
      initials(owner.name),
    ),
  ];
}

/** The small month at the side: it has a grid of its own, and days as `data-date`. */
export function miniMonth(place: Place, { formats, today }: Drawing): Spec {
  const first = weekStart(place.date.with({ day: 1 }), formats.words.firstDay);
  const day = (date: Temporal.PlainDate) =>
    h(
      'td',
      {
        'data-date': date.toString().replaceAll('-', ''),
        'data-opens-day-overview': 'false',
        'data-dragsource-type': 13,
        class: [date.month === place.date.month ? '' : 'other', date.equals(today) ? 'now' : '']
          .join(' ')
          .trim(),
      },
      h(
        'button',
        { 'data-do': `date:${date}`, tabindex: -1, 'aria-label': formats.heading(date) },
        formats.number(date.day),
      ),
    );
  return h(
    'div',
    {},
    h('p', { class: 'caption' }, formats.month(place.date)),
    h(
      'table',
      { role: 'grid' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          daysFrom(first, 7).map((date) => h('th', {}, formats.weekday(date, 'short').slice(0, 2))),
        ),
      ),
      h(
        'tbody',
        {},
        Array.from({ length: 6 }, (_, week) => h('tr', {}, daysFrom(first.add({ weeks: week }), 7).map(day))),
      ),
    ),
  );
}

/** The two letters somebody without a picture gets. */
export function initials(name: string): string {
  const letters = name.split(/\s+/).map((part) => [...part][0] ?? '');
  return (letters.length > 1 ? [letters[0], letters.at(-1)] : letters).join('');
}
