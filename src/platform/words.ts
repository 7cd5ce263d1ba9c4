import { browser } from 'wxt/browser';
import { fill, type Say } from '@/domain/say';

/** The language the browser speaks to this person. */
export function readLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** A message as it stands in the catalogue: for the pages of the calendars, which say a word or two. */
export function findMessage(key: string): string {
  return browser.i18n.getMessage(key as 'name');
}

/** Says messages of the catalogue; with `count`, the form its number asks for (`key_one`, `key_other` …). */
export function createSay(language: string = readLanguage()): Say {
  const plural = new Intl.PluralRules(language);
  return (key, words) => {
    const count = words?.['count'];
    const form =
      typeof count === 'number'
        ? findMessage(`${key}_${plural.select(count)}`) || findMessage(`${key}_other`)
        : '';
    return fill(form || findMessage(key) || key, words);
  };
}

/** Which way the browser's language is read. */
export function readDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir' as 'name') === 'rtl' ? 'rtl' : 'ltr';
}
