import type { Chip } from '@/calendars/calendar';
import type { Mark } from '@/platform/protocol';

/** The attribute the style sheet draws the mark from. An attribute survives the calendars' re-renders, a child does not. */
export const markAttribute = 'data-cairn';

/**
 * Marks the chips of these events and takes the mark from every other element, also from nodes the calendar has given
 * to another event since. Returns how many elements carry a mark now.
 */
export function applyMarks(page: Document, chips: readonly Chip[], marks: ReadonlyMap<string, Mark>): number {
  const marked = new Set<Element>();
  for (const { id, element } of chips) {
    const mark = marks.get(id);
    if (mark === undefined) continue;
    marked.add(element);
    if (element.getAttribute(markAttribute) !== mark) element.setAttribute(markAttribute, mark);
  }
  for (const element of page.querySelectorAll(`[${markAttribute}]`)) {
    if (!marked.has(element)) removeMark(element);
  }
  return marked.size;
}

/** Leaves the page as it was. */
export function removeMarks(page: Document): void {
  for (const element of page.querySelectorAll(`[${markAttribute}]`)) removeMark(element);
}

function removeMark(element: Element): void {
  element.removeAttribute(markAttribute);
}
