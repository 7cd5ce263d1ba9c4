import { openClient } from '../page/client.ts';
import { weekStart } from '../page/dates.ts';
import { at, build, h, patch, type Spec } from '../page/make.ts';
import { listenForStorm } from '../page/storm.ts';
import { toast } from '../page/toast.ts';
import { addressOf, type Place, placeAt, viewFamily, viewKeys } from './address.ts';
import { openBubbles } from './bubble.ts';
import type { Drawing } from './chips.ts';
import { columnView } from './column-view.ts';
import { openEditPage } from './edit-page.ts';
import { makeFormats } from './formats.ts';
import { monthView } from './month-view.ts';
import { scheduleView, searchView } from './schedule-view.ts';
import { headerParts, miniMonth } from './shell.ts';
import type { Words } from './words.ts';
import { de, en } from './words-en-de.ts';
import { ar, ja } from './words-ja-ar.ts';

const lang = document.documentElement.lang;
const words: Words = { de, ja, ar }[lang] ?? en;
const formats = makeFormats(lang, document.documentElement.dataset['clock'] ?? '12', words);
const client = await openClient('google', () => show(false));
const drawing: Drawing = {
  formats,
  owner: client.book.owner,
  get today() {
    return client.today;
  },
};
const bubble = openBubbles(at('#yDmH0d'), drawing);
let place = placeAt(new URL(location.href), client.today);
let lastGridPlace: Place = place.view === 'eventedit' ? { ...place, view: 'week' } : place;

function specOf({ view, date, query }: Place): Spec {
  const events = client.events();
  if (view === 'month') return monthView(events, date, drawing);
  if (view === 'agenda') return scheduleView(events, date, drawing);
  if (view === 'search') return searchView(events, query, drawing);
  const first = view === 'week' ? weekStart(date, words.firstDay) : date;
  return columnView(events, first, { day: 1, customday: 4 }[view as string] ?? 7, drawing);
}

/** Draws where we are. A new view gets a new grid host, with the old grid beside the new one for a moment. */
function show(newView: boolean): void {
  document.body.setAttribute('data-viewfamily', viewFamily(place.view));
  document.body.setAttribute('data-viewkey', viewKeys[place.view]);
  bubble.refresh(bubble.shows && client.find(bubble.shows.pageId));
  if (place.view === 'eventedit') return newView ? showEditor() : undefined;
  at('.editor-host').replaceChildren();
  at('.page').hidden = false;
  patch(at('#gb'), headerParts(place, drawing));
  patch(at('#drawerMiniMonthNavigator'), [miniMonth(place, drawing)]);
  const host = at('#YPCqFe');
  if (!newView) return patch(at('.layout', host), [specOf(place)]);
  const fresh = build(h('div', { id: 'YPCqFe', jsname: 'f2QpNc' }));
  const old = host.querySelector('.layout');
  old?.classList.add('leaving');
  fresh.append(build(h('div', { class: 'layout' }, specOf(place))), ...(old ? [old] : []));
  host.replaceWith(fresh);
  setTimeout(() => old?.remove(), 220);
  const scroll = fresh.querySelector('.hours-scroll');
  if (scroll) scroll.scrollTop = Math.max(0, Temporal.Now.plainDateTimeISO(client.book.zone).hour - 3) * 48;
}

function showEditor(): void {
  const event = client.find(place.event);
  if (!event) return go({ ...lastGridPlace });
  bubble.close();
  at('.page').hidden = true;
  const leave = () => go(lastGridPlace);
  openEditPage(at('.editor-host'), event, drawing, {
    leave,
    save: async (html) => {
      await client.saveDescription(event, html);
      leave();
      toast(document.body, words.saved);
    },
  });
}

/** Goes somewhere without loading a page, as a calendar does. */
function go(next: Place): void {
  history.pushState(null, '', addressOf(next));
  arrive(next);
}

function arrive(next: Place): void {
  const newView = next.view !== place.view;
  bubble.close();
  place = next;
  if (next.view !== 'eventedit') lastGridPlace = next;
  show(newView || next.view === 'eventedit');
}

function step(direction: 1 | -1): Temporal.PlainDate {
  const spans = { day: { days: 1 }, customday: { days: 4 }, month: { months: 1 } } as Record<
    string,
    Temporal.DurationLike
  >;
  const span = spans[place.view] ?? { weeks: 1 };
  return direction === 1 ? place.date.add(span) : place.date.subtract(span);
}

function act(what: string): void {
  const shown = bubble.shows;
  if (what === 'today') go({ ...place, date: client.today });
  else if (what === 'earlier') go({ ...place, date: step(-1) });
  else if (what === 'later') go({ ...place, date: step(1) });
  else if (what.startsWith('view:')) go({ ...place, view: what.slice(5) as Place['view'] });
  else if (what.startsWith('date:')) go({ ...place, date: Temporal.PlainDate.from(what.slice(5)) });
  else if (what === 'close') bubble.close();
  else if (what === 'edit' && shown) go({ ...place, view: 'eventedit', event: shown.pageId });
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const doing = target.closest('[data-do]')?.getAttribute('data-do');
  if (doing) return act(doing);
  const more = target.closest('[data-opens-day-overview="true"]')?.closest('[data-datekey]');
  if (more) {
    const key = Number(more.getAttribute('data-datekey'));
    const date = new Temporal.PlainDate(1970 + (key >> 9), (key >> 5) & 15, key & 31);
    return go({ ...place, view: 'day', date });
  }
  const chip = target.closest('#YPCqFe [data-eventchip]');
  const event = chip && client.find(chip.getAttribute('data-eventid') ?? '');
  if (chip && event) bubble.open(event, chip.getBoundingClientRect());
});
document.addEventListener('keydown', (pressed) => {
  const { target, key } = pressed;
  if (key === 'Escape') bubble.close();
  if (!(target instanceof HTMLElement)) return;
  if (key === 'Enter' && target.matches('input[type=search]')) {
    go({ ...place, view: 'search', query: (target as HTMLInputElement).value });
  } else if ((key === 'Enter' || key === ' ') && target.matches('[role=button]')) {
    pressed.preventDefault();
    target.click();
  }
});
addEventListener('popstate', () => arrive(placeAt(new URL(location.href), client.today)));
listenForStorm(() => [at('#YPCqFe'), at('#yDmH0d')]);
show(true);
