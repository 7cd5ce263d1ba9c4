import type { SeenEvent } from '../../domain/event';
import { showsEvents } from './blind';
import { isUndated } from './events';

/** Why a page that has calendar content could not be read; `null` when it was read, or when it is empty or still loading. */
export function blindness(
  page: Document,
  events: readonly SeenEvent[],
  skipped: Readonly<Record<string, number>>,
): string | null {
  if (events.length > 0) return events.every(isUndated) ? 'no-dates' : null;
  if ((skipped['unreadable'] ?? 0) + (skipped['untitled'] ?? 0) > 0) return 'cards-unreadable';
  return showsEvents(page) ? 'cards-not-found' : null;
}
