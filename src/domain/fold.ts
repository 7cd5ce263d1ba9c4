/** Latin letters that are letters of their own to Unicode, though people leave their marks out when they type. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  // Arabic spellings that keyboards and habits mix: the last alef and ta marbuta.
  ى: 'ي',
  ة: 'ه',
};
const ownLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * Marks that are written or left out at will: accents of Latin, Greek and Cyrillic, the niqqud of Hebrew, the harakat
 * and the tatweel of Arabic. The vowel signs of Devanagari and the like are no such marks: they stay.
 */
const optionalMarks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/** Invisible characters: direction marks, soft hyphens, zero-width joiners. They take no part in a comparison. */
const invisible = /\p{Cf}/gu;

const plain = /^[\u0020-\u007e]*$/;

/** One spelling for what a reader takes for the same letters: `Mentoría`, `MENTORIA` and `mentoria` are one. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(optionalMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(optionalMarks, '')
    .replace(ownLetters, (letter) => letters[letter] ?? letter);
}
