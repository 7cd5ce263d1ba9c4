import * as z from 'zod/mini';
import { Audience } from '../audience';

/** Ways to put feedback so that it stays with what was done. Slots are messages `feedback_<frame>_<slot>`. */
export const feedbackFrames = {
  sbi: ['situation', 'behaviour', 'impact', 'aim'],
  coin: ['context', 'observation', 'impact', 'next'],
  ssc: ['start', 'stop', 'continue'],
} as const;

export const FrameId = z.enum(['sbi', 'coin', 'ssc']);
export type FrameId = z.infer<typeof FrameId>;

/** What is to happen with it: it stays with me, my partner gets it, or it is on the agenda of the next meeting. */
export const FeedbackChoice = z.enum(['keep', 'share', 'raise']);
export type FeedbackChoice = z.infer<typeof FeedbackChoice>;

/**
 * Feedback the person wrote, slot by slot. The audience follows the choice: kept is `me`, shared and raised are `pair`.
 * It goes to the partner or to nobody; there is no third reader.
 */
export const Feedback = z.object({
  id: z.string(),
  pairId: z.string(),
  meetingId: z.optional(z.string()),
  frame: FrameId,
  slots: z.record(z.string(), z.string()),
  choice: FeedbackChoice,
  audience: Audience,
  /** Raised and talked about: from then on it is on no agenda. */
  doneAt: z.optional(z.number()),
  at: z.number(),
  updatedAt: z.number(),
});
export type Feedback = z.infer<typeof Feedback>;

export const audienceOfChoice = (choice: FeedbackChoice): Audience => (choice === 'keep' ? 'me' : 'pair');

/** The slots of a frame that were filled, in its order. */
export function filledSlots({
  frame,
  slots,
}: Pick<Feedback, 'frame' | 'slots'>): { slot: string; text: string }[] {
  return feedbackFrames[frame]
    .map((slot) => ({ slot, text: (slots[slot] ?? '').trim() }))
    .filter(({ text }) => text !== '');
}

/** The feedback in one line, for an agenda or a list: what was seen before what it did. */
export function feedbackLine(feedback: Pick<Feedback, 'frame' | 'slots'>): string {
  return filledSlots(feedback)
    .map(({ text }) => text)
    .join(' · ');
}
