import type { Response } from '../../domain/event';
import { declined, words } from './fate';

/** The few facts an open event shows in words alone: as in `words.ts`, what is not listed is not known. */
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
