const word = /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([BQ])\?([^?\s]*)\?=/gi;

/**
 * A header's text with its encoded words (RFC 2047) read. Whether Gmail's API hands headers out decoded is not documented,
 * so both are understood; a word in a coding this browser does not know stays as it is.
 */
export function decodedWords(text: string): string {
  // The space between two encoded words belongs to neither; a character may be split over both.
  return text.replace(/\?=\s+=\?/g, '?==?').replace(/(?:=\?[^?\s]+\?[BQ]\?[^?\s]*\?=)+/gi, (run) => {
    try {
      const words = [...run.matchAll(word)];
      const charsets = new Set(words.map(([, charset = '']) => charset.toLowerCase()));
      const bytes = words.map(([, , how = '', coded = '']) => bytesOf(how.toUpperCase(), coded));
      if (charsets.size !== 1)
        return words.map(([, charset], index) => read(charset ?? '', bytes[index] ?? [])).join('');
      return read([...charsets][0] ?? '', bytes.flat());
    } catch {
      return run;
    }
  });
}

const read = (charset: string, bytes: readonly number[]): string =>
  new TextDecoder(charset).decode(Uint8Array.from(bytes));

function bytesOf(how: string, coded: string): number[] {
  if (how === 'B') return Array.from(atob(coded), (character) => character.charCodeAt(0));
  const plain = coded
    .replace(/_/g, ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Array.from(plain, (character) => character.charCodeAt(0) & 0xff);
}
