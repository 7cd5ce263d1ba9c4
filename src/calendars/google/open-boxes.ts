import type { View } from '../../domain/event';
import { isPutAway } from './page';
import { bubbleWays, dialogHostWays, dialogWays, findOne, formWays } from './selectors';

/** The bubble beside a chip: the box as a person sees it, and the part that is the event. */
export interface Bubble {
  readonly box: HTMLElement;
  readonly details: HTMLElement;
}

export function bubbleOf(page: Document): Bubble | undefined {
  const details = findOne(findOne(page, dialogHostWays) ?? page, bubbleWays);
  if (!details) return undefined;
  return { details, box: details.closest<HTMLElement>(dialogWays.join()) ?? details };
}

/** The box of the event's own page, when one of an existing event is there. */
export function formOf(page: Document): HTMLElement | undefined {
  const field = findOne(page, formWays);
  const form = field?.closest<HTMLElement>('[data-is-create]');
  if (form) return form.getAttribute('data-is-create') === 'true' ? undefined : form;
  return field?.closest<HTMLElement>('[role="dialog"], form, main') ?? field;
}

/** Asks for style once, and only where something is open or was: never for a layout. */
export function isSeen(element: HTMLElement): boolean {
  return !isPutAway(element) && element.checkVisibility({ visibilityProperty: true });
}

/** Whether an event stands open: its bubble, or its own page. */
export function isEventOpen(page: Document, view: View): boolean {
  return openForm(page, view) !== undefined || openBubble(page) !== undefined;
}

/** The editor, where it is what is seen: it covers all else. */
export function openForm(page: Document, view: View): HTMLElement | undefined {
  const form = formOf(page);
  return form && (view === 'edit' || isSeen(form)) ? form : undefined;
}

/** The bubble, if it is seen: a closed one stays in the page. */
export function openBubble(page: Document): Bubble | undefined {
  const bubble = bubbleOf(page);
  return bubble && isSeen(bubble.box) ? bubble : undefined;
}
