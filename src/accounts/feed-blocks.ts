/** Days kept around the window: a date in a zone nobody described may be off by one. */
const marginMs = 2 * 86_400_000;
/** An event with a rule is kept unless its rule ended before. */
const until = /^RRULE[^\n]*UNTIL=(\d{8})/im;

export interface FeedBlocks {
  /** Each `VEVENT` that may lie in the window, as its lines. */
  readonly events: readonly string[];
  /** Each `VTIMEZONE`. */
  readonly zones: readonly string[];
  /** The zone the calendar says it is in (`X-WR-TIMEZONE`). */
  readonly zone: string | undefined;
  /** It ends in the middle: the last event is not whole. */
  readonly cut: boolean;
}

/**
 * A feed in parts, without the events that cannot lie in the window: of ten years a few weeks matter, and taking all of it
 * apart would hold the worker up for many seconds. Looks at joined lines alone, in one pass; what it does not understand
 * stays in, and one event that is broken takes no other with it.
 */
export function blocksOf(text: string, from: number, to: number): FeedBlocks {
  const [first, last] = [dayOf(from - marginMs), dayOf(to + marginMs)];
  const events: string[] = [];
  let [at, cut] = [0, !/^END:VCALENDAR/im.test(text.slice(-200))];
  for (;;) {
    const start = indexOfLine(text, 'BEGIN:VEVENT', at);
    if (start < 0) break;
    const end = indexOfLine(text, 'END:VEVENT', start);
    const next = indexOfLine(text, 'BEGIN:VEVENT', start + 1);
    // An event without an end ends where the next begins.
    if (end < 0 || (next >= 0 && next < end)) {
      cut = true;
      at = next < 0 ? text.length : next;
      if (next < 0) break;
      continue;
    }
    at = end + 'END:VEVENT'.length;
    const block = text.slice(start, at);
    if (mayMatter(block, first, last)) events.push(block);
  }
  return {
    events,
    zones: text.match(/^BEGIN:VTIMEZONE\n[\s\S]*?\nEND:VTIMEZONE/gim) ?? [],
    zone: /^X-WR-TIMEZONE[^\n:]*:(.+)$/im.exec(text)?.[1]?.trim(),
    cut,
  };
}

function mayMatter(event: string, first: string, last: string): boolean {
  const start = /^DTSTART[^\n:]*(?::|;[^\n]*:)(\d{8})/im.exec(event)?.[1];
  if (start === undefined) return true;
  // Of a series, what was moved and where it was both matter.
  if (/^(?:RECURRENCE-ID|RDATE)/im.test(event)) return true;
  if (/^RRULE/im.test(event)) return start <= last && (until.exec(event)?.[1] ?? last) >= first;
  const end =
    /^DTEND[^\n:]*(?::|;[^\n]*:)(\d{8})/im.exec(event)?.[1] ?? (/^DURATION/im.test(event) ? last : start);
  return start <= last && end >= first;
}

function indexOfLine(text: string, line: string, from: number): number {
  for (let at = text.indexOf(line, from); at >= 0; at = text.indexOf(line, at + 1)) {
    if (at === 0 || text[at - 1] === '\n') return at;
  }
  return -1;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
