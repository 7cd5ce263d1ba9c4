import type { PageOwner, SeenEvent, View } from '../../domain/event';
import { bubbleOf, readBubble } from './bubble';
import { formOf, readForm } from './edit-form';
import { isPutAway } from './page';
import type { Speech } from './said';
import { findAll, selectors } from './selectors';

/** What is known of the page before the open event is read. */
export interface Around {
  readonly me: PageOwner;
  readonly speech: Speech;
  readonly view: View;
  readonly events: readonly SeenEvent[];
}

export interface OpenEvent {
  readonly event?: SeenEvent | undefined;
  readonly box?: HTMLElement | undefined;
  readonly editing?: boolean;
  readonly blind?: string | undefined;
}

/** The event that is open: in the editor, which covers all else, or in a bubble. */
export function readOpen(page: Document, url: URL, around: Around): OpenEvent {
  const form = formOf(page);
  if (form && (around.view === 'edit' || isSeen(form))) {
    const event = readForm(form, url, around);
    return {
      event,
      box: event && form,
      editing: event !== undefined && findFormDescription(page) !== undefined,
    };
  }
  const bubble = bubbleOf(page);
  // A closed bubble stays in the page, unseen.
  if (!bubble || !isSeen(bubble.box)) return {};
  const event = readBubble(bubble.details, around);
  return event ? { event, box: bubble.box } : { blind: 'open-event' };
}

/** The description field of the open editor. */
export function findFormDescription(page: Document): HTMLElement | undefined {
  return findAll(page, selectors.formDescription).find(
    (field) => field.getAttribute('contenteditable') !== 'false' && isSeen(field),
  );
}

/** Asks for style once, and only where something is open or was: never for a layout. */
function isSeen(element: HTMLElement): boolean {
  return !isPutAway(element) && element.checkVisibility({ visibilityProperty: true });
}
