import type { Address } from '@/domain/recap';

/** Longest encoded word (RFC 2047: 75 characters), less its frame, in bytes before Base64. */
const bytesPerWord = 45;

/** A header's text: as it is when it is plain and short, else as encoded words, split between characters and folded. */
export function encodedWords(text: string): string {
  if (/^[\x20-\x7E]{0,60}$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let bytes: number[] = [];
  for (const character of text) {
    const next = new TextEncoder().encode(character);
    if (bytes.length + next.length > bytesPerWord) {
      words.push(encode(bytes));
      bytes = [];
    }
    bytes.push(...next);
  }
  words.push(encode(bytes));
  return words.join('\r\n ');
}

const encode = (bytes: readonly number[]): string => `=?UTF-8?B?${btoa(String.fromCharCode(...bytes))}?=`;

/**
 * `Name <local@domain>`: the name as encoded words or a quoted string, the domain as A-labels (`xn--…`), which every mail
 * server understands. `undefined` when the address is none, or has a local part that only SMTPUTF8 could carry.
 */
export function addressHeader({ name, email }: Address): string | undefined {
  const address = asciiAddress(email);
  if (address === undefined) return undefined;
  if (name === undefined || name === '') return address;
  const words = encodedWords(name);
  return `${words === name ? `"${name.replace(/["\\]/g, '\\$&')}"` : words} <${address}>`;
}

function asciiAddress(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const domain = email.slice(at + 1);
  if (at < 1 || !/^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(local) || /[\s/?#:@<>,;\\]/.test(domain) || domain === '')
    return undefined;
  const url = `https://${domain}/`;
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return hostname.includes('.') && /^[a-z0-9.-]+$/.test(hostname) ? `${local}@${hostname}` : undefined;
}

/** RFC 5322 date in UTC: `Thu, 14 May 2026 12:00:00 +0000`. */
export function dateHeader(now: number): string {
  return new Date(now).toUTCString().replace('GMT', '+0000');
}

/** Longest id that is passed on: a line may have 998 characters (RFC 5322, 2.1.1). */
const messageId = /^<[\x21-\x3B\x3D\x3F-\x7E]{1,900}>$/;
/** So many ids of a long conversation are named: its first, and the last ones. */
const mostReferences = 12;

/** `In-Reply-To` and `References`, one id a line. What is no id is left out: somebody else's server wrote it. */
export function answerHeaders(answered: string, before: readonly string[]): string[] {
  if (!messageId.test(answered)) return [];
  const ids = [...new Set(before.filter((id) => id !== answered && messageId.test(id)))];
  const named = ids.length < mostReferences ? ids : [ids[0] ?? '', ...ids.slice(1 - mostReferences)];
  return [`In-Reply-To: ${answered}`, `References: ${[...named, answered].join('\r\n ')}`];
}
