import { createHash } from 'node:crypto';
import { type Call, json, type Reply } from './call.ts';

/** Calendars that can be read by their address: Google's secret iCal address, Outlook's published calendar. */
export class Feeds {
  readonly #texts = new Map<string, string>();

  put(address: string, text: string): void {
    this.#texts.set(address, text);
  }

  /** The person made a new secret: the old address leads nowhere. */
  withdraw(address: string): void {
    this.#texts.delete(address);
  }

  has(url: URL): boolean {
    return /\.ics$/.test(url.pathname);
  }

  answer(call: Call): Reply | undefined {
    if (!this.has(call.url)) return undefined;
    const text = this.#texts.get(call.url.href);
    if (text === undefined) return json({ error: 'not found' }, 404);
    const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
    if (call.headers.get('if-none-match') === etag) return { status: 304, headers: { etag } };
    return { status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8', etag }, body: text };
  }
}
