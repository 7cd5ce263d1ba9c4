import { markers, noteHtml, noteText } from './invitation';
import type { OutwardNote } from './outward';

/** A mark as text, or as a calendar's clean-up may write it: other spaces, the dot by its name or number. */
const looselyAs = (mark: string): string =>
  mark
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/·/g, '(?:·|&middot;|&#183;|&#xB7;)')
    .replace(/ /g, '(?:\\s|&nbsp;|&#160;)+');

const start = looselyAs(markers.start);
/** From a start to the next end with no other start between: a start without an end is somebody's text, not a block. */
const block = new RegExp(`${start}(?:(?!${start})[\\s\\S])*?${looselyAs(markers.end)}`, 'i');

/** Whether the text of an event is HTML: Google says nothing about it, and both occur. */
export function isHtml(text: string): boolean {
  return /<(?:\/?[a-z][^<>]*|!--)>/i.test(text);
}

/** Cairn's block in an event's text; `undefined` where there is none. */
export function blockIn(text: string): string | undefined {
  return block.exec(text)?.[0];
}

/**
 * The event's text with the note between Cairn's markers, and every other character as it was. A first block goes to the
 * end of a plain text and of Google's HTML, and to the top of a whole HTML page, where Outlook's online-meeting block
 * at its end cannot be touched.
 */
export function spliceNote(text: string, note: OutwardNote, form: 'text' | 'html'): string {
  const fresh = form === 'html' ? noteHtml(note) : withoutMarkup(noteText(note));
  const found = block.exec(text);
  if (found) return text.slice(0, found.index) + fresh + text.slice(found.index + found[0].length);
  if (form === 'text') return text === '' ? fresh : `${text}\n\n${fresh}`;
  const body = /<body\b[^>]*>/i.exec(text);
  if (body) {
    const at = body.index + body[0].length;
    return `${text.slice(0, at)}<div>${fresh}</div><br>${text.slice(at)}`;
  }
  return text === '' ? fresh : `${text}<br><br>${fresh}`;
}

/**
 * A plain text with something like a tag in it is shown as HTML by Google, the whole of it: what a person typed must not
 * turn their event's text into markup. Read back, a line is the same (see `lineKey`).
 */
const withoutMarkup = (text: string): string =>
  text.replace(/<(?=[a-z/!])/gi, '< ').replace(/&(?=#?\w+;)/g, '& ');

/** The event's text without Cairn's block, with what was put around it when it was new; else as it was. */
export function withoutNote(text: string): string {
  const found = block.exec(text);
  if (!found) return text;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  if (before.endsWith('<div>') && after.startsWith('</div><br>')) {
    return before.slice(0, -'<div>'.length) + after.slice('</div><br>'.length);
  }
  return before.replace(/(?:<br><br>|\n\n)$/, '') + after;
}
