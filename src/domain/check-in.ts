import * as z from 'zod/mini';
import { Audience } from './audience';
import type { Role } from './pair';

/** What each asks themselves before a meeting; five to fifteen minutes at most. Messages `checkin_<side>_<key>`. */
export const checkInPrompts = {
  mentee: ['important', 'hardest', 'revisit', 'want', 'feedback'],
  mentor: ['agreed', 'happened', 'help', 'question', 'leave'],
} as const;

export const CheckInLine = z.object({ key: z.string(), text: z.string(), audience: Audience });
export type CheckInLine = z.infer<typeof CheckInLine>;

/** The person's own preparation of one meeting. */
export const CheckIn = z.object({
  id: z.string(),
  meetingId: z.string(),
  pairId: z.optional(z.string()),
  lines: z.array(CheckInLine),
  updatedAt: z.number(),
});
export type CheckIn = z.infer<typeof CheckIn>;

/** Answers that are meant for the conversation become topics of its agenda; the others are for the person alone. */
const forAgenda: readonly string[] = ['important', 'hardest', 'revisit', 'want', 'question'];

/** What is asked, and who sees the answer unless the person says otherwise. */
export function checkInFor(role: Role): { key: string; labelKey: string; audience: Audience }[] {
  const side = role === 'mentor' ? 'mentor' : 'mentee';
  return checkInPrompts[side].map((key) => ({
    key,
    labelKey: `checkin_${side}_${key}`,
    audience: forAgenda.includes(key) ? 'pair' : 'me',
  }));
}

/** The lines to bring up, with the audience they have. */
export function topicsOf(checkIn: CheckIn | undefined): CheckInLine[] {
  return (checkIn?.lines ?? []).filter(({ key, text }) => forAgenda.includes(key) && text.trim() !== '');
}
