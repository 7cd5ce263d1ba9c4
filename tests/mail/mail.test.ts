import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { asOutward, type OutwardMail } from '@/domain/outward';
import { defaultSettings } from '@/domain/settings';
import { emlFileName, writeEml } from '@/mail/eml';
import { composeLink, mailboxFor } from '@/mail/registry';
import { meeting, pair } from '../samples';

const mail = (change: Partial<Omit<OutwardMail, 'to'>> & { to?: OutwardMail['to'] } = {}): OutwardMail =>
  asOutward({
    to: [{ name: 'Ada Byron', email: 'ada@example.org' }],
    subject: 'Our conversation on 14 May',
    text: 'Hello Ada,\n\nThank you & until soon.\n- one\n- two',
    html: '<p>Hello Ada,</p>\n<p>Thank you &#38; until soon.</p>',
    ...change,
  });

const now = Date.UTC(2026, 4, 14, 12);
function eml(of: OutwardMail): string {
  const written = writeEml(of, { now, messageId: 'a1-b2' });
  if (!written.ok) throw new Error(written.failure.kind);
  return written.value;
}

describe('the recap as a file', () => {
  const hostile = mail({
    to: [{ name: 'Žofie "Q" \\ Ωmega, <x@y>', email: 'zofie@bücher.example' }],
    subject: 'Grüße — 次の一歩 🪨 ' + 'ß'.repeat(200),
    text: 'Ümläute ✓\n.\nFrom here\n--=_cairn_a1b2\nContent-Type: text/plain',
    html: '<p>Ümläute ✓</p>',
  });

  test.each([
    ['plain', mail()],
    ['full of other scripts', hostile],
  ])('is read the same by two other programs when it is %s', async (_, of) => {
    const file = eml(of);
    const [postal, parser] = [await PostalMime.parse(file), await simpleParser(file)];
    expect(postal.subject).toBe(of.subject);
    expect(parser.subject).toBe(of.subject);
    expect(postal.text?.replace(/\r/g, '').trim()).toBe(of.text);
    expect(parser.text?.replace(/\r/g, '').trim()).toBe(of.text);
    expect(postal.html).toContain(of.html.split('\n')[0]);
    expect(postal.to?.[0]?.name).toBe(of.to[0]?.name);
    expect(postal.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(postal.attachments).toEqual([]);
    expect(postal.date).toBe('2026-05-14T12:00:00.000Z');
  });

  test('has lines of CRLF, none longer than 998 bytes, and headers of ASCII alone', () => {
    const file = eml(hostile);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(line.length).toBeLessThanOrEqual(200);
    expect(file.split('\r\n\r\n')[0]).toMatch(/^[\x20-\x7e\r\n]*$/);
  });

  test('writes a domain of other letters the way mail servers read it', () => {
    expect(eml(hostile)).toContain('<zofie@xn--bcher-kva.example>');
  });

  test.each([
    'Hi\r\nBcc: evil@example.net',
    'Hi\nBcc: evil@example.net',
    'Hi\u2028Bcc: evil@example.net',
    '=?UTF-8?B?aGk=?=',
  ])('takes nothing in a subject for a header: %j', async (subject) => {
    const parsed = await PostalMime.parse(eml(mail({ subject })));
    expect(parsed.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(parsed.subject?.replace(/\s/g, '')).toBe(subject.replace(/\s/g, ''));
  });

  test.each([
    'ada@example.org\r\nBcc: evil@example.net',
    'ada@example.org, evil@example.net',
    'ada@',
    'a b@example.org',
    '@example.org',
    'ada@exa mple.org',
    'ada@localhost',
  ])('refuses the address %j', (email) => {
    expect(writeEml(mail({ to: [{ email }] }), { now, messageId: 'x' })).toMatchObject({
      ok: false,
      failure: { kind: 'bad-address' },
    });
  });

  test('refuses a mail to nobody', () => {
    expect(writeEml(mail({ to: [] }), { now, messageId: 'x' })).toMatchObject({
      failure: { kind: 'no-recipient' },
    });
  });

  test('has a name every file system takes', () => {
    expect(emlFileName('Our conversation: 14/5 <x> "y"')).toBe('Our conversation 14 5 x y.eml');
    expect(emlFileName('\u202e..')).toBe('recap.eml');
  });
});

describe('the window of a mailbox', () => {
  const short = mail({ text: 'short' });
  const fields = (url: string) => new URL(url).searchParams;

  test('Gmail and Outlook are given recipient, subject and text', () => {
    const gmail = composeLink('gmail', mail(), { short }).url;
    expect(new URL(gmail).origin).toBe('https://mail.google.com');
    expect(fields(gmail).get('to')).toBe('ada@example.org');
    expect(fields(gmail).get('su')).toBe('Our conversation on 14 May');
    expect(fields(gmail).get('body')).toBe(mail().text);
    const outlook = composeLink('outlook', mail(), { short, host: 'outlook.live.com' }).url;
    expect(new URL(outlook).hostname).toBe('outlook.live.com');
    expect(fields(outlook).get('subject')).toBe('Our conversation on 14 May');
    expect(fields(outlook).get('body')).toBe(mail().text);
  });

  test('an unknown host does not become the window’s host', () => {
    expect(new URL(composeLink('outlook', mail(), { short, host: 'evil.example' }).url).hostname).toBe(
      'outlook.office.com',
    );
  });

  test('the mail program is given CRLF and no plus for a space', () => {
    const { url } = composeLink('mailto', mail({ subject: 'a b' }), { short });
    expect(url).toMatch(/^mailto:ada@example\.org\?subject=a%20b&body=/);
    expect(url).toContain('%0D%0A');
  });

  test('nothing in a mail can add a field to the link', () => {
    const { url } = composeLink(
      'mailto',
      mail({ subject: 'x&bcc=evil@example.net', to: [{ email: 'a?bcc=evil@example.net' }] }),
      { short },
    );
    expect(url).not.toMatch(/[?&]bcc=/);
  });

  test.each(['gmail', 'outlook', 'mailto'] as const)(
    '%s opens a short text when the whole is over the safe length',
    (mailbox) => {
      const long = mail({ text: 'ü'.repeat(1000) });
      const link = composeLink(mailbox, long, { short });
      expect(link.complete).toBe(false);
      expect(link.url.length).toBeLessThan(2000);
      expect(link.url).toContain('short');
    },
  );
});

describe('which mailbox', () => {
  const outlookMeeting = meeting('m1', { sources: [{ calendar: 'outlook', id: 'x', seenAt: 0 }] });

  test('the one where the meeting lives, unless the person or the pair has another', () => {
    expect(mailboxFor(meeting('m1'), defaultSettings, undefined)).toBe('gmail');
    expect(mailboxFor(outlookMeeting, defaultSettings, undefined)).toBe('outlook');
    expect(mailboxFor(outlookMeeting, { ...defaultSettings, mailbox: 'mailto' }, undefined)).toBe('mailto');
    expect(
      mailboxFor(outlookMeeting, { ...defaultSettings, mailbox: 'mailto' }, pair('p1', { mailbox: 'gmail' })),
    ).toBe('gmail');
  });

  test('a meeting from a file goes to the mail program', () => {
    expect(
      mailboxFor(
        meeting('m1', { sources: [{ calendar: 'file', id: 'x', seenAt: 0 }] }),
        defaultSettings,
        undefined,
      ),
    ).toBe('mailto');
  });
});
