import type { PageReading, SeenEvent, View } from '../../domain/event';
import type { Calendar, ReadPage } from '../calendar';
import { outlookAddress } from './address';
import { blindness } from './blind';
import { findCards, readCard } from './cards';
import { readDays } from './columns';
import { coveredDates } from './covers';
import { readEvents } from './events';
import { descriptionOf, formOf } from './form';
import { languagesOf } from './languages';
import { readMe } from './me';
import { readOpen } from './open';
import { findOne, selectors } from './selectors';
import type { Activated } from './tie';
import { watchedNodes } from './watched';

let activated: Activated | undefined;

/** Outlook on the web, in the browser and inside Teams. */
export const outlook: Calendar = {
  ...outlookAddress,
  selectors,
  read(page, url) {
    try {
      return readPage(page, url);
    } catch {
      return {
        reading: { ...nothing(outlookAddress.viewOf(url) ?? 'other'), blind: 'reader-stopped' },
        chips: [],
      };
    }
  },
  observed: (page) => watchedNodes(page, outlookAddress.viewOf(new URL(page.location.href)) !== undefined),
  noteActivation(target) {
    const card = target.closest<HTMLElement>(selectors.card[0]);
    if (!card) return;
    const { itemId, lines, label } = readCard(card, 'item-id');
    if (itemId !== undefined) activated = { itemId, title: lines[0] ?? label };
  },
  findDescription(page) {
    const form = formOf(page);
    return form && descriptionOf(form);
  },
};

function nothing(view: View): PageReading {
  return { calendar: 'outlook', view, me: {}, events: [], covers: [], skipped: {}, blind: null };
}

function readPage(page: Document, url: URL): ReadPage {
  const named = outlookAddress.viewOf(url);
  if (named === undefined) return { reading: nothing('other'), chips: [] };
  const languages = languagesOf(page);
  const days = readDays(page);
  const view = named === 'other' ? (viewOnPage(page, days.dates.length) ?? named) : named;
  const me = readMe(page);
  const found = findCards(page, languages);
  const { events, chips, skipped } = readEvents(found.cards, days, languages);
  const passed = { ...found.skipped };
  for (const [why, count] of Object.entries(skipped)) passed[why] = (passed[why] ?? 0) + count;
  const opened = readOpen(page, { url, view, me, events, languages, activated });
  const editing = outlook.findDescription(page) !== undefined;
  const known = opened ? withOpen(events, opened.event) : events;
  return {
    reading: {
      calendar: 'outlook',
      view,
      me,
      events: [...known],
      ...(opened ? { open: opened.event } : {}),
      ...(editing ? { editing } : {}),
      covers: coveredDates(page, view, days, found.cards, events),
      skipped: passed,
      blind: opened ? null : blindness(page, events, passed, languages),
    },
    chips,
    ...(opened ? { openBox: opened.box } : {}),
  };
}

/** `/calendar/` alone opens whatever was open last: the surface says which view that is (2026). */
function viewOnPage(page: Document, columns: number): View | undefined {
  const section = findOne(page, [selectors.surface[0]])?.dataset['appSection'];
  if (section === 'Surface_Day') return columns > 1 ? 'custom' : 'day';
  const views: Readonly<Record<string, View>> = {
    Surface_WorkWeek: 'workweek',
    Surface_Week: 'week',
    Surface_Month: 'month',
  };
  return section === undefined ? undefined : views[section];
}

/** What an open event shows more of is true of the same event on the page. */
function withOpen(events: readonly SeenEvent[], open: SeenEvent): readonly SeenEvent[] {
  return events.map((event) => (event.id === open.id && open.start === event.start ? open : event));
}
