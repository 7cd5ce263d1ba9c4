import type { GridReader } from '@/calendars/calendar';
import { loadPagePart } from '@/platform/page-part';
import { isAlive } from '@/platform/pages';
import { findMessage } from '@/platform/words';
import { followCalendar } from './follow-calendar';
import type { StartOpenPart } from './open-part';
import { sayOrphaned } from './say-orphaned';

/** Starts Cairn in a calendar page. `signal` ends when the extension is replaced or removed. */
export function startOnPage(calendar: GridReader, { signal }: { readonly signal: AbortSignal }): void {
  // Asked for while there is somebody to ask.
  const orphan = { said: findMessage('page_orphaned'), close: findMessage('ui_close') };
  followCalendar(
    calendar,
    document,
    {
      loadWholeReader: () => loadPagePart<GridReader>('whole'),
      loadOpenPart: async (end) => {
        const start = await loadPagePart<StartOpenPart>('open');
        return start?.(calendar, document, end);
      },
      alive: isAlive,
      orphaned: () => sayOrphaned(document, orphan, signal),
    },
    signal,
  );
}
