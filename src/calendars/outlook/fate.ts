/**
 * What became of an event, as Exchange puts it before the subject. It is a matter of the title alone, so the grid's reader
 * leaves it to the background (`complete.ts`).
 */
export const words = (text: string): readonly string[] => text.split('|');

const cancelled = words(
  'canceled|cancelled|abgesagt|annulé|cancelado|cancelada|annullato|geannuleerd|avlyst|inställt|aflyst|peruutettu|odwołane|zrušeno|отменено|キャンセル|キャンセル済み|已取消|취소됨|ملغاة|ملغى',
);
/** Also an answer beside a name. */
export const declined = words(
  'declined|abgelehnt|refusé|rechazado|rechazada|recusado|rifiutato|geweigerd|afgewezen|avslått|avböjt|afvist|hylätty|odrzucone|odmítnuto|отклонено|辞退|辞退済み|已拒绝|거절함|مرفوض',
);
const prefix = /^\s*([\p{L}\p{M}]+)\s*[:：]/u;

/** Exchange puts what became of an event before its subject: `Canceled: Supplier call`. */
export function fateOf(title: string): { cancelled?: true; declined?: true } {
  const word = prefix.exec(title)?.[1]?.toLowerCase() ?? '';
  if (cancelled.includes(word)) return { cancelled: true };
  return declined.includes(word) ? { declined: true } : {};
}
