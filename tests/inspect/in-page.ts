import { google } from '@/calendars/google';
import { outlook } from '@/calendars/outlook';
import { mountGooglePart } from '../calendars/google/mount';
import { mountOutlookPart } from '../calendars/outlook/mount';

/** Mounts a saved page, or a part of one, where such a part lives, and reads it with the reader that is shipped. */
export async function inspect(html: string, address: string): Promise<unknown> {
  const url = new URL(address);
  const isGoogle = google.viewOf(url) !== undefined;
  const isOutlook = outlook.viewOf(url) !== undefined;
  if (!isGoogle && !isOutlook) throw new Error(`No calendar Cairn reads lives at ${address}.`);
  const calendar = isGoogle ? google : outlook;
  (isGoogle ? mountGooglePart : mountOutlookPart)(document, html, address);
  await new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
  const { reading } = calendar.read(document, url);
  const { calendar: id, view, me, events, open, skipped, blind } = reading;
  return {
    calendar: id,
    view,
    me,
    events: events.map(complete),
    open: open ? complete(open) : null,
    skipped,
    blind,
  };
}

/** What a page may leave out. */
const notShown = {
  id: null,
  calendarId: null,
  series: null,
  instance: null,
  title: null,
  start: null,
  end: null,
  zone: null,
  allDay: null,
  kind: null,
  place: null,
  people: null,
};

/** Every fact has its key, also where the page does not show it: `null` is "not shown here". */
function complete(event: ReturnType<typeof google.read>['reading']['events'][number]): unknown {
  const { calendar: _, via, ...facts } = event;
  const shown = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return { ...notShown, ...shown, via };
}

Object.assign(globalThis, { inspect });
