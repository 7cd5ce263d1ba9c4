/**
 * Letters of other scripts as the sound they are usually written with in Latin. Rough on purpose: it is only ever used to
 * compare two spellings of one name, after both have been made rougher still.
 */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

const greek: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'i',
  φ: 'ph',
  χ: 'kh',
  ψ: 'ps',
  ω: 'o',
};

/** Arabic and Hebrew write the consonants; what is mostly a vowel is left out here. */
const arabic: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

const hebrew: Readonly<Record<string, string>> = {
  ב: 'b',
  ג: 'g',
  ד: 'd',
  ה: 'h',
  ז: 'z',
  ח: 'h',
  ט: 't',
  כ: 'k',
  ך: 'k',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's',
  פ: 'f',
  ף: 'f',
  צ: 'ts',
  ץ: 'ts',
  ק: 'k',
  ר: 'r',
  ש: 'sh',
  ת: 't',
};

const letters: Readonly<Record<string, string>> = { ...cyrillic, ...greek, ...arabic, ...hebrew };
const dropped = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A folded word in Latin letters; letters of scripts that are not transcribed stay as they are. */
export function toLatin(word: string): string {
  // Ukrainian says h where Russian says g; its own letters tell which of the two a name is written in.
  const spoken = /[ієґ]/.test(word) ? word.replaceAll('г', 'h') : word;
  return [...spoken].map((letter) => letters[letter] ?? (dropped.test(letter) ? '' : letter)).join('');
}

/** Whether a word is written without (most of) its vowels. */
export function isConsonantal(word: string): boolean {
  return dropped.test(word);
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|sz|ş/g, 's'],
  [/tsch|tch|ch|cz/g, 'c'],
  [/zh|dzh|dj|dsch/g, 'j'],
  [/kh|gh/g, 'h'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/[yj]/g, 'i'],
  [/h(?=[^aeiou]|$)/g, ''],
  [/i+/g, 'i'],
  [/i(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/** How a Latin word roughly sounds: `Yuliia`, `Julia` and `Юлия` are one, `Müller` and `Mueller` too. */
export function soundOf(word: string): string {
  return sounds.reduce((text, [from, to]) => text.replace(from, to), toLatin(word));
}

/** The same without vowels, for the scripts that leave them out: `Salma` and `سلمى`. */
export function consonantsOf(word: string): string {
  return toLatin(word)
    .replace(/shch|sch|sh/g, 's')
    .replace(/kh|ch/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/ph|p/g, 'f')
    .replace(/tz|ts/g, 'c')
    .replace(/v/g, 'b')
    .replace(/q/g, 'k')
    .replace(/h$/, '')
    .replace(/[aeiouyw]/g, '')
    .replace(/(.)\1+/g, '$1');
}
