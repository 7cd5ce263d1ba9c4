/** Days kept around the window: a date in a zone nobody described may be off by one. */
const marginMs = 2 * 86_400_000;
/** An event with a rule is kept unless its rule ended before. */
const until = /^RRULE[^\r\n]*UNTIL=(\d{8})/im;

/**
 * A feed without the events that cannot lie in the window: a calendar of ten years is 20 MB, of which a few weeks matter,
 * and taking it apart whole would hold the worker up for many seconds. Looks at lines alone, in one pass over the text;
 * what it does not understand stays in.
 */
export function trimFeed(text: string, from: number, to: number): string {
  const parts: string[] = [];
  const [first, last] = [dayOf(from - marginMs), dayOf(to + marginMs)];
  let at = 0;
  for (;;) {
    const start = indexOfLine(text, 'BEGIN:VEVENT', at);
    if (start < 0) break;
    const end = indexOfLine(text, 'END:VEVENT', start);
    if (end < 0) break;
    const after = endOfLine(text, end);
    if (at < start) parts.push(text.slice(at, start));
    if (mayMatter(text.slice(start, after), first, last)) parts.push(text.slice(start, after));
    at = after;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function mayMatter(event: string, first: string, last: string): boolean {
  const start = /^DTSTART[^\r\n:]*(?::|;[^\r\n]*:)(\d{8})/im.exec(event)?.[1];
  if (start === undefined) return true;
  // Of a series, what was moved and where it was both matter.
  if (/^RECURRENCE-ID/im.test(event)) return true;
  if (/^RDATE/im.test(event)) return true;
  if (/^RRULE/im.test(event)) return start <= last && (until.exec(event)?.[1] ?? last) >= first;
  const end =
    /^DTEND[^\r\n:]*(?::|;[^\r\n]*:)(\d{8})/im.exec(event)?.[1] ?? (/^DURATION/im.test(event) ? last : start);
  return start <= last && end >= first;
}

function indexOfLine(text: string, line: string, from: number): number {
  for (let at = text.indexOf(line, from); at >= 0; at = text.indexOf(line, at + 1)) {
    if (at === 0 || text[at - 1] === '\n') return at;
  }
  return -1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
