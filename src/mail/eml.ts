import { failure, type Result, success } from '@/domain/failure';
import type { OutwardMail } from '@/domain/outward';
import type { Address } from '@/domain/recap';
import { addressHeader, answerHeaders, dateHeader, encodedWords } from './eml-headers';

/**
 * The mail as a file (RFC 5322, multipart/alternative) that mail programs open as an unsent draft (`X-Unsent: 1`).
 * Nothing the person or a calendar wrote can add a header or a part: header values are encoded words, parts are Base64.
 * @param how `now` in epoch milliseconds; `messageId` is unique, without angle brackets or `@`
 * @returns failure `no-recipient` or `bad-address`
 */
export function writeEml(
  mail: OutwardMail,
  how: {
    readonly now: number;
    readonly messageId: string;
    /** Headers of our own in place of `X-Unsent`, for a mail that is not a file: names and values of plain letters. */
    readonly headers?: Readonly<Record<string, string>>;
    /** The mail this one answers, and those before it: `Message-ID`s with their brackets. */
    readonly answers?: { readonly messageId: string; readonly references: readonly string[] } | undefined;
  },
): Result<string> {
  if (mail.to.length === 0) return failure('no-recipient');
  const to: string[] = [];
  for (const address of mail.to) {
    const header = addressHeader(address as Address);
    if (header === undefined) return failure('bad-address', address.email);
    to.push(header);
  }
  const token = how.messageId.replace(/[^\w-]/g, '');
  const boundary = `=_cairn_${token}`;
  return success(
    [
      ...Object.entries(how.headers ?? { 'X-Unsent': '1' }).map(
        ([name, value]) => `${name}: ${value.replace(/[^\x20-\x7E]/g, '')}`,
      ),
      `To: ${to.join(',\r\n ')}`,
      `Subject: ${encodedWords(mail.subject)}`,
      `Date: ${dateHeader(how.now)}`,
      `Message-ID: <${token}@cairn.invalid>`,
      ...(how.answers ? answerHeaders(how.answers.messageId, how.answers.references) : []),
      'MIME-Version: 1.0',
      `Content-Type: multipart/alternative; boundary="${boundary}"`,
      '',
      ...part(boundary, 'text/plain', mail.text.replace(/\n/g, '\r\n')),
      ...part(boundary, 'text/html', page(mail.html)),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}

function part(boundary: string, type: string, content: string): string[] {
  const lines = toBase64(new TextEncoder().encode(content)).match(/.{1,76}/g) ?? [];
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
    '',
  ];
}

const page = (html: string): string =>
  `<!doctype html>\r\n<html><head><meta charset="utf-8"></head><body>\r\n${html.replace(/\n/g, '\r\n')}\r\n</body></html>\r\n`;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** A name every file system takes, made of the subject. */
export function emlFileName(subject: string): string {
  const name = subject
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*.]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  return `${name === '' ? 'recap' : name}.eml`;
}
