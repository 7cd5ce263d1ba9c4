import { blockIn } from './splice-note';

/** Longest line and most lines that are taken over: somebody else wrote them. */
const longest = 500;
const mostLines = 40;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  middot: '·',
};

/**
 * The lines that stand between Cairn's marks in an event's text, as plain text: what the other's Cairn wrote, or the other
 * by hand. Without marks, numbers in front and minutes behind.
 */
export function linesIn(text: string, form: 'text' | 'html'): string[] {
  const block = blockIn(text);
  if (block === undefined) return [];
  const plain = form === 'html' ? asText(block) : block;
  return plain
    .split(/\r?\n/)
    .slice(1, -1)
    .map(bare)
    .filter((line) => line !== '')
    .slice(0, mostLines);
}

/** What of a block is neither in the agenda nor was written by us: to be offered, never taken over unasked. */
export function addedTo(block: readonly string[], known: readonly string[]): string[] {
  const ours = new Set(known.map(lineKey));
  return [...new Set(block)].filter((line) => !ours.has(lineKey(line)));
}

/** A line as it is compared and taken over: `3. What next? (10 min)` → `What next?`. */
export function bare(line: string): string {
  return line
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .trim()
    .replace(/^(?:\d{1,2}[.)]|[-–•*])\s+/u, '')
    .replace(/\s*\(\d{1,3}\s?\p{L}{1,8}\.?\)$/u, '')
    .slice(0, longest)
    .trim();
}

/** What lines are compared by. */
export const lineKey = (line: string): string =>
  bare(line)
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/([<&]) /g, '$1')
    .toLowerCase();

function asText(html: string): string {
  return html
    .replace(/\r?\n/g, ' ')
    .replace(/<(?:br|\/?(?:p|div|li|ul|ol|h\d|tr))\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
      const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (point !== undefined) return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
      return named[String(name).toLowerCase()] ?? whole;
    })
    .replace(/\n\s*\n/g, '\n');
}
