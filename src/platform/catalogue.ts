import { browser } from 'wxt/browser';
import { languages, tagOf } from '@/domain/languages';
import type { Say } from '@/domain/say';
import { findMessage, sayFrom } from './words';

/**
 * Says messages of another language than the browser's: its catalogue is read, once, from Cairn's own package when
 * something is first written in it.
 * @throws where there is no such catalogue
 */
export function sayIn(language: string): Promise<Say> {
  const known = read.get(language) ?? readCatalogue(language);
  read.set(language, known);
  known.catch(() => read.delete(language));
  return known;
}

const read = new Map<string, Promise<Say>>();

async function readCatalogue(language: string): Promise<Say> {
  if (!languages.includes(language)) throw new Error(`no catalogue: ${language}`);
  const file = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json` as '/popup.html'));
  const messages = (await file.json()) as Readonly<Record<string, { readonly message?: string }>>;
  const find = (key: string): string => (Object.hasOwn(messages, key) ? (messages[key]?.message ?? '') : '');
  return sayFrom((key) => find(key) || (find(`${key}_other`) ? '' : findMessage(key)), tagOf(language));
}
