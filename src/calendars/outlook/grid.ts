import type { PageReading, View } from '../../domain/event';
import type { GridReader, ReadPage } from '../calendar';
import { outlookAddress } from './address';
import { showsEvents } from './blind';
import { iconsIn } from './card-event';
import { findCards } from './cards';
import { readDays } from './columns';
import { coveredDates } from './covers';
import { isUndated, readEvents } from './events';
import type { Fallbacks } from './fallbacks';
import { languagesOf } from './languages';
import { readMe } from './me';
import { isEventOpen } from './open-boxes';
import { cardWays, findOne, surfaceWays } from './selectors';
import { watchedNodes } from './watched';

/** The item id of the card a person activated last: a peek carries no id of its own. */
let activated: string | undefined;

/** What Outlook shows all the time: the cards of its grid. Without the fallbacks it says where it lacks them. */
export function readGrid(fallbacks?: Fallbacks): GridReader {
  /** Cards that were read. */
  const seen = new WeakSet<Element>();
  return {
    ...outlookAddress,
    read(page, url) {
      try {
        const steps = readPage(page, url, fallbacks);
        for (;;) {
          const step = steps.next();
          if (step.done) {
            for (const { element } of step.value.chips) seen.add(element);
            return step.value;
          }
        }
      } catch {
        return {
          reading: { ...nothing(outlookAddress.viewOf(url) ?? 'other'), blind: 'reader-stopped' },
          chips: [],
        };
      }
    },
    *readAhead(page, url) {
      try {
        // Their texts are remembered, and where they lie, as far as the two agree.
        if ([...page.querySelectorAll(cardWays[0])].some((card) => !seen.has(card)))
          yield* readPage(page, url, fallbacks);
      } catch {
        // The reading says so.
      }
    },
    observed: (page) => watchedNodes(page, outlookAddress.viewOf(new URL(page.location.href)) !== undefined),
    noteActivation(target) {
      const card = target.closest(cardWays[0]);
      activated = card?.getAttribute('data-calitemid')?.trim() || activated;
      return card !== null;
    },
  };
}

export const outlookGrid: GridReader = readGrid();

function nothing(view: View): PageReading {
  return { calendar: 'outlook', view, me: {}, events: [], covers: [], skipped: {}, blind: null };
}

/** Reads in steps, so that what takes long the first time can be left in between. */
function* readPage(page: Document, url: URL, fallbacks: Fallbacks | undefined): Generator<unknown, ReadPage> {
  const named = outlookAddress.viewOf(url);
  if (named === undefined) return { reading: nothing('other'), chips: [] };
  const languages = languagesOf(page);
  const days = readDays(page);
  const view = named === 'other' ? (viewOnPage(page, days.dates.length) ?? named) : named;
  const me = { ...readMe(page), ...(days.windowsZone ? { zone: days.windowsZone } : {}) };
  const found = findCards(page, languages, fallbacks);
  yield;
  const icons = iconsIn(page);
  const { events, chips, skipped } = yield* readEvents(found.cards, days, icons, languages, fallbacks);
  const passed = { ...found.skipped };
  for (const [why, count] of Object.entries(skipped)) passed[why] = (passed[why] ?? 0) + count;
  return {
    reading: {
      calendar: 'outlook',
      view,
      me,
      events: [...events],
      covers: coveredDates(page, view, days, found.cards, events),
      skipped: passed,
      blind: fallbacks?.blindness(page, events, passed) ?? null,
    },
    chips,
    mayBeOpen: isEventOpen(page, view),
    activated,
    lacks:
      !fallbacks &&
      (found.lacks ||
        Object.keys(skipped).length > 0 ||
        events.some(isUndated) ||
        (events.length === 0 && showsEvents(page))),
  };
}

/** `/calendar/` alone opens whatever was open last: the surface says which view that is (2026). */
function viewOnPage(page: Document, columns: number): View | undefined {
  const section = findOne(page, [surfaceWays[0]])?.dataset['appSection'];
  if (section === 'Surface_Day') return columns > 1 ? 'custom' : 'day';
  const views: Readonly<Record<string, View>> = {
    Surface_WorkWeek: 'workweek',
    Surface_Week: 'week',
    Surface_Month: 'month',
  };
  return section === undefined ? undefined : views[section];
}
