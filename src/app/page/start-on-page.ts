import type { GridReader } from '@/calendars/calendar';
import { loadPagePart } from '@/platform/page-part';
import { isAlive } from '@/platform/pages';
import { followCalendar } from './follow-calendar';
import type { StartOpenPart } from './open-part';

/** Starts Cairn in a calendar page. `signal` ends when the extension is replaced or removed. */
export function startOnPage(calendar: GridReader, { signal }: { readonly signal: AbortSignal }): void {
  followCalendar(
    calendar,
    document,
    {
      loadOpenPart: async (end) => {
        const start = await loadPagePart<StartOpenPart>('open');
        return start?.(calendar, document, end);
      },
      alive: isAlive,
    },
    signal,
  );
}
