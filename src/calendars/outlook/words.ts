import type { Response } from '../../domain/event';

/**
 * The few facts Outlook's pages show in words alone, as data by language. What is not listed is not known: nothing else
 * depends on these. English seen 2026; the others as Exchange and Outlook word them, unconfirmed.
 */
const cancelled = [
  'canceled',
  'cancelled',
  'abgesagt',
  'annulé',
  'cancelado',
  'cancelada',
  'annullato',
  'geannuleerd',
  'avlyst',
  'inställt',
  'aflyst',
  'peruutettu',
  'odwołane',
  'zrušeno',
  'отменено',
  'キャンセル',
  'キャンセル済み',
  '已取消',
  '취소됨',
  'ملغاة',
  'ملغى',
];
const declined = [
  'declined',
  'abgelehnt',
  'refusé',
  'rechazado',
  'rechazada',
  'recusado',
  'rifiutato',
  'geweigerd',
  'afgewezen',
  'avslått',
  'avböjt',
  'afvist',
  'hylätty',
  'odrzucone',
  'odmítnuto',
  'отклонено',
  '辞退',
  '辞退済み',
  '已拒绝',
  '已謝絕',
  '거절함',
  'مرفوض',
];
const answers: Readonly<Record<Response, readonly string[]>> = {
  accepted: [
    'accepted',
    'zugesagt',
    'angenommen',
    'accepté',
    'aceptado',
    'accettato',
    'geaccepteerd',
    'aceito',
    '承諾済み',
    '承諾',
    '已接受',
    '수락함',
    'مقبول',
    'تم القبول',
  ],
  tentative: [
    'tentative',
    'mit vorbehalt',
    'mit vorbehalt zugesagt',
    'provisoire',
    'provisional',
    'provvisorio',
    'voorlopig',
    'provisório',
    '仮承諾',
    '仮の予定',
    '暂定',
    '미정',
    'مبدئي',
  ],
  declined,
  none: [
    "didn't respond",
    "you didn't respond",
    'no response',
    'keine antwort',
    'nicht geantwortet',
    'aucune réponse',
    'sin respuesta',
    'nessuna risposta',
    'geen antwoord',
    'sem resposta',
    '未回答',
    '返信なし',
    '未响应',
    '응답 없음',
    'لم يتم الرد',
  ],
};

const prefix = /^\s*([\p{L}\p{M}]+)\s*[:：]/u;

/** Exchange puts what became of an event before its subject: `Canceled: Supplier call`. */
export function fateOf(title: string): { cancelled?: true; declined?: true } {
  const word = prefix.exec(title)?.[1]?.toLowerCase() ?? '';
  if (cancelled.includes(word)) return { cancelled: true };
  return declined.includes(word) ? { declined: true } : {};
}

/** The answer a text beside a person's name gives. */
export function findResponse(text: string): Response | undefined {
  const said = text
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/^[\s,،、.]+|[\s,.]+$/g, '');
  const all = Object.entries(answers) as [Response, readonly string[]][];
  return all.find(([, words]) => words.includes(said))?.[0];
}
