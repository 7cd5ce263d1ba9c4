import { hi, id, tr, vi } from './asian';
import { en } from './en';
import { de, nl, sv } from './germanic';
import { es, fr, it, pt } from './romance';
import { ar, he } from './semitic';
import { pl, ru, uk } from './slavic';
import { ja, ko, zh } from './unspaced';
import type { WordList } from './word-list';

/**
 * Every language at once: titles mix them ("Mentoring-Gespräch: Portfolio review"), and the page's language says little
 * about the title's. Where two languages write the same word, the first one counts.
 */
export const wordLists: Readonly<Record<string, WordList>> = {
  en,
  es,
  pt,
  fr,
  de,
  it,
  nl,
  sv,
  pl,
  ru,
  uk,
  tr,
  ar,
  he,
  hi,
  id,
  vi,
  ja,
  ko,
  zh,
};
