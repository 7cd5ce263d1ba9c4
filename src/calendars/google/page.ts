import type { PageOwner, View } from '../../domain/event';
import { googleAddress, viewNamed } from './address';
import type { Fallbacks } from './fallbacks';
import { plainText } from './plain-text';
import {
  accountWays,
  findAll,
  findOne,
  gridHostWays,
  gridWays,
  ownEmailWays,
  ownNameWays,
  ownZoneWays,
} from './selectors';

/** Which view is drawn: what the page says of itself, then its address, which runs ahead of it on the way to another view. */
export function viewOf(page: Document, url: URL, fallbacks?: Fallbacks): View {
  const { body } = page;
  const said = named(body.getAttribute('data-viewfamily')) ?? named(body.getAttribute('data-viewkey'));
  if (said) return said;
  const addressed = googleAddress.viewOf(url);
  return addressed && addressed !== 'other' ? addressed : (named(fallbacks?.said(page).view) ?? 'other');
}

/** The page has the names of its address, in capitals: `CUSTOM_DAYS`, `EVENT_EDIT`. */
const named = (name: string | null | undefined): View | undefined =>
  viewNamed((name ?? '').toLowerCase().replace('_', ''));

/** Where the calendar is drawn: the grid host. */
export function drawnIn(page: Document, fallbacks?: Fallbacks): HTMLElement | undefined {
  return findOne(page, gridHostWays) ?? fallbacks?.drawnIn(page);
}

/**
 * The grids to read. On the way to another view two are there at once: the one that fits the page's view and address
 * counts, and where none does, all do.
 */
export function gridsIn(
  root: ParentNode,
  view: View,
  url: URL,
  fallbacks?: Fallbacks,
): readonly HTMLElement[] {
  const all = findAll(root, gridWays).filter((grid) => grid.localName !== 'table' && !isPutAway(grid));
  return fallbacks && countPeriods(all) > 1 ? fallbacks.fittingGrids(all, view, url) : all;
}

/** Of how many stretches of time these grids are. */
export function countPeriods(grids: readonly Element[]): number {
  return new Set(grids.map(periodOf)).size;
}

/** First and last day's key, as one word. */
export function periodOf(grid: Element): string {
  return `${grid.getAttribute('data-start-date-key')} ${grid.getAttribute('data-end-date-key')}`;
}

/** Said to be hidden, by itself or what it stands in, without asking for a layout. */
export function isPutAway(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = each.getAttribute('style');
    if (each.hasAttribute('hidden') || (style && /(?:display:\s*none|visibility:\s*hidden)/.test(style)))
      return true;
  }
  return false;
}

/** The account the page is signed in to: its own hidden block, else the account button, else the page's first data. */
export function ownerOf(page: Document, fallbacks?: Fallbacks): PageOwner {
  const text = (ways: readonly string[]): string | undefined =>
    plainText(findOne(page, ways)?.textContent) || undefined;
  const said = text(ownEmailWays)?.toLowerCase();
  const button = (said === undefined ? undefined : buttons.get(said)) ?? accountButton(page);
  if (said !== undefined && button.name !== undefined) buttons.set(said, button);
  return {
    email: said ?? button.email ?? fallbacks?.said(page).email,
    name: text(ownNameWays) ?? button.name,
    zone: text(ownZoneWays),
    language: page.documentElement.lang || fallbacks?.said(page).language,
  };
}

/** What the account button said, by address: looking for it goes through the whole page. */
const buttons = new Map<string, Pick<PageOwner, 'email' | 'name'>>();

/** `Google Account: Robin Mentor  \n(robin@example.org)`; what stands before the colon is translated. */
function accountButton(page: Document): Pick<PageOwner, 'email' | 'name'> {
  const label = findOne(page, accountWays)?.getAttribute('aria-label') ?? '';
  const [, name, email] =
    /^(?:[^:：]*[:：])?\s*(.*?)\s*[(（]([^()（）\s]+@[^()（）\s]+)[)）]\s*$/s.exec(label) ?? [];
  return { email: email?.toLowerCase(), name: plainText(name) || undefined };
}
