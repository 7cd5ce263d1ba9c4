import type { Response } from '../../domain/event';

/**
 * How an answer is said in a label or a guest's name, per answer, as stems: only where no icon and no button tells.
 * Accepting is evidenced in 24 languages (2020), declining and waiting in English (2021 to 2026); the rest is translation.
 */
const said: readonly (readonly [RegExp, Response])[] = [
  [
    /^(not attending|declined|abgelehnt|nimmt nicht|refus|décliné|rechaz|rifiut|recus|geweiger|afgewezen|odrzuc|отклон|tackat nej|afvist|avvist|reddedil|ditolak|辞退|不参加|已拒|거절|مرفوض|رفض|لن |נדח)/iu,
    'declined',
  ],
  [
    /^(maybe|tentative|vielleicht|mit vorbehalt|peut-être|quizás|forse|talvez|misschien|może|возможно|kanske|måske|belki|mungkin|未定|参加未定|可能|待定|미정|ربما|قد |אולי)/iu,
    'tentative',
  ],
  [
    /^(attending|accepted|angenommen|nimmt teil|accepté|aceptado|accettato|aceit|geaccepteerd|zaakceptowano|приглашение принято|tackat ja|accepteret|kabul edildi|acceptat|diterima|tinanggap|qəbul edildi|onartuta|承諾済み|参加予定|已接受|수락|مقبول|سي)/iu,
    'accepted',
  ],
  [/^(needs rsvp|awaiting|no response|antwort ausstehend|未回答)/iu, 'none'],
];

/** The answer a word says; `undefined` for any other word. */
export function answerIn(word: string): Response | undefined {
  return said.find(([pattern]) => pattern.test(word))?.[1];
}
