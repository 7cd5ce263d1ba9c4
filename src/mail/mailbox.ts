import type { OutwardMail } from '@/domain/outward';

/**
 * Longest address that is safe to open. Web mailboxes take about 8 kB but proxies and sign-in pages on the way cut from
 * about 2 kB; mail programs are handed a `mailto:` through the system, which cuts at 2 048 on Windows (measured 2026).
 */
export const longestWebLink = 2000;
export const longestMailto = 1800;

/** A way to write a mail: makes the address of a window that holds it. */
export interface MailWindow {
  readonly longest: number;
  /** `host` is where the meeting's calendar lives, for mailboxes with several addresses. */
  link(mail: OutwardMail, host?: string): string;
}

/** `Jo Ann <jo@example.org>` is not understood everywhere in an address field of a link: addresses alone are. */
export function addressesOf(mail: OutwardMail): string {
  return mail.to.map(({ email }) => email).join(',');
}

/** Query in percent code: a `+` for a space is shown as a plus by some mail programs. */
export function queryOf(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
