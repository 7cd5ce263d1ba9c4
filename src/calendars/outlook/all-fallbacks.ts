import { blindness } from './blind-reasons';
import { findCardsWithoutId } from './cards-without-id';
import type { Fallbacks } from './fallbacks';
import { furtherDates, languagesFor } from './further-dates';
import { mostLikely } from './label-alone';
import { onlyLies } from './lies-alone';
import { subjectAlone } from './subject-alone';

export const fallbacks: Fallbacks = {
  languagesFor,
  datesIn: furtherDates,
  mostLikely,
  onlyLies,
  blindness,
  cardsWithoutId: (root, known, languages) => findCardsWithoutId(root, known, languages, fallbacks),
  subjectOf: (button, label, languages) => subjectAlone(button, label, languages, fallbacks),
};
