/** A space that is not a simple one, two of them, a mark. */
const uneven = /[^\S ]| {2}|\p{Bidi_C}/u;
const directionMarks = /\p{Bidi_C}/gu;

/** Digits of any script as `0` to `9`: in every block they begin at `…0`, in the Indian ones at `…6`. */
function digit(character: string): string {
  const code = character.charCodeAt(0);
  return String((code & 15) - (code >= 0x900 && code < 0xe00 ? 6 : 0));
}

/** Text as a person reads it on one line: no direction marks, one kind of space, at most `longest` characters. */
export function plainText(text: string | null | undefined, longest = 1_000): string {
  const start = (text ?? '').slice(0, longest * 2);
  // Most texts are a line already.
  const line = uneven.test(start) ? start.replace(directionMarks, '').replace(/\s+/g, ' ') : start;
  return line
    .trim()
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '');
}

/** Text to look for numbers and words in: small letters, European digits. */
export function comparable(text: string): string {
  return text.toLowerCase().replace(/(?![\0-\x7f])\p{Nd}/gu, digit);
}
