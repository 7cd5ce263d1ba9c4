/** The shortest passphrase that is taken (NIST SP 800-63B-4, 2025: fifteen characters where it stands alone are better). */
export const leastLetters = 8;

export type Strength = 'too-short' | 'short' | 'fair' | 'good';

/**
 * How long words hold, as far as their length tells: a letter that repeats counts little, and nothing is known of names and
 * dates that others could guess. Advice in words, not a score.
 */
export function strengthOf(words: string): Strength {
  const letters = [...words.normalize('NFKC').trim()];
  if (letters.length < leastLetters) return 'too-short';
  const weight = Math.min(letters.length, new Set(letters).size * 2.5);
  if (weight < 13) return 'short';
  return weight < 19 ? 'fair' : 'good';
}
