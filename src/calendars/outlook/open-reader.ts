import type { SeenEvent } from '../../domain/event';
import type { OpenReader, ReadPage } from '../calendar';
import { descriptionOf } from './form';
import { languagesOf } from './languages';
import { readOpen } from './open';
import { formOf } from './open-boxes';
import { openSelectors } from './open-selectors';
import { selectors } from './selectors';

/** What Outlook shows of an event a person opened: its peek, its reading form, its editor. */
export const outlookOpen: OpenReader = {
  selectors: { ...selectors, ...openSelectors },
  read(page, url, grid) {
    try {
      return readPage(page, url, grid);
    } catch {
      return { ...grid, reading: { ...grid.reading, blind: 'reader-stopped' } };
    }
  },
  findDescription,
};

function readPage(page: Document, url: URL, grid: ReadPage): ReadPage {
  const { reading, activated } = grid;
  const { view, me, events } = reading;
  const opened = readOpen(page, { url, view, me, events, languages: languagesOf(page), activated });
  const editing = findDescription(page) !== undefined;
  return {
    ...grid,
    reading: {
      ...reading,
      ...(opened ? { events: withOpen(events, opened.event), open: opened.event, blind: null } : {}),
      ...(editing ? { editing } : {}),
    },
    ...(opened ? { openBox: opened.box } : {}),
  };
}

function findDescription(page: Document): HTMLElement | undefined {
  const form = formOf(page);
  return form && descriptionOf(form);
}

/** What an open event shows more of is true of the same event on the page. */
function withOpen(events: readonly SeenEvent[], open: SeenEvent): SeenEvent[] {
  return events.map((event) => (event.id === open.id && open.start === event.start ? open : event));
}
