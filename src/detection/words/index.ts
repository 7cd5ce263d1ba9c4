import { en } from './en';
import { de, nl, nordic } from './germanic';
import { ar, id, ja, ko, pl, ru, tr, vi, zh } from './others';
import { es, fr, it, pt } from './romance';
import type { WordList } from './word-list';

/** Every language at once: titles mix them, and the page's language says little about the title's. */
export const wordLists: readonly WordList[] = [
  en,
  de,
  nl,
  nordic,
  fr,
  es,
  pt,
  it,
  pl,
  ru,
  tr,
  id,
  vi,
  ar,
  ja,
  ko,
  zh,
];
