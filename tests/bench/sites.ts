import type { GridReader } from '@/calendars/calendar';
import { googleGrid } from '@/calendars/google/grid';
import { outlookGrid } from '@/calendars/outlook/grid';
import { drawSheet, type Meant } from '../calendars/outlook/draw';
import { monthOf } from './month';
import { weekOf } from './week';

export type View = 'month' | 'week';

/** A calendar as the bench knows it: its page drawn full, the reader of its content script, and the least any has to do there. */
export interface Site {
  readonly calendar: GridReader;
  readonly url: URL;
  /** Makes the page, and hands back what draws its grid, each time on new nodes. */
  prepare(view: View, chips: number): () => void;
  /** Query and decode, nothing else. */
  readBarely(): number;
}

export type SiteName = 'google' | 'outlook';

/** The page Google Calendar draws its grid into. */
export function prepareGoogle(view: View): HTMLElement {
  const host = document.createElement('div');
  host.id = 'YPCqFe';
  const frame = document.createElement('div');
  frame.append(host);
  const dialogs = document.createElement('div');
  dialogs.id = 'yDmH0d';
  document.body.dataset['viewkey'] = view.toUpperCase();
  document.body.dataset['viewfamily'] = 'EVENT';
  // Every page says whose it is; one that does not is no ordinary one.
  const owner = document.createElement('div');
  owner.id = 'xUserEmail';
  owner.textContent = 'mentor@example.org';
  owner.hidden = true;
  const account = document.createElement('a');
  account.setAttribute('aria-label', 'Google Account: Robin Mentor (mentor@example.org)');
  document.body.replaceChildren(account, frame, dialogs, owner);
  return host;
}

export function drawInto(host: HTMLElement, html: string): void {
  host.replaceChildren(document.createRange().createContextualFragment(html));
}

function readGoogleBarely(): number {
  let length = 0;
  for (const chip of document.querySelectorAll<HTMLElement>('[data-eventchip][data-eventid]')) {
    const id = chip.dataset['eventid'] ?? '';
    length += (/^(tasks_|ttb_|bday_)/.test(id) ? id : atob(id.replace(/-/g, '+').replace(/_/g, '/'))).length;
    length += (chip.textContent ?? '').length;
  }
  return length;
}

function readOutlookBarely(): number {
  let length = 0;
  for (const card of document.querySelectorAll<HTMLElement>('[data-calitemid]')) {
    const button = card.querySelector<HTMLElement>('[role="button"][title]') ?? card;
    length += (card.dataset['calitemid'] ?? '').length + button.title.length;
    length += (button.getAttribute('aria-label') ?? '').length;
  }
  return length;
}

/** Half an hour each, one behind the other from seven on, over all the days there are. */
function meetings(count: number, days: number): Meant[] {
  const first = Temporal.PlainDate.from('2026-05-04');
  return Array.from({ length: count }, (_, number): Meant => {
    const day = first.add({ days: number % days });
    const start = day.toPlainDateTime({ hour: 7 }).add({ minutes: (Math.floor(number / days) % 24) * 30 });
    return {
      id: `AAMkBench${number}=`,
      title: `Mentoring ${number} with Sam`,
      start: start.toString({ smallestUnit: 'second' }),
      end: start.add({ minutes: 30 }).toString({ smallestUnit: 'second' }),
      place: 'Microsoft Teams Meeting',
      organizer: 'Robin Mentor',
    };
  });
}

export const sites: Readonly<Record<SiteName, Site>> = {
  google: {
    calendar: googleGrid,
    url: new URL('https://calendar.google.com/calendar/u/0/r/month/2026/5/1'),
    prepare(view, chips) {
      const host = prepareGoogle(view);
      const html = view === 'month' ? monthOf(chips) : weekOf(chips);
      return () => drawInto(host, html);
    },
    readBarely: readGoogleBarely,
  },
  outlook: {
    calendar: outlookGrid,
    url: new URL('https://outlook.office.com/calendar/view/month'),
    prepare(view, chips) {
      const events = meetings(chips, view === 'month' ? 42 : 7);
      const drawn = drawSheet(document, { view, first: '2026-05-04', lang: 'en', clock: 12, events });
      const sample = drawn.cloneNode(true);
      return () => {
        document.body.replaceChildren(sample.cloneNode(true));
        // The page lays itself out before anybody reads it.
        document.body.getBoundingClientRect();
      };
    },
    readBarely: readOutlookBarely,
  },
};
