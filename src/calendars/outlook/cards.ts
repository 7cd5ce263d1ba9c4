import { remembered } from '../remembered';
import { findClocks, plainOf } from './clock';
import type { Fallbacks } from './fallbacks';
import { readLabel } from './label';
import { cardWays, findOne, moduleWays, peekWays } from './selectors';

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
  const root = findOne(page, moduleWays) ?? page.body;
  const mayBeInPeek = root.querySelector(peekWays[0]) !== null;
  const named: Card[] = [];
  const cards: Card[] = [];
  let lacks = false;
  const take = (card: Card): void => {
    const why = reasonToSkip(card, languages, fallbacks);
    if (why === undefined) {
      cards.push(card);
      return;
    }
    if (why === 'placeholder' && /\d{4}/.test(plainOf(card.label))) lacks = true;
    skipped[why] = (skipped[why] ?? 0) + 1;
  };
  const elements = root.querySelectorAll<HTMLElement>(cardWays[0]);
  for (let at = 0, { length } = elements; at < length; at += 1) {
    const element = elements[at];
    if (!element || (mayBeInPeek && isElsewhere(element))) continue;
    const card = readCard(element, 'item-id');
    named.push(card);
    // A card within a card is the same one.
    if (!cards.at(-1)?.element.contains(element)) take(card);
  }
  const others = fallbacks?.cardsWithoutId(root, named, languages) ?? [];
  others.forEach(take);
  lacks ||= mayHoldOthers(root, named);
  return { cards: others.length > 0 ? withoutNested(cards) : cards, skipped, lacks };
}

/** Something says two lines, or its times and a date, and carries no id; or all of them lost theirs. */
function mayHoldOthers(root: HTMLElement, cards: readonly Card[]): boolean {
  // Any titled button first: whether it stands in the calendar is asked of few.
  const all = root.querySelectorAll<HTMLElement>(cards.length > 0 ? '[role="button"][title]' : cardWays[2]);
  let own = 0;
  for (let at = 0; at < cards.length; at += 1) {
    const button = cards[at]?.button;
    if (button && button !== cards[at - 1]?.button && isButton(button) && button.title !== '') own += 1;
  }
  if (own > 0 && own === all.length) return false;
  const known = new Set<Element>(cards.flatMap(({ element, button }) => [element, button]));
  return [...all].some(
    (each) =>
      !known.has(each) &&
      (cards.length === 0 || each.matches(cardWays[1])) &&
      (/\n/.test(each.title) ||
        /^(?=.*\d{4})(?:.*\d[:.h]\d\d|.{40})/is.test(plainOf(each.getAttribute('aria-label') ?? ''))) &&
      !isElsewhere(each),
  );
}

/** Reads texts of a card or of one of its parts. */
export function readCard(element: HTMLElement, via: string): Card {
  const first = element.firstElementChild;
  const title = first && isButton(first) && !isButton(element) ? first.getAttribute('title') : null;
  // Nearly always the first thing in a card is its button.
  const button = title && !isHandle(first) ? (first as HTMLElement) : buttonOf(element);
  const lines = linesOf(button.title || element.title);
  const itemId = element.getAttribute('data-calitemid')?.trim() || undefined;
  return { element, button, itemId, lines, label: button.getAttribute('aria-label') ?? '', via };
}

export const linesOf = remembered((title): readonly string[] =>
  title
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

const isButton = (element: Element): boolean => element.getAttribute('role') === 'button';

/** As in `handleWays`, at a fifth of what asking by it costs. */
const isHandle = (element: Element | null): boolean =>
  element?.hasAttribute('data-resize-handle') === true ||
  /resize(?:handle|r)|resizer/i.test(element?.getAttribute('class') ?? '');

/** A card may hold other buttons (handles): its own is the one with a title, else the first that is named. */
function buttonOf(element: HTMLElement): HTMLElement {
  const own = '[role="button"][title], button[title]';
  if (element.matches(own)) return element;
  const first = element.querySelector<HTMLElement>(own);
  if (first && !isHandle(first)) return first;
  const inside = [
    ...element.querySelectorAll<HTMLElement>(`${own}, [role="button"][aria-label], [aria-label]`),
  ];
  const named = inside.filter((each) => !isHandle(each));
  return (
    named.find((each) => each.matches(own)) ??
    (element.hasAttribute('aria-label') ? element : (named[0] ?? element))
  );
}

/** Peeks are no cards. */
export function isElsewhere(element: HTMLElement): boolean {
  return element.closest(peekWays[0]) !== null || isHandle(element);
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
