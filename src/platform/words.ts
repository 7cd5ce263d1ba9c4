import { browser } from 'wxt/browser';
import { fill, type Say } from '@/domain/say';

/**
 * The language Cairn speaks to this person: the browser's, with its region, where there is a catalogue of it. The catalogue
 * itself says which it is: a browser that speaks another language, or was built without the texts of its own (Debian's
 * Chromium 156 then names English and shows our Arabic), would have dates, voices and sides go another way than the words.
 */
export function readLanguage(): string {
  const browsers = browser.i18n.getUILanguage();
  const said = findMessage('language');
  return said === '' || base(browsers) === base(said) ? browsers : said;
}

const base = (language: string): string => language.split(/[-_]/)[0] ?? '';

/** A message as it stands in the catalogue: for the pages of the calendars, which say a word or two. */
export function findMessage(key: string): string {
  return browser.i18n.getMessage(key as 'name');
}

/** Says messages of the catalogue; with `count`, the form its number asks for (`key_one`, `key_other` …). */
export function createSay(language: string = readLanguage()): Say {
  return sayFrom(findMessage, language);
}

/** Says what `find` finds, with the plural forms of a language. */
export function sayFrom(find: (key: string) => string, language: string): Say {
  const plural = new Intl.PluralRules(language);
  return (key, words) => {
    const count = words?.['count'];
    const form =
      typeof count === 'number' ? find(`${key}_${plural.select(count)}`) || find(`${key}_other`) : '';
    return fill(form || find(key) || key, words);
  };
}

/** Which way that language is read. */
export function readDirection(): 'ltr' | 'rtl' {
  return findMessage('language_direction') === 'rtl' ? 'rtl' : 'ltr';
}
