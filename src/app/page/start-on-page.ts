import type { Calendar } from '@/calendars/calendar';
import { isAlive, ownPage } from '@/platform/pages';
import { createSay } from '@/platform/words';
import { followCalendar } from './follow-calendar';

/** Starts Cairn in a calendar page. `signal` ends when the extension is replaced or removed. */
export function startOnPage(calendar: Calendar, { signal }: { readonly signal: AbortSignal }): void {
  const say = createSay();
  followCalendar(
    calendar,
    document,
    {
      words: { open: say('page_open_in_cairn'), title: say('page_panel_title') },
      panelAddress: (token, dark) => `${ownPage('/panel.html')}#${token}/${dark ? 'dark' : 'light'}`,
      alive: isAlive,
    },
    signal,
  );
}
