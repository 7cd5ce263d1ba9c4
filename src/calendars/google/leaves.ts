import { plainText } from './plain-text';

/** Drawings, icon letters and controls say nothing about an event. */
/** Longer titles are cut only after they have been found in the label. */
const longest = 12_000;
const silent = new Set(['svg', 'i', 'button', 'style', 'script', 'template']);

/** A stretch of text that is shown as one, and the element it stands in. */
export interface Leaf {
  readonly text: string;
  readonly element: Element;
}

/** The texts inside an element, each with all of the element it stands in; another event's nodes inside are left out. */
export function leavesOf(element: Element, passing?: (inner: Element) => boolean): Leaf[] {
  const found: Leaf[] = [];
  collect(element, found, passing);
  return found;
}

function collect(element: Element, found: Leaf[], passing?: (inner: Element) => boolean): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) {
      if (found.at(-1)?.element === element || !/\S/.test(node.nodeValue ?? '')) continue;
      const text = plainText(element.textContent, longest);
      if (text !== '') found.push({ text, element });
    } else if (node.nodeType === 1) {
      const inner = node as Element;
      if (silent.has(inner.localName) || inner.hasAttribute('data-eventid') || passing?.(inner)) continue;
      // Marks of search hits and the like: already part of the text around them.
      if (found.at(-1)?.element !== element) collect(inner, found, passing);
    }
  }
}
