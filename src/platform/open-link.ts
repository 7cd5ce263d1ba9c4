import { safeLink } from '@/domain/link';

/**
 * Opens an address in a window of its own, a mail program's among them. To be called within the press that asks for it,
 * or the browser takes it for a pop-up. The new window does not know where it came from.
 * An address that is no page, mail or call is not opened at all.
 */
export function openLink(url: string): void {
  const safe = safeLink(url);
  if (safe === undefined) return;
  const link = document.createElement('a');
  link.href = safe;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}
