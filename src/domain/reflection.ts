import * as z from 'zod/mini';
import { Audience } from './audience';
import { CameFrom } from './partner-file/came-from';

/** Did it happen? The last three lead to a short kind note instead of prompts. */
export const Happened = z.enum(['yes', 'cut-short', 'moved', 'cancelled', 'no-show']);
export type Happened = z.infer<typeof Happened>;

/** The prompts of a reflection; which of them are asked depends on the role (see `prompts.ts`). */
export const Prompt = z.enum([
  'one-word',
  'take-away',
  'learned',
  'saw',
  'thanks',
  'win',
  'feedback',
  'note',
  'next-question',
]);
export type Prompt = z.infer<typeof Prompt>;

/** One answer to one prompt, with who may see it. */
export const ReflectionLine = z.object({
  id: z.string(),
  prompt: Prompt,
  text: z.string(),
  audience: Audience,
});
export type ReflectionLine = z.infer<typeof ReflectionLine>;

/** Who will do what by when. `due` is a date; `when` is the if of "when …, I will …". */
export const Commitment = z.object({
  id: z.string(),
  pairId: z.optional(z.string()),
  meetingId: z.string(),
  owner: z.enum(['me', 'them']),
  text: z.string(),
  due: z.optional(z.string()),
  when: z.optional(z.string()),
  audience: Audience,
  state: z.enum(['open', 'kept', 'let-go']),
  /** Came from the other's Cairn. */
  from: z.optional(CameFrom),
  updatedAt: z.number(),
});
export type Commitment = z.infer<typeof Commitment>;

export const TopicOutcome = z.enum(['answered', 'parked', 'dropped']);
export type TopicOutcome = z.infer<typeof TopicOutcome>;

/**
 * What is captured after one meeting. Kept at every keystroke under `revision`, which only grows:
 * of two versions the higher one is the later. `savedAt` is set when the person presses Save.
 */
export const Reflection = z.object({
  id: z.string(),
  meetingId: z.string(),
  pairId: z.optional(z.string()),
  happened: z.optional(Happened),
  lines: z.array(ReflectionLine),
  topics: z.array(z.object({ topicId: z.string(), outcome: TopicOutcome })),
  commitments: z.array(Commitment),
  revision: z.number(),
  savedAt: z.optional(z.number()),
  updatedAt: z.number(),
});
export type Reflection = z.infer<typeof Reflection>;

/** The reflection of a meeting has one id: it can be looked up, and is never there twice. */
const ofMeeting = 'reflection:';
export const reflectionId = (meetingId: string): string => `${ofMeeting}${meetingId}`;
/** The meeting that was reflected on. */
export const reflectedMeeting = (id: string): string => id.replace(ofMeeting, '');
