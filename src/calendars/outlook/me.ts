import type { PageOwner } from '../../domain/event';
import { accountManagerWays, findOne, meWays, myAddressWays } from './selectors';

const address = /[^\s<>()"',;:@]+@[^\s<>()"',;:@]+\.[^\s<>()"',;:@]+/;

/** Whose calendar it is, as far as the page tells without a menu being opened (seen 2026). */
export function readMe(page: Document): PageOwner {
  const [titleName, titleAddress] = fromTitle(page.title);
  const button = findOne(page, meWays);
  const shown = (button?.getAttribute('aria-label') ?? button?.textContent ?? '').trim();
  const manager = page.querySelector(accountManagerWays[0])?.getAttribute('aria-label')?.trim() ?? '';
  const name =
    nameIn(shown) ??
    (titleName && manager.includes(titleName) ? titleName : undefined) ??
    // "Account manager for Robin Mentor": only the English words before the name are known.
    nameIn(manager.replace(/^account manager for /i, ''), manager) ??
    titleName;
  const email =
    titleAddress ??
    address.exec(findOne(page, myAddressWays)?.textContent ?? '')?.[0] ??
    address.exec(shown)?.[0] ??
    address.exec(manager)?.[0];
  const language = page.documentElement.lang;
  return {
    ...(email ? { email: email.toLowerCase() } : {}),
    ...(name ? { name } : {}),
    ...(language ? { language } : {}),
  };
}

/** A name, unless it is an address or nothing was taken off the sentence it stood in. */
function nameIn(text: string, sentence?: string): string | undefined {
  return text === '' || text === sentence || text.length > 120 || address.test(text) ? undefined : text;
}

/** `Calendar - robin@example.com - Outlook`; some accounts have their name there. */
function fromTitle(title: string): readonly [name: string | undefined, email: string | undefined] {
  const parts = title.split(/ [-–—|] /).map((part) => part.trim());
  const email = parts.map((part) => address.exec(part)?.[0]).find((found) => found !== undefined);
  const middle = parts.length === 3 ? parts[1] : undefined;
  return [middle && !address.test(middle) ? middle : undefined, email];
}
