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

/** Every fact has its key, also where the page does not show it: `null` is "not shown here". */
function complete(event: ReturnType<typeof google.read>['reading']['events'][number]): unknown {
  const { id, calendarId = null, series = null, instance = null, title, start = null, end = null } = event;
  const { zone = null, allDay, kind, place = null, people = null, via, calendar: _, ...rest } = event;
  return {
    id,
    calendarId,
    series,
    instance,
    title,
    start,
    end,
    zone,
    allDay,
    kind,
    place,
    people,
    ...rest,
    via,
  };
}

Object.assign(globalThis, { inspect });
