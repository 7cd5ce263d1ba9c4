import { browser } from 'wxt/browser';
import { fill, type Say } from '@/domain/say';

/** The language the browser speaks to this person. */
export function readLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Says messages of the catalogue; with `count`, the form its number asks for (`key_one`, `key_other` …). */
export function createSay(language: string = readLanguage()): Say {
  const plural = new Intl.PluralRules(language);
  const find = (key: string): string => browser.i18n.getMessage(key as 'name');
  return (key, words) => {
    const count = words?.['count'];
    const form =
      typeof count === 'number' ? find(`${key}_${plural.select(count)}`) || find(`${key}_other`) : '';
    return fill(form || find(key) || key, words);
  };
}

/** Which way the browser's language is read. */
export function readDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir' as 'name') === 'rtl' ? 'rtl' : 'ltr';
}
