import { findClocks, plainOf } from './clock';
import { readLabel } from './label';
import { findAll, findOne, selectors } from './selectors';

/** One card of the page, before anything is known about its time. */
export interface Card {
  /** The wrapper: what is marked. */
  readonly element: HTMLElement;
  /** What carries the texts: the wrapper's button, or the card itself. */
  readonly button: HTMLElement;
  /** `data-calitemid`: the Exchange item id of the occurrence. */
  readonly itemId: string | undefined;
  /** Subject, place and times, one line each. */
  readonly lines: readonly string[];
  readonly label: string;
  readonly via: string;
}

export interface Cards {
  readonly cards: readonly Card[];
  readonly skipped: Record<string, number>;
}

const ways = ['item-id', 'titled-button', 'label'] as const;

/** The cards of a page; empty slots, skeletons and resize handles are counted and passed over. */
export function findCards(page: Document, languages: readonly string[]): Cards {
  const skipped: Record<string, number> = {};
  const skip = (why: string) => {
    skipped[why] = (skipped[why] ?? 0) + 1;
  };
  const root = findOne(page, selectors.module) ?? page.body;
  const handles = findAll(root, selectors.handle)[0];
  if (handles.length > 0) skipped['resize-handle'] = handles.length;
  const cards: Card[] = [];
  const known = new Set<Element>();
  for (const [index, selector] of selectors.card.entries()) {
    const via = ways[index] ?? 'label';
    // Names alone are the last resort; a card that lost its id stands among others that have theirs.
    if (via === 'label' && cards.length > 0) break;
    for (const element of root.querySelectorAll<HTMLElement>(selector)) {
      if (known.has(element) || isElsewhere(element, via, languages)) continue;
      const card = readCard(element, via);
      known.add(element).add(card.button);
      const why = reasonToSkip(card, languages);
      if (why === undefined) cards.push(card);
      else skip(why);
    }
  }
  return { cards: withoutNested(cards), skipped };
}

/** Reads texts of a card or of one of its parts. */
export function readCard(element: HTMLElement, via: string): Card {
  const button = buttonOf(element);
  const lines = linesOf(button.title || element.title);
  const itemId = element.getAttribute('data-calitemid')?.trim() || undefined;
  return { element, button, itemId, lines, label: button.getAttribute('aria-label') ?? '', via };
}

function linesOf(title: string): string[] {
  return title
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A card may hold other buttons (handles): its own is the one with a title, else the first that is named. */
function buttonOf(element: HTMLElement): HTMLElement {
  const own = '[role="button"][title], button[title]';
  if (element.matches(own)) return element;
  const handle = selectors.handle[0];
  const inside = [
    ...element.querySelectorAll<HTMLElement>(`${own}, [role="button"][aria-label], [aria-label]`),
  ];
  const named = inside.filter((each) => !each.matches(handle));
  return (
    named.find((each) => each.matches(own)) ??
    (element.hasAttribute('aria-label') ? element : (named[0] ?? element))
  );
}

/** Peeks are no cards; without an id, only a button that says a subject and its time is one. */
function isElsewhere(element: HTMLElement, via: string, languages: readonly string[]): boolean {
  if (element.closest(selectors.peek[0]) || element.matches(selectors.handle[0])) return true;
  if (via === 'item-id') return false;
  if (element.closest([...selectors.form, ...selectors.eventPage].join(','))) return true;
  if (via === 'titled-button' && linesOf(element.title).length > 1) return false;
  if (isBareTimes(element.getAttribute('aria-label') ?? '', languages)) return false;
  // "22, September, 2026" and "Go to today" stand before a date too: a subject is followed by a field of its own.
  const { subject, from } = readLabel(element.getAttribute('aria-label') ?? '', undefined, languages);
  return from === undefined || !/\p{L}/u.test(subject ?? '');
}

/** An empty slot that is selected is named by its bare times; a card that is still loading by nothing. */
function reasonToSkip({ lines, label, button }: Card, languages: readonly string[]): string | undefined {
  const text = lines[0] ?? label;
  if (text === '' && (button.textContent ?? '').trim() === '') return 'placeholder';
  if (lines.length > 1 || !isBareTimes(text, languages)) return undefined;
  // Somebody may have called an event by times: then its name says more in front of the date than these.
  return readLabel(label, undefined, languages).subject === undefined ? 'placeholder' : undefined;
}

/** `12:00 PM to 12:30 PM`, and nothing else than a short word between the two. */
export function isBareTimes(text: string, languages: readonly string[]): boolean {
  if (text.length > 60) return false;
  const plain = plainOf(text).trim();
  const clocks = findClocks(plain, languages);
  const [first, second] = clocks;
  if (!first || !second || clocks.length > 2) return false;
  return first.index === 0 && second.end === plain.length && !/[,،、]/.test(plain);
}

function withoutNested(cards: readonly Card[]): Card[] {
  const elements = new Set<Element>(cards.map(({ element }) => element));
  return cards.filter(({ element }) => {
    const around = element.parentElement?.closest('[data-calitemid], [role="button"]');
    return !around || !elements.has(around);
  });
}
