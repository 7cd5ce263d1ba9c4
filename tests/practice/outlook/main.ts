import type { PracticeEvent } from '../event-shape.ts';
import { openClient } from '../page/client.ts';
import { daysFrom, touches, weekStart } from '../page/dates.ts';
import { at, build, h, type Spec } from '../page/make.ts';
import { listenForStorm } from '../page/storm.ts';
import { toast } from '../page/toast.ts';
import { addressOf, type Place, placeAt, surfaces } from './address.ts';
import { type Drawing, selectedSlot } from './cards.ts';
import { agendaView, columnView, hourHeight } from './column-view.ts';
import { openEditForm, openReadForm } from './event-forms.ts';
import { makeFormats } from './formats.ts';
import { monthView } from './month-view.ts';
import { openPeeks } from './peek.ts';
import { leftPane, ribbon, titleBar, toolbar } from './shell.ts';
import type { Words } from './words.ts';
import { de, en } from './words-en-de.ts';
import { ar, ja } from './words-ja-ar.ts';

const { lang, dataset } = document.documentElement;
const words: Words = { de, ja, ar }[lang] ?? en;
const formats = makeFormats(lang, dataset['clock'] ?? '12', words);
const client = await openClient('outlook', () => {
  const { shows } = peeks;
  if (shows) peeks.refresh(client.find(shows.pageId));
  drawSurface();
});
const drawing: Drawing = {
  formats,
  owner: client.book.owner,
  zone: client.book.zone,
  get today() {
    return client.today;
  },
};
const peeks = openPeeks(drawing);
const forms = document.body.appendChild(build(h('div', { class: 'forms' })));
let place = placeAt(new URL(location.href), client.today);

/** The days of the columns. At the end of a week the work week is the one to come. */
function shownDays({ view, date }: Place): Temporal.PlainDate[] {
  if (view === 'day') return [date];
  if (view === 'workweek')
    return daysFrom(weekStart(date.dayOfWeek > 5 ? date.add({ days: 2 }) : date, 1), 5);
  return daysFrom(weekStart(date, words.firstDay), 7);
}

function surfaceParts(): Spec[] {
  const events = client.events();
  if (place.view === 'month') return monthView(events, place.date, drawing);
  if (place.view === 'agenda') return agendaView(events, place.date, drawing);
  return columnView(events, shownDays(place), drawing);
}

/** Everything is made anew at every change: no node of the real page stays either. */
function drawSurface(): void {
  const scroll = document.querySelector('.hours-scroll')?.scrollTop;
  const surface = build(
    h('div', { 'data-app-section': surfaces[place.view], class: `surface ${place.view}` }, surfaceParts()),
  );
  at('.surface-host').replaceChildren(surface);
  const hours = surface.querySelector('.hours-scroll');
  const now = Temporal.Now.plainDateTimeISO(client.book.zone).hour;
  if (hours) hours.scrollTop = scroll ?? Math.max(0, now - 3) * hourHeight;
  const shown = client.events().filter((event) => shownDays(place).some((day) => touches(event, day)));
  at('.spoken').textContent = words.loaded(shown.length);
}

function show(): void {
  const { owner } = drawing;
  document.title = `${words.calendar} - ${owner.email} - Practice`;
  at('#OwaTitleBar').replaceChildren(...titleBar(drawing).map(build));
  at('#innerRibbonContainer').replaceChildren(...ribbon(place, drawing).map(build));
  at('#leftPaneScrollContainer').replaceChildren(...leftPane(place, drawing).map(build));
  at('#MainModule').replaceChildren(
    build(toolbar(place, drawing)),
    build(
      h(
        'main',
        { 'data-app-section': 'CalendarModuleSurface', 'aria-label': words.calendar },
        h('div', { class: 'surface-host' }),
      ),
    ),
  );
  drawSurface();
  const item = client.find(place.item);
  if (item) openReadForm(forms, item, drawing);
  else forms.replaceChildren();
}

/** Goes somewhere without loading a page, as a calendar does. */
function go(next: Place): void {
  peeks.close();
  place = next;
  history.pushState(null, '', addressOf(next));
  document.querySelector('[data-app-section^="Surface_"]')?.setAttribute('aria-busy', 'true');
  setTimeout(show, 60);
}

function edit(event: PracticeEvent): void {
  peeks.close();
  openEditForm(forms, event, drawing, {
    save: async (html) => {
      await client.saveDescription(event, html);
      leave();
      toast(document.body, words.saved);
    },
  });
}

function leave(): void {
  forms.replaceChildren();
  if (place.item !== '') go({ ...place, item: '' });
}

function step(direction: 1 | -1): Temporal.PlainDate {
  const span = { day: { days: 1 }, month: { months: 1 } }[place.view as string] ?? { weeks: 1 };
  return direction === 1 ? place.date.add(span) : place.date.subtract(span);
}

function act(what: string): void {
  const event = peeks.shows ?? client.find(place.item);
  if (what === 'today') go({ ...place, date: client.today });
  else if (what === 'earlier') go({ ...place, date: step(-1) });
  else if (what === 'later') go({ ...place, date: step(1) });
  else if (what.startsWith('view:')) go({ ...place, view: what.slice(5) as Place['view'] });
  else if (what.startsWith('date:')) go({ ...place, date: Temporal.PlainDate.from(what.slice(5)) });
  else if (what.startsWith('day:'))
    go({ ...place, view: 'day', date: Temporal.PlainDate.from(what.slice(4)) });
  else if (what === 'close') peeks.close();
  else if (what === 'leave') leave();
  else if (what === 'view' && event) go({ ...place, item: event.pageId });
  else if (what === 'edit' && event) edit(event);
}

/** A press on the free ground of the hours selects half an hour. */
function selectSlot(ground: Element, y: number): void {
  document.querySelector('.slot')?.remove();
  const column = [...(ground.parentElement?.children ?? [])].indexOf(ground);
  const day = shownDays(place)[column];
  if (!day) return;
  const half = Math.floor((y - ground.getBoundingClientRect().top) / (hourHeight / 2));
  const share = 100 / shownDays(place).length;
  const box = `inset-inline-start: ${column * share}%; width: ${share}%; top: ${(half * hourHeight) / 2}px; height: ${hourHeight / 2}px`;
  const from = day.toPlainDateTime().add({ minutes: half * 30 });
  at('.hours .cards').append(build(selectedSlot(from, box, drawing)));
}

document.addEventListener('click', ({ target, clientY }) => {
  if (!(target instanceof Element)) return;
  const doing = target.closest('[data-do]')?.getAttribute('data-do');
  if (doing) return act(doing);
  if (target.matches('.ground')) return selectSlot(target, clientY);
  const card = target.closest('[data-calitemid]');
  const event = card && client.find(card.getAttribute('data-calitemid') ?? '');
  if (card && event) peeks.open(event, card.getBoundingClientRect());
});
document.addEventListener('keydown', (pressed) => {
  const { target, key } = pressed;
  if (key === 'Escape') peeks.close();
  if ((key === 'Enter' || key === ' ') && target instanceof HTMLElement && target.matches('[role=button]')) {
    pressed.preventDefault();
    target.click();
  }
});
addEventListener('popstate', () => {
  const { date } = place;
  place = { ...placeAt(new URL(location.href), client.today), date };
  show();
});
listenForStorm(() => [at('.surface-host'), document.body]);
show();
