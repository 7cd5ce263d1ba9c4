import { findClocks, plainOf } from './clock';
import type { Fallbacks } from './fallbacks';
import { readLabel } from './label';
import { findOne, selectors } from './selectors';

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
  /** Something is there that only the fallbacks can tell. */
  readonly lacks: boolean;
}

/** The cards of a page; empty slots, skeletons and resize handles are counted and passed over. */
export function findCards(page: Document, languages: readonly string[], fallbacks?: Fallbacks): Cards {
  const skipped: Record<string, number> = {};
  const skip = (why: string) => {
    skipped[why] = (skipped[why] ?? 0) + 1;
  };
  const root = findOne(page, selectors.module) ?? page.body;
  const named: Card[] = [];
  const mayBeInPeek = root.querySelector(selectors.peek[0]) !== null;
  for (const element of root.querySelectorAll<HTMLElement>(selectors.card[0])) {
    if (!mayBeInPeek || !isElsewhere(element)) named.push(readCard(element, 'item-id'));
  }
  let lacks = false;
  const cards = [...named, ...(fallbacks?.cardsWithoutId(root, named, languages) ?? [])].filter((card) => {
    const why = reasonToSkip(card, languages, fallbacks);
    if (why === 'placeholder' && /\d{4}/.test(plainOf(card.label))) lacks = true;
    if (why !== undefined) skip(why);
    return why === undefined;
  });
  lacks ||= mayHoldOthers(root, named);
  return { cards: withoutNested(cards), skipped, lacks };
}

/** Something says two lines, or its times and a date, and carries no id; or all of them lost theirs. */
function mayHoldOthers(root: HTMLElement, cards: readonly Card[]): boolean {
  const known = new Set<Element>(cards.flatMap(({ element, button }) => [element, button]));
  // Any titled button first: whether it stands in the calendar is asked of few.
  const way = cards.length > 0 ? '[role="button"][title]' : selectors.card[2];
  return [...root.querySelectorAll<HTMLElement>(way)].some(
    (each) =>
      !known.has(each) &&
      (cards.length === 0 || each.matches(selectors.card[1])) &&
      (/\n/.test(each.title) ||
        /^(?=.*\d{4})(?:.*\d[:.h]\d\d|.{40})/is.test(plainOf(each.getAttribute('aria-label') ?? ''))) &&
      !isElsewhere(each),
  );
}

/** Reads texts of a card or of one of its parts. */
export function readCard(element: HTMLElement, via: string): Card {
  const button = buttonOf(element);
  const lines = linesOf(button.title || element.title);
  const itemId = element.getAttribute('data-calitemid')?.trim() || undefined;
  return { element, button, itemId, lines, label: button.getAttribute('aria-label') ?? '', via };
}

export function linesOf(title: string): string[] {
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
  const first = element.querySelector<HTMLElement>(own);
  if (first && !first.matches(handle)) return first;
  const inside = [
    ...element.querySelectorAll<HTMLElement>(`${own}, [role="button"][aria-label], [aria-label]`),
  ];
  const named = inside.filter((each) => !each.matches(handle));
  return (
    named.find((each) => each.matches(own)) ??
    (element.hasAttribute('aria-label') ? element : (named[0] ?? element))
  );
}

/** Peeks are no cards. */
export function isElsewhere(element: HTMLElement): boolean {
  return element.closest(selectors.peek[0]) !== null || element.matches(selectors.handle[0]);
}

/** An empty slot that is selected is named by its bare times; a card that is still loading by nothing. */
export function reasonToSkip(
  { lines, label, button }: Card,
  languages: readonly string[],
  fallbacks: Fallbacks | undefined,
): string | undefined {
  const text = lines[0] ?? label;
  if (text === '' && (button.textContent ?? '').trim() === '') return 'placeholder';
  if (lines.length > 1 || !isBareTimes(text, languages, fallbacks)) return undefined;
  // Somebody may have called an event by times: then its name says more in front of the date than these.
  return readLabel(label, undefined, languages, fallbacks).subject === undefined ? 'placeholder' : undefined;
}

/** `12:00 PM to 12:30 PM`, and nothing else than a short word between the two. */
export function isBareTimes(
  text: string,
  languages: readonly string[],
  fallbacks: Pick<Fallbacks, 'languagesFor'> | undefined,
): boolean {
  if (text.length > 60) return false;
  const plain = plainOf(text).trim();
  const clocks = findClocks(plain, languages, fallbacks);
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
