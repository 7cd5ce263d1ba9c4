import { type Card, isBareTimes, isElsewhere, linesOf, readCard, reasonToSkip } from './cards';
import type { Fallbacks } from './fallbacks';
import { readLabel } from './label';
import { cardWays, eventPageWays, formWays } from './selectors';

const ways = ['titled-button', 'label'] as const;

/** Cards that lost their ids, among others that have theirs. Names alone are the last resort. */
export function findCardsWithoutId(
  root: HTMLElement,
  named: readonly Card[],
  languages: readonly string[],
  fallbacks: Fallbacks,
): readonly Card[] {
  const known = new Set<Element>(named.flatMap(({ element, button }) => [element, button]));
  const cards: Card[] = [];
  const isReal = (card: Card) => reasonToSkip(card, languages, fallbacks) === undefined;
  let real = named.filter(isReal).length;
  for (const [index, via] of ways.entries()) {
    if (via === 'label' && real > 0) break;
    for (const element of root.querySelectorAll<HTMLElement>(cardWays[index + 1] ?? '')) {
      if (known.has(element) || isElsewhere(element) || isNone(element, via, languages, fallbacks)) continue;
      const card = readCard(element, via);
      known.add(element).add(card.button);
      cards.push(card);
      if (isReal(card)) real += 1;
    }
  }
  return cards;
}

/** Without an id, only a button that says a subject and its time is a card. */
function isNone(
  element: HTMLElement,
  via: string,
  languages: readonly string[],
  fallbacks: Fallbacks,
): boolean {
  if (element.closest([...formWays, ...eventPageWays].join(','))) return true;
  if (via === 'titled-button' && linesOf(element.title).length > 1) return false;
  const label = element.getAttribute('aria-label') ?? '';
  if (isBareTimes(label, languages, fallbacks)) return false;
  // "22, September, 2026" and "Go to today" stand before a date too: a subject is followed by a field of its own.
  const { subject, from } = readLabel(label, undefined, languages, fallbacks);
  return from === undefined || !/\p{L}/u.test(subject ?? '');
}
