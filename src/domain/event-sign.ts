import { noteLines } from './invitation';
import type { OutwardNote } from './outward';
import { lineKey } from './read-note';

/**
 * What Cairn leaves for itself in the person's own copy of an event: that this is a meeting of theirs, of which pair, and
 * which lines between the marks they wrote themselves. Another device of theirs knows the event by it. It is made of the
 * note that stands in the event, and nothing but digests of it: it can say nothing that the event's text does not.
 */
export interface EventSign {
  readonly pairId?: string | undefined;
  readonly form: 'full' | 'line';
  /** Digest of the other's address, which stands among the guests. */
  readonly partner?: string | undefined;
  /** Digests of the lines. */
  readonly lines: readonly string[];
}

/** A value of Google's private properties is cut off beyond 1024 characters, without a word (Calendar API, 2026). */
const longest = 1024;
/** In the place of a sign that is taken back: Graph keeps a property that was once made. */
export const noSign = '0';

export function writeSign(
  note: OutwardNote,
  {
    form,
    pairId,
    partner,
  }: { form: EventSign['form']; pairId?: string | undefined; partner?: string | undefined },
): string {
  const id = pairId && /^[\w:.-]{1,80}$/.test(pairId) ? pairId : '';
  const head = ['1', form, id, partner ? digestOf(partner.trim().toLowerCase()) : ''].join(';');
  const lines = noteLines(note).map((line) => digestOf(lineKey(line)));
  // Whole digests only: what does not fit is left out from the end.
  return `${head};${lines.slice(0, Math.floor((longest - head.length - 1) / 8)).join()}`;
}

/** The sign in a property's value; `undefined` for none, and for one of a form this version does not know. */
export function readSign(value: string | undefined): EventSign | undefined {
  const [, form, pairId, partner, lines = ''] =
    /^1;(full|line);([\w:.-]{0,80});([0-9a-z]{0,7});([0-9a-z,]*)$/.exec(value ?? '') ?? [];
  if (form !== 'full' && form !== 'line') return undefined;
  return {
    form,
    ...(pairId ? { pairId } : {}),
    ...(partner ? { partner } : {}),
    lines: lines.split(',').filter((each) => each !== ''),
  };
}

/** Whether a line between the marks is one the person's own Cairn wrote, on whichever device. */
export const isSigned = (sign: EventSign, line: string): boolean =>
  sign.lines.includes(digestOf(lineKey(line)));

export const isPartner = (sign: EventSign, email: string): boolean =>
  sign.partner === digestOf(email.trim().toLowerCase());

/** FNV-1a over UTF-8, seven letters at most: tells lines apart, and is no secret. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
