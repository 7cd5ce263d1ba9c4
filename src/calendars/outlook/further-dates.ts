import { dated, dayOf, type Found, keep, type Raw } from './dates';
import { formatOf } from './languages';

/** Tried after the page's and the browser's own, only for a date nobody could read so far; by script, to ask for few. */
const further: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'ru uk bg'],
  [/\p{Script=Arabic}/u, 'ar fa'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/[\p{Script=Han}\p{Script=Hangul}]/u, 'ja zh ko'],
  [/\p{Script=Latin}/u, 'de fr es it pt nl pl cs sv da nb fi tr hu ro vi id'],
];

/** Languages of the text's script that are not among the likely ones. */
export function languagesFor(text: string, likely: readonly string[]): readonly string[] {
  const letters = text.slice(0, 2_000);
  return further
    .filter(([script]) => script.test(letters))
    .flatMap(([, tags]) => tags.split(' '))
    .filter((tag) => !likely.includes(tag));
}

const numbers = /(?<![\d.:/-])(\d{1,4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{1,2})(?![\d:]|[/-]\d)/g;

/** The further language that answered last is likely the page's, whatever the page says of itself: it is asked first. */
let answered: string | undefined;

/** Dates that are all numbers; else those with a month's name in a language of the text's script. */
export function furtherDates(plain: string, languages: readonly string[]): Found[] {
  const byNumbers = keep(plain, numbered(plain, languages), languages);
  if (byNumbers.length > 0) return byNumbers;
  const others = languagesFor(plain, languages);
  const first = others.filter((tag) => tag === answered);
  const found = dated(plain, [...first, ...others], languages);
  answered = found[0]?.tag ?? answered;
  return found;
}

function numbered(plain: string, languages: readonly string[]): Raw[] {
  const order = orderOf(languages[0] ?? 'en');
  return [...plain.matchAll(numbers)].map((match) => {
    const [one = '', two, three = ''] = [match[1], match[3], match[4]];
    if (one.length > 2) return { match, days: dayOf(one, two, three) };
    if (three.length === 1) return { match, days: [] };
    const year = three.length === 2 ? `20${three}` : three;
    const [dayFirst, monthFirst] = [dayOf(year, two, one), dayOf(year, one, two)];
    const both =
      order.indexOf('d') < order.indexOf('m') ? [...dayFirst, ...monthFirst] : [...monthFirst, ...dayFirst];
    return { match, days: [...new Set(both)] };
  });
}

/** Which part of an all-number date comes first, second and third in a language. */
function orderOf(tag: string): string {
  try {
    return formatOf(tag, { year: 'numeric', month: 'numeric', day: 'numeric' })
      .formatToParts(0)
      .map(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? type[0] : ''))
      .join('');
  } catch {
    return 'mdy';
  }
}
