/** Larger feeds are not taken apart: a calendar of ten years is 20 MB. */
export const longestFeed = 40_000_000;

/**
 * The text of a feed: its bytes read as what they are, its folded lines joined (RFC 5545, 3.1), one kind of line's end. A line
 * may be folded in the middle of a letter: then the bytes are joined before they are read. What is not UTF-8 at all is taken
 * for the coding old programs write.
 */
export function feedText(bytes: Uint8Array): string {
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) return joined(new TextDecoder('utf-16le').decode(bytes));
  if (one === 0xfe && two === 0xff) return joined(new TextDecoder('utf-16be').decode(bytes));
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\uFFFD')) return joined(text);
  const whole = unfolded(bytes);
  const again = new TextDecoder().decode(whole);
  return joined(again.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(whole) : again);
}

/** Lines joined that are joined already stay as they are. */
export function joined(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.replace(/^\uFEFF/, '').replace(/\n[ \t]/g, '');
}

/** Without line ends that a space or tab follows. */
function unfolded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    const feed = byte === 13 && bytes[at + 1] === 10 ? at + 1 : at;
    const next = bytes[feed + 1];
    if ((byte === 10 || byte === 13) && (next === 32 || next === 9)) {
      at = feed + 1;
      continue;
    }
    whole[length] = byte ?? 0;
    length += 1;
  }
  return whole.subarray(0, length);
}
