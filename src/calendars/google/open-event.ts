import type { PageOwner, SeenEvent, View } from '../../domain/event';
import { readBubble } from './bubble';
import { readForm } from './edit-form';
import { isSeen, openBubble, openForm } from './open-boxes';
import { openSelectors } from './open-selectors';
import type { Speech } from './said';
import { findAll } from './selectors';

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
  const form = openForm(page, around.view);
  if (form) {
    const event = readForm(form, url, around);
    return {
      event,
      box: event && form,
      editing: event !== undefined && findFormDescription(page) !== undefined,
    };
  }
  const bubble = openBubble(page);
  if (!bubble) return {};
  const event = readBubble(bubble.details, around);
  return event ? { event, box: bubble.box } : { blind: 'open-event' };
}

/** The description field of the open editor. */
export function findFormDescription(page: Document): HTMLElement | undefined {
  return findAll(page, openSelectors.formDescription).find(
    (field) => field.getAttribute('contenteditable') !== 'false' && isSeen(field),
  );
}
