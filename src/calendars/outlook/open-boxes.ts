import type { View } from '../../domain/event';
import { eventPageWays, findAll, formWays, isShown, peekWays } from './selectors';

/** Whether something stands open that may be an event. */
export function isEventOpen(page: Document, view: View): boolean {
  // One look at the names of all sections, and at no section's name again: nearly always nothing is open.
  const isNamed = [...page.querySelectorAll<HTMLElement>('[data-app-section]')].some(({ dataset }) =>
    /^(?:CalendarItemPeek|(?:Calendar)?ReadingPane|Form_Content)$/.test(dataset['appSection'] ?? ''),
  );
  if (!isNamed && view !== 'event')
    return page.querySelector(formWays[1]) !== null && formOf(page) !== undefined;
  return formOf(page) !== undefined || openBoxes(page, view).length > 0;
}

/** The editor of an event, not the quick one without a description: its form, or what holds all of its named fields. */
export function formOf(page: Document): HTMLElement | undefined {
  const [whole] = [...page.querySelectorAll<HTMLElement>(formWays[0])].filter(isShown);
  if (whole) return whole;
  const fields = [...page.querySelectorAll<HTMLElement>(formWays[1])].filter(isShown);
  const [first] = fields;
  let around = first;
  while (around && !fields.every((field) => around?.contains(field)))
    around = around.parentElement ?? undefined;
  return around === first ? (first?.parentElement ?? first) : around;
}

/** Boxes that may show an event, likeliest first: of two peeks the later one is the one that opens. */
export function openBoxes(page: Document, view: View): HTMLElement[] {
  const peeks = findAll(page, peekWays)[0].filter(isShown).reverse();
  const panes = findAll(page, eventPageWays)[0].filter(isShown).reverse();
  if (view === 'event' && panes.length === 0)
    panes.push(...page.querySelectorAll<HTMLElement>('main, [role="main"]'));
  return view === 'event' ? [...panes, ...peeks] : [...peeks, ...panes];
}
