import type { Response } from '../../domain/event';

/**
 * The few facts Outlook's pages show in words alone, as data by language. What is not listed is not known: nothing else
 * depends on these. English seen 2026; the others as Exchange and Outlook word them, unconfirmed.
 */
const words = (text: string): readonly string[] => text.split('|');

const cancelled = words(
  'canceled|cancelled|abgesagt|annulé|cancelado|cancelada|annullato|geannuleerd|avlyst|inställt|aflyst|peruutettu|odwołane|zrušeno|отменено|キャンセル|キャンセル済み|已取消|취소됨|ملغاة|ملغى',
);
const declined = words(
  'declined|abgelehnt|refusé|rechazado|rechazada|recusado|rifiutato|geweigerd|afgewezen|avslått|avböjt|afvist|hylätty|odrzucone|odmítnuto|отклонено|辞退|辞退済み|已拒绝|거절함|مرفوض',
);
const answers: Readonly<Record<Response, readonly string[]>> = {
  accepted: words(
    'accepted|zugesagt|angenommen|accepté|aceptado|accettato|geaccepteerd|aceito|přijato|承諾済み|承諾|已接受|수락함|مقبول|تم القبول',
  ),
  tentative: words(
    'tentative|mit vorbehalt|provisoire|provisional|provvisorio|voorlopig|provisório|仮承諾|仮の予定|暂定|미정|مبدئي',
  ),
  declined,
  none: words(
    "didn't respond|you didn't respond|no response|keine antwort|nicht geantwortet|sie haben nicht geantwortet|du hast nicht geantwortet|aucune réponse|vous n'avez pas répondu|sin respuesta|no has respondido|nessuna risposta|non hai risposto|geen antwoord|u hebt niet gereageerd|sem resposta|未回答|返信なし|返信していません|未响应|응답 없음|لم يتم الرد|لم تستجب",
  ),
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
    .replace(/^[\s,،、.]+|[\s,،、.]+$/g, '');
  const all = Object.entries(answers) as [Response, readonly string[]][];
  return all.find(([, words]) => words.includes(said))?.[0];
}

/** What Outlook's peek writes beside the one who invited. */
const organizers = words(
  'organizer|organiser|organisator|organisateur|organizador|organizadora|organizzatore|arrangør|organisatör|organizátor|организатор|開催者|主催者|组织者|이끌이|المنظم',
);
const invitedYou =
  /\binvited you\b|hat (?:sie|dich) eingeladen|vous a invité|te ha invitado|ti ha invitato|heeft u uitgenodigd|convidou você|さんから招待|邀请了你|님이 초대|قام بدعوتك/iu;
/** An answer that is the reader's own is said to the reader. */
const toYou =
  /^(?:you\b|sie haben\b|du hast\b|vous |no has |non hai |u hebt |você )|あなた|^你|^您|^返信していません|^لم (?:ترد|تستجب)/iu;

/** The text beside a person says that this one invited. */
export function isOrganizer(text: string): boolean {
  const said = text.toLowerCase().replace(/^[\s,،、(]+|[\s,،、.)]+$/g, '');
  return organizers.includes(said) || invitedYou.test(said);
}

/** The text beside a person speaks to the reader. */
export function isToYou(text: string): boolean {
  return toYou.test(text.replace(/^[\s,،、]+/, '')) && findResponse(text) !== undefined;
}

/** What stands before the one who invited in a card's name: `By Greta Lindqvist`. English seen 2026. */
const by = /^(?:by|von|par|por|da|door|av|af|przez|od|開催者|主催者|组织者|由|작성자|بواسطة)[\s:：]+(?=\S)/iu;

/** How the time is shown to others, the last word but for the two below. */
const showAs = words(
  'free|busy|tentative|oof|away|out of office|working elsewhere|frei|beschäftigt|gebucht|abwesend|mit vorbehalt|außer haus|libre|occupé|absent|provisoire|ocupado|provisional|ausente|disponibile|occupato|provvisorio|vrij|bezet|voorlopig|afwezig|livre|volno|zaneprázdněn|nezávazně|ledig|opptatt|upptagen|optaget|予定あり|仮の予定|空き時間|外出中|忙|暂定|空闲|바쁨|미정|한가함|مشغول|مبدئي|متفرغ|خارج المكتب',
);
const privateWords = words('private|privat|privé|privado|privato|soukromé|非公開|私密|비공개|خاص');
const recurringWords =
  /^(?:recurring event|exception to recurring event|recurring meeting|wiederkehrende[rs]? (?:ereignis|termin)|ausnahme (?:vom|zum) wiederkehrenden .+|événement périodique|exception à .+|evento periódico|定期的な(?:イベント|予定)(?:の例外)?|定期活动|되풀이 이벤트|حدث متكرر|استثناء من حدث متكرر)$/iu;

/** The name behind the word for "by"; `undefined` where the field does not begin with one. */
export function afterBy(field: string): string | undefined {
  const found = by.exec(field);
  return found ? field.slice(found[0].length) : undefined;
}

export function isShowAs(field: string): boolean {
  return showAs.includes(field.trim().toLowerCase());
}

export function isPrivateWord(field: string): boolean {
  return privateWords.includes(field.trim().toLowerCase());
}

export function isRecurringPhrase(field: string): boolean {
  return recurringWords.test(field.trim());
}

const series = words('series|serie|série|serien|seria|серия|定期的な予定|系列|시리즈|سلسلة');
const noPlace =
  /^(?:no location added|kein (?:ort|speicherort|standort) hinzugefügt|aucun (?:lieu|emplacement) ajouté|no se (?:ha )?agreg(?:ó|ado) (?:una|ninguna) ubicación|nessuna posizione aggiunta|geen locatie toegevoegd|nenhum local adicionado|場所[がは]追加されていません|未添加位置|추가된 위치 없음|لم تتم إضافة موقع)\.?$/iu;

/** The peek's word for "comes back". */
export function isSeriesWord(text: string): boolean {
  return series.includes(text.trim().toLowerCase());
}

/** The peek's sentence for an event without a place. */
export function saysNoPlace(text: string): boolean {
  return noPlace.test(text.trim());
}

/** What stands before a name on a person's button: `Opens card for …`, English seen 2026-09. */
export const cardPrefixes = [
  'opens card for ',
  'opens profile card for ',
  'öffnet die karte für ',
  'open card for ',
];
