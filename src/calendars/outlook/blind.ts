import type { SeenEvent } from '../../domain/event';
import { findClocks, plainOf } from './clock';
import { findOne, selectors } from './selectors';

/**
 * Why a page that has calendar content could not be read; `null` when it was read, or when it is empty or still loading.
 */
export function blindness(
  page: Document,
  events: readonly SeenEvent[],
  skipped: Readonly<Record<string, number>>,
  languages: readonly string[],
): string | null {
  if (events.length > 0) return events.some(({ start }) => start !== undefined) ? null : 'no-dates';
  if ((skipped['unreadable'] ?? 0) + (skipped['untitled'] ?? 0) > 0) return 'cards-unreadable';
  if (findOne(page, selectors.busy)) return null;
  const root = findOne(page, selectors.module) ?? page.querySelector('main, [role="main"]');
  return root && showsTimes(root, languages) ? 'cards-not-found' : null;
}

/** Two times side by side, twice: an event is shown, whatever it is made of. */
function showsTimes(root: Element, languages: readonly string[]): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(), seen = 0; node && seen < 2_000; node = walker.nextNode(), seen += 1) {
    const text = node.nodeValue ?? '';
    if (/\d.*\d/.test(text) && findClocks(plainOf(text), languages).length >= 2) found += 1;
    if (found >= 2) return true;
  }
  return false;
}
