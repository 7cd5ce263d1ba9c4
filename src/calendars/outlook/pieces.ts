import { selectors } from './selectors';

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

/** Every button that stands for a person: it opens a card, holds a picture, or is one of two with the same name. */
export function personButtons(box: Element, prefixes: readonly string[]): Map<Element, string> {
  const buttons = [...box.querySelectorAll(selectors.personButton.join(','))].filter(
    (button) => button.parentElement?.closest(selectors.personButton.join(',')) == null,
  );
  const labels = buttons.map((button) =>
    (button.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ').trim(),
  );
  const names = buttons.map((button, index) => nameOf(button, labels[index] ?? '', prefixes));
  // What stands before and after a name that is known stands around the others too.
  const frames = names.flatMap((name, index) => {
    const label = labels[index] ?? '';
    const at = name === undefined ? -1 : label.lastIndexOf(name);
    return name === undefined || at < 0 || label === name
      ? []
      : [[label.slice(0, at), label.slice(at + name.length)] as const];
  });
  const persons = new Map<Element, string>();
  for (const [index, button] of buttons.entries()) {
    const label = labels[index] ?? '';
    const name = names[index] ?? framed(label, frames) ?? paired(button, label, buttons, labels);
    if (name !== undefined) persons.set(button, name);
  }
  return persons;
}

function framed(label: string, frames: readonly (readonly [string, string])[]): string | undefined {
  const frame = frames.find(
    ([before, after]) =>
      label.length > before.length + after.length && label.startsWith(before) && label.endsWith(after),
  );
  return frame && (label.slice(frame[0].length, label.length - frame[1].length).trim() || undefined);
}

/** Two buttons of the same name, one of them showing the end of it: the sentence around a name in any language. */
function paired(
  button: Element,
  label: string,
  buttons: readonly Element[],
  labels: readonly string[],
): string | undefined {
  if (label === '') return undefined;
  const twins = buttons.filter((other, index) => other !== button && labels[index] === label);
  const shown = [button, ...twins].map(textOf).find((text) => text.length > 2 && label.includes(text));
  return twins.length > 0 ? shown : undefined;
}

const anAddress = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/;

function nameOf(button: Element, label: string, prefixes: readonly string[]): string | undefined {
  const picture = button.matches('[role="img"]') ? button : button.querySelector('[role="img"][aria-label]');
  const pictured = picture?.getAttribute('aria-label')?.trim();
  if (pictured && pictured !== '' && (label === '' || label.includes(pictured))) return pictured;
  const prefix = prefixes.find((each) => label.toLowerCase().startsWith(each));
  if (prefix !== undefined) return label.slice(prefix.length).trim() || undefined;
  const text = textOf(button);
  const opensCard = button.hasAttribute('data-lpc-hover-target-id');
  if (opensCard && text.length > 2 && (label === '' || label.includes(text))) return text;
  if (anAddress.test(text) && label.includes(text)) return text;
  const initials = /^\p{Lu}{2,3}$/u.test(text) ? endWithInitials(label, text) : undefined;
  return initials ?? (opensCard && label !== '' && !label.includes(' ') ? label : undefined);
}

/** "Opens card for Robin Mentor" with the picture "RM": the last words that these letters are the first ones of. */
function endWithInitials(label: string, initials: string): string | undefined {
  const words = label.split(' ');
  for (let from = words.length - 2; from >= 0; from -= 1) {
    const [first, last] = [words[from] ?? '', words.at(-1) ?? ''];
    if (first.startsWith(initials.slice(0, 1)) && last.startsWith(initials.slice(-1)))
      return words.slice(from).join(' ');
  }
  return undefined;
}
