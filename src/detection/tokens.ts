import { fold } from '@/domain/fold';

/** A word or a mark of a title, with what is needed to look it up and to say it back. */
export interface Token {
  readonly raw: string;
  readonly folded: string;
  readonly word: boolean;
  /** A script without spaces between words: several words may stand in this token. */
  readonly unspaced: boolean;
  /** A space (or the edge of the title) stands before it. */
  readonly apart: boolean;
}

/** Longest title that is looked at: a title of a book's length is no title. */
const longest = 300;

const unspacedLetters = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々〆';
const email = "[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)+";
const time = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?|\\d[:对對対대]\\d(?!\\d)';
const letters = '[\\p{L}\\p{M}\\p{N}]';
const spaced = `(?:(?![${unspacedLetters}])${letters})+(?:['’ʼ׳״"](?:(?![${unspacedLetters}])\\p{L})+|\\.(?=\\p{L}\\.)\\p{L})*`;
const pieces = new RegExp(
  `(${email}|${time})|([${unspacedLetters}]+)|(${spaced})|(<[-=]*>|[-=]+>|[^\\s])`,
  'gu',
);
const invisible = /[\p{Cf}\p{Cc}]/gu;

/** Takes a title apart. Marks of direction and other invisible characters are left out. */
export function tokensOf(title: string): Token[] {
  const text = title
    .slice(0, longest)
    .normalize('NFKC')
    .replace(invisible, (mark) => (mark === '\n' || mark === '\t' || mark === '\r' ? ' ' : ''));
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    const [raw, whole, unspaced, plain] = match;
    tokens.push({
      raw,
      folded: fold(raw),
      word: (whole ?? unspaced ?? plain) !== undefined,
      unspaced: unspaced !== undefined,
      apart: match.index === 0 || match.index > end,
    });
    end = match.index + raw.length;
  }
  return tokens;
}
