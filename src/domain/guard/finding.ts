import * as z from 'zod/mini';
import { fold } from '../fold';

/** Something in an outward text that belongs to somebody else, and where it stands. */
export const Finding = z.object({
  kind: z.enum(['name', 'address', 'goal', 'words']),
  /** Whose it is. */
  pairId: z.string(),
  name: z.string(),
  at: z.number(),
  length: z.number(),
  words: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** What a person said may go all the same is known again by this. */
export const findingKey = ({ kind, pairId, words }: Finding): string => `${kind} ${pairId} ${fold(words)}`;

/** Those the person has not let through. */
export function stillHeld(findings: readonly Finding[], released: readonly string[] = []): Finding[] {
  return findings.filter((finding) => !released.includes(findingKey(finding)));
}
