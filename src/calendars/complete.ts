import type { PageReading } from '../domain/event';
import { completeReading as completeGoogle } from './google/complete';
import { type Background, completeReading as completeOutlook } from './outlook/complete';

export type CompleteReading = (reading: PageReading, known: Background) => PageReading;

/** What a reading comes to without its page: facts that labels say in words of many languages, zones by name. */
export const completeReading: CompleteReading = (reading, known) => {
  if (reading.calendar === 'google') return completeGoogle(reading);
  return reading.calendar === 'outlook' ? completeOutlook(reading, known) : reading;
};
