/** A text of an open event as it stands, or a person in it: the two are told apart because sentences run through both. */
export interface Piece {
  readonly text: string;
  readonly element: Element;
  /** The person's button this is the text of. */
  readonly person?: Element;
  /** It is the text of a button or link that does something: no fact of the event. */
  readonly action: boolean;
}

const most = 400;
const actions = 'button, [role="button"], a[href], [role="menuitem"], [role="tab"], [role="link"]';
/** Where an answer is written, a choice made: words of the page, not of the event. */
const aside =
  '[role="group"] button, [role="radiogroup"], [role="menu"], select, textarea, [contenteditable="true"], script, style, svg';

/** The texts of a box in the order they are read; a person's button is one piece even when it shows only a picture. */
export function piecesOf(box: Element, persons: ReadonlySet<Element>): Piece[] {
  const pieces: Piece[] = [];
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node && pieces.length < most) {
    if (node instanceof Element) {
      if (persons.has(node)) pieces.push({ text: textOf(node), element: node, person: node, action: false });
      node = persons.has(node) || node.matches(aside) ? past(walker) : walker.nextNode();
      continue;
    }
    const element = node.parentElement;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (element && text.trim() !== '') {
      pieces.push({ text, element, action: element.closest(actions) !== null });
    }
    node = walker.nextNode();
  }
  return pieces;
}

function past(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
