import type { OpenReader, ReadPage } from '../calendar';
import { furtherSelectors } from './further-selectors';
import { findFormDescription, readOpen } from './open-event';
import { openSelectors } from './open-selectors';
import { speechOf } from './said';
import { selectors } from './selectors';

/** What Google Calendar shows of an event a person opened: its bubble, its own page. */
export const googleOpen: OpenReader = {
  selectors: { ...selectors, ...furtherSelectors, ...openSelectors },
  read(page, url, grid) {
    try {
      return readPage(page, url, grid);
    } catch {
      return { ...grid, reading: { ...grid.reading, blind: 'reader-failed' } };
    }
  },
  findDescription: findFormDescription,
};

function readPage(page: Document, url: URL, grid: ReadPage): ReadPage {
  const { reading } = grid;
  const { me, view, events } = reading;
  const open = readOpen(page, url, { me, speech: speechOf(me.language), view, events });
  return {
    ...grid,
    reading: {
      ...reading,
      ...(open.event ? { open: open.event } : {}),
      ...(open.editing ? { editing: true } : {}),
      blind: open.blind ?? reading.blind,
    },
    openBox: open.box,
  };
}
