/**
 * Finds marks in whatever left, however it was dressed: every layer of a known coding is taken off, in every order, until
 * nothing new appears. A mark is `Qx`, a letter for whose it is, a number, `zJ`: letters that every coding has to carry.
 */
export const markPattern = /Qx[A-Z][0-9]{4}zJ/g;

/** How many codings may lie over each other. */
const deepest = 4;

export function findMarks(left: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  let layer = [left];
  for (let depth = 0; depth <= deepest && layer.length > 0; depth += 1) {
    const next: string[] = [];
    for (const text of layer) {
      if (seen.has(text)) continue;
      seen.add(text);
      for (const [mark] of text.matchAll(markPattern)) found.add(mark);
      // Without what may part a line, a tag or a zero-width character set into a word.
      for (const [mark] of bare(text).matchAll(markPattern)) found.add(mark);
      for (const undress of codings)
        next.push(...undress(text).filter((each) => each !== text && each !== ''));
    }
    layer = next;
  }
  return found;
}

const bare = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/[\s\p{Cf}\p{Mn}|>+"'\\-]/gu, '');

/** Each takes one coding off, wherever in the text it is found. */
const codings: readonly ((text: string) => string[])[] = [
  (text) => [replaceSafely(text, /(?:%[0-9a-f]{2})+/gi, (run) => decodeURIComponent(run))],
  (text) => [
    text
      .replace(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => point(Number.parseInt(hex, 16)))
      .replace(/&#(\d{1,7});?/g, (_, digits: string) => point(Number(digits)))
      .replace(/&(lt|gt|amp|quot|apos|nbsp);/g, (_, name: string) => named[name] ?? ''),
  ],
  (text) => [
    text
      .replace(/=\r?\n/g, '')
      .replace(/(?:=[0-9A-F]{2})+/g, (run) => utf8(bytesOf(run.slice(1).split('='), 16))),
  ],
  (text) => [
    text
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => point(Number.parseInt(hex, 16)))
      .replace(/\\r/g, '\r')
      .replace(/\\n/g, '\n')
      .replace(/\\(["\\/])/g, '$1'),
  ],
  // Unfolded header lines and iCalendar lines.
  (text) => [text.replace(/\?=\s+=\?UTF-8\?B\?/gi, '').replace(/\r?\n[ \t]/g, '')],
  (text) => base64Runs(text),
  (text) => base64Runs(text.replace(/[\r\n]+/g, '')),
  (text) => hexRuns(text),
];

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const point = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
const bytesOf = (numbers: readonly string[], radix: number): Uint8Array =>
  Uint8Array.from(numbers, (each) => Number.parseInt(each, radix));
const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function replaceSafely(text: string, pattern: RegExp, decode: (run: string) => string): string {
  return text.replace(pattern, (run) => {
    try {
      return decode(run);
    } catch {
      return run;
    }
  });
}

/** The text that runs of Base64 (either alphabet) hold, as UTF-8 and as UTF-16. */
function base64Runs(text: string): string[] {
  const runs = text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? [];
  const whole = runs.flatMap((run) => {
    const bytes = Buffer.from(run, 'base64');
    return [utf8(bytes), ...(bytes.includes(0) ? [bytes.toString('utf16le')] : [])];
  });
  return whole.length === 0 ? [] : [whole.join('\n')];
}

function hexRuns(text: string): string[] {
  const runs = text.match(/(?:[0-9a-f]{2}){11,}/gi) ?? [];
  return runs.length === 0 ? [] : [runs.map((run) => Buffer.from(run, 'hex').toString('utf8')).join('\n')];
}
