import { asOutward, escapeHtml, type OutwardMail, oneLine } from './outward';
import type { Recap, RecapPart, RecapPartKind } from './recap';
import type { Say } from './say';

/** Parts of which there may be several under one lead: written as a list. */
const listed: readonly RecapPartKind[] = [
  'decided',
  'open-topic',
  'i-will',
  'you-offered',
  'agree',
  'changed',
];

/** Lead words that run into the sentence ("I will …") stay on its line even as a list. */
interface Block {
  readonly kind: RecapPartKind;
  readonly lead: string;
  readonly texts: readonly string[];
}

/** What a mail is made of: a recap, or a letter that belongs to no meeting. */
export type Draft = Pick<Recap, 'to' | 'subject' | 'parts' | 'body'>;

/** The mail as it leaves: what the person left out is not in it. A recap has no private line, so neither has the mail. */
export function mailOf(recap: Draft): OutwardMail {
  const blocks = recap.body === undefined ? blocksOf(recap.parts) : [];
  const text = recap.body === undefined ? blocks.map(blockText).join('\n\n') : cleanLines(recap.body);
  const html = recap.body === undefined ? blocks.map(blockHtml).join('\n') : paragraphs(text);
  return asOutward({
    to: recap.to.map(({ name, email }) => ({ email, ...(name ? { name: oneLine(name) } : {}) })),
    subject: oneLine(recap.subject),
    text,
    html,
  });
}

/** "Re:" as mail programs write it in the languages that have a word of their own. */
const answered = /^(?:re|aw|antw|sv|vs|ref|rif|res|odp|ynt)\s*:/i;

/** The subject of a mail that answers one of this subject: programs put mails together by it. */
export const replySubject = (subject: string): string =>
  answered.test(subject.trim()) ? oneLine(subject) : `Re: ${oneLine(subject)}`;

/** The same mail as a reply to one of that subject. */
export const asReply = (mail: OutwardMail, subject: string): OutwardMail =>
  asOutward({ ...mail, subject: replySubject(subject) });

/** The short mail for a window that cannot take the whole: it says where the whole is. */
export function shortMailOf(recap: Draft, say: Say): OutwardMail {
  const mail = mailOf(recap);
  const text = say('recap_short');
  return asOutward({ to: mail.to, subject: mail.subject, text, html: paragraphs(text) });
}

function blocksOf(parts: readonly RecapPart[]): Block[] {
  const blocks: { kind: RecapPartKind; lead: string; texts: string[] }[] = [];
  for (const { kind, lead, text, leftOut } of parts) {
    if (leftOut) continue;
    const last = blocks.at(-1);
    const clean = cleanLines(text);
    if (last && last.kind === kind && last.lead === lead && listed.includes(kind)) last.texts.push(clean);
    else blocks.push({ kind, lead: oneLine(lead), texts: clean === '' ? [] : [clean] });
  }
  return blocks;
}

function blockText({ kind, lead, texts }: Block): string {
  if (listed.includes(kind))
    return [lead, ...texts.map((text) => `- ${text.replace(/\n/g, '\n  ')}`)].join('\n');
  return [lead, ...texts].filter((each) => each !== '').join(' ');
}

function blockHtml({ kind, lead, texts }: Block): string {
  if (listed.includes(kind)) {
    const side = turned(lead);
    const items = texts.map(
      (text) => `<li${turned(text) || side.replace('rtl', 'ltr')}>${breaks(text)}</li>`,
    );
    return `<p${side}>${escapeHtml(lead)}</p>\n<ul${side}>${items.join('')}</ul>`;
  }
  const words = [lead === '' ? '' : escapeHtml(lead), ...texts.map(breaks)].filter((each) => each !== '');
  return `<p${turned([lead, ...texts].join(' '))}>${words.join(' ')}</p>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((each) => `<p${turned(each)}>${breaks(each)}</p>`)
    .join('\n');
}

/**
 * What begins in Hebrew or Arabic letters is read from the right. It is said outright: mail programs that set type with Word
 * do not know `dir="auto"`.
 */
const turned = (text: string): string =>
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text) ? ' dir="rtl"' : '';

const breaks = (text: string): string => escapeHtml(text).replace(/&#10;|\n/g, '<br>');

/** Lines as the person wrote them; what is not a letter or a line's end (NUL, bidi overrides) is dropped. */
function cleanLines(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    )
    .trim();
}
