import { google } from '@/calendars/google';
import type { PageReading } from '@/domain/event';
import { makeGrid } from './pages/make-page';
import type { Look, MadeView, ModelEvent } from './pages/model';

const addresses: Readonly<Record<MadeView, string>> = {
  day: 'day/2026/3/10',
  week: 'week/2026/3/10',
  custom: 'customday/2026/3/9',
  month: 'month/2026/3/10',
  schedule: 'agenda/2026/3/8',
  search: 'search?q=x',
};

const bodies: Readonly<Record<MadeView, readonly [family: string, key: string]>> = {
  day: ['EVENT', 'DAY'],
  week: ['EVENT', 'WEEK'],
  custom: ['EVENT', 'CUSTOM_DAYS'],
  month: ['EVENT', 'MONTH'],
  schedule: ['SCHEDULE', 'AGENDA'],
  search: ['SEARCH', 'AGENDA'],
};

export const owner = 'robin.mentor@gmail.com';

/** Draws a page of these events into the document, in place of what was there, and gives its grid host. */
export function drawPage(events: readonly ModelEvent[], look: Look): HTMLElement {
  document.documentElement.lang = look.language;
  document.documentElement.dir = look.language === 'ar' ? 'rtl' : 'ltr';
  [document.body.dataset['viewfamily'], document.body.dataset['viewkey']] = bodies[look.view];
  const host = document.createElement('div');
  host.id = 'YPCqFe';
  host.append(makeGrid(events, look));
  const dialogs = document.createElement('div');
  dialogs.id = 'yDmH0d';
  document.body.replaceChildren(host, dialogs, ownerBlock());
  return host;
}

function ownerBlock(): HTMLElement {
  const block = document.createElement('div');
  block.id = 'xUserInfo';
  block.hidden = true;
  for (const [id, text] of [
    ['xUserEmail', owner],
    ['xTimezone', 'Europe/Rome'],
  ] as const) {
    const part = document.createElement('div');
    part.id = id;
    part.textContent = text;
    block.append(part);
  }
  return block;
}

export function readMade(view: MadeView): PageReading {
  return google.read(document, new URL(`https://calendar.google.com/calendar/u/0/r/${addresses[view]}`))
    .reading;
}
