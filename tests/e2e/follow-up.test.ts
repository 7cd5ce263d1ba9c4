import { readFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { googleHands, type Hands, outlookHands, until } from '../journey/hands';
import { button, field, press } from '../journey/in-cairn';
import { say } from '../words';
import { askCairn, becomePair, clipboardOf, endNow, openCalendar, reflect } from './scene';
import { onStage } from './with-cairn';

const stage = onStage();
const name = 'Žofie Ångström 高橋';
const seen = 'You waited until everybody had spoken — 聞く力.';
const met = { google: '', outlook: '' };
const played = {
  google: { id: 'google-samuel-now', title: 'Mentoring: Samuel & Nadia', email: 'zofie@bücher.example' },
  outlook: {
    id: 'outlook-joana-now',
    title: 'Mentoring with Joana',
    email: 'joana.ferreira@harbour.example',
  },
};

async function lookBack({ calendar, week }: Hands): Promise<string> {
  const { cairn, practice } = stage();
  const { id, title, email } = played[calendar];
  endNow(practice, id);
  const page = await openCalendar(cairn, week);
  const partner = calendar === 'google' ? { name, email } : { name: 'Joana Ferreira', email };
  const meetingId = await becomePair(cairn, title, { ...partner, role: 'mentor' });
  await page.close();
  await reflect(cairn, meetingId, { lines: [['saw', seen, 'pair']], promises: [['Send the notes', 'pair']] });
  return meetingId;
}

async function openRecap(calendar: 'google' | 'outlook'): Promise<Page> {
  const { cairn } = stage();
  const popup = await cairn.openPopup(`recap/${encodeURIComponent(met[calendar])}`);
  await button(popup, 'recap_open').waitFor();
  return popup;
}

async function openMail(popup: Page) {
  const { cairn, practice } = stage();
  const [mail] = await Promise.all([cairn.context.waitForEvent('page'), press(popup, 'recap_open')]);
  await mail.waitForLoadState();
  await mail.close();
  const composed = practice.composed.at(-1);
  if (!composed) throw new Error('No mail window was opened.');
  return composed;
}

beforeAll(async () => {
  met.google = await lookBack(googleHands);
  met.outlook = await lookBack(outlookHands);
});

describe('the recap', () => {
  test.each([
    ['google', 'mail.google.com'],
    ['outlook', 'outlook.office.com'],
  ] as const)(
    'of a meeting in %s opens in %s, with the whole text, for the pair alone',
    async (calendar, host) => {
      const popup = await openRecap(calendar);
      const composed = await openMail(popup);
      expect(new URL(composed.url).hostname).toBe(host);
      expect(composed.body).toContain(seen);
      expect(composed.body).toContain('Send the notes');
      expect(composed.to.split(',')).toHaveLength(1);
      await popup.getByText(say('recap_told_opened')).waitFor();
      await popup.close();
    },
  );

  test('goes to another mailbox where the person chooses one', async () => {
    const popup = await openRecap('google');
    await field(popup, 'recap_mailbox').selectOption('outlook');
    await until(
      'it is kept',
      async () => (await askCairn(stage().cairn, 'recap', { meetingId: met.google })).mailbox === 'outlook',
    );
    expect(new URL((await openMail(popup)).url).pathname).toBe('/mail/deeplink/compose');
    await field(popup, 'recap_mailbox').selectOption('gmail');
    await popup.close();
  });

  test('is copied whole where a mail window takes less, and Cairn says so', async () => {
    const { cairn } = stage();
    const long = Array.from({ length: 90 }, (_, index) => `Sentence ${index} of a long afternoon.`).join(' ');
    await reflect(cairn, met.outlook, {
      lines: [
        ['saw', seen, 'pair'],
        ['win', long, 'pair'],
      ],
      promises: [['Send the notes', 'pair']],
    });
    await until('the recap has it', async () =>
      (await askCairn(cairn, 'recap', { meetingId: met.outlook })).recap.parts.some(
        ({ text }) => text === long,
      ),
    );
    const popup = await openRecap('outlook');
    await popup.getByText(say('recap_note_long')).waitFor();
    const composed = await openMail(popup);
    expect(composed.url.length).toBeLessThan(2_100);
    expect(composed.body).toContain(say('recap_short'));
    expect(composed.body).not.toContain('Sentence 89');
    await popup.getByText(say('recap_told_opened_long')).waitFor();
    expect(await clipboardOf(cairn)).toContain('Sentence 89');
    await popup.close();
  });

  test('is a file two other mail programs read the same, names and addresses of any script in it', async () => {
    const popup = await openRecap('google');
    const [download] = await Promise.all([popup.waitForEvent('download'), press(popup, 'recap_file')]);
    expect(download.suggestedFilename()).toMatch(/\.eml$/);
    const file = await readFile(await download.path());
    const [postal, parser] = [await PostalMime.parse(file), await simpleParser(file)];
    expect(postal.to).toEqual([{ name, address: 'zofie@xn--bcher-kva.example' }]);
    const parsedTo = Array.isArray(parser.to) ? parser.to[0] : parser.to;
    expect(parsedTo?.value).toEqual([
      { name, address: expect.stringMatching(/^zofie@(xn--bcher-kva|bücher)\.example$/) },
    ]);
    expect(parser.subject).toBe(postal.subject);
    for (const text of [postal.text, parser.text, postal.html]) expect(text).toContain(seen);
    expect(parser.headers.get('x-unsent')).toBe('1');
    expect(parser.cc ?? parser.bcc).toBeUndefined();
    await popup.close();
  });

  test('asks for the address where the calendar shows none', async () => {
    const { cairn } = stage();
    const { pair } = await askCairn(cairn, 'meeting', { meetingId: met.outlook });
    if (!pair) throw new Error('There is no pair.');
    await askCairn(cairn, 'pair.keep', { pair: { ...pair, emails: [] } });
    await reflect(cairn, met.outlook, { lines: [['saw', seen, 'pair']] });
    const popup = await openRecap('outlook');
    await field(popup, 'recap_address').fill('not an address');
    await press(popup, 'recap_address_keep');
    await popup.getByText(say('failure_bad_address')).waitFor();
    await field(popup, 'recap_address').fill(played.outlook.email);
    await press(popup, 'recap_address_keep');
    await popup.getByText(played.outlook.email).waitFor();
    expect((await openMail(popup)).to).toContain(played.outlook.email);
    await popup.close();
  });
});
