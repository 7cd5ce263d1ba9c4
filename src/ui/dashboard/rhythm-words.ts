import { usualRhythms } from '@/domain/rhythm/rhythm';
import type { Say } from '@/domain/say';

/** A rhythm as people say it: "every two weeks", "every 10 days". */
export function rhythmWords(say: Say, days: number): string {
  return usualRhythms.includes(days) ? say(`rhythm_${days}`) : say('rhythm_days', { count: days });
}

/** The same at the start of a sentence. */
export function rhythmSentence(say: Say, days: number): string {
  const words = rhythmWords(say, days);
  const language = document.documentElement.lang || undefined;
  return `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}`;
}
