import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, test } from 'vitest';
import { blockIn, withoutNote } from '@/domain/splice-note';
import { ask, onAccountsStage, type Provider, sheet, signIn } from './accounts-stage';

const stage = onAccountsStage();
const titles = { google: 'Connect Google', microsoft: 'Connect Microsoft' };
const names = { google: 'Google', microsoft: 'Microsoft' };

afterEach(() => {
  expect(stage().services.problems).toEqual([]);
});

async function openAccounts(): Promise<Page> {
  const page = await stage().cairn.openPopup('accounts');
  await page.getByRole('heading', { name: 'Calendars by address' }).waitFor();
  return page;
}

describe.each(['google', 'microsoft'] as Provider[])('with %s', (provider) => {
  const google = provider === 'google';
  const clientId = `app-${provider}`;

  test('the client id is pasted, the address it shows is registered, and the test says when they fit', async () => {
    const page = await openAccounts();
    const connect = sheet(page, titles[provider]);
    const redirect = (
      await connect.locator('.secret-text', { hasText: 'chromiumapp.org' }).innerText()
    ).trim();
    await connect.getByRole('textbox').fill(clientId);
    await connect.getByRole('button', { name: 'Keep this client id' }).click();
    await connect.getByRole('button', { name: 'Test the address' }).click();
    await connect.getByText('The service does not know this client id').waitFor();
    stage().services.apps[provider].push({ id: clientId, redirects: [redirect] });
    await connect.getByRole('button', { name: 'Test the address' }).click();
    await connect.getByText('The service knows this client id and this address.').waitFor();
    await page.close();
  });

  test('a sign-in that is called off says so, and the next one reads ahead', async () => {
    const page = await openAccounts();
    const connect = sheet(page, titles[provider]);
    const allow = () => connect.getByRole('button', { name: 'Allow' }).first().click();
    await signIn(stage(), allow, 'Cancel');
    await connect.getByText('The sign-in was closed before it was finished.').waitFor();
    await signIn(stage(), allow);
    const account = sheet(page, names[provider]);
    await account.getByText('nadia.brandt@harbour.example').first().waitFor();
    await account.getByText(/^Read .*, again /).waitFor();
    await page.close();
  });

  test('each further ability is allowed by itself', async () => {
    const page = await openAccounts();
    const account = sheet(page, names[provider]);
    for (const ability of ['Put the agenda into the event', 'Leave the recap as a draft']) {
      const row = account.locator('.ability', { hasText: ability });
      await signIn(stage(), () => row.getByRole('button', { name: 'Allow' }).click());
      await row.getByText('Allowed').waitFor();
    }
    await page.close();
  });

  test('a meeting is known with its people before any calendar page is open', async () => {
    const page = await stage().cairn.openPopup();
    const view = await ask<View>(page, 'meeting', { meetingId: meetingId() });
    expect(view.meeting.verdict.verdict).toBe('mentoring');
    expect(view.candidates).toContainEqual(
      expect.objectContaining({ name: partner.name, email: partner.email }),
    );
    expect(
      stage()
        .services.asked()
        .every((name) => !name.includes('calendar.google.com')),
    ).toBe(true);
    await page.close();
  });

  test('the page shows the same meeting, not another', async () => {
    const page = await stage().cairn.context.newPage();
    await page.goto(
      google
        ? 'https://calendar.google.com/calendar/u/0/r/day'
        : 'https://outlook.office.com/calendar/view/day',
    );
    await page.locator('[data-cairn]').first().waitFor();
    const own = await stage().cairn.openPopup();
    const { json } = await ask<{ json: string }>(own, 'data.export', {});
    const kept = JSON.parse(json) as { meetings: View['meeting'][] };
    const same = kept.meetings.filter(({ title }) => title === now().title);
    expect(same).toHaveLength(1);
    expect(json).not.toMatch(/practice-|refresh-/);
    await own.close();
    await page.close();
  });

  test('the agenda stands in the event, and the rest of it as it was', async () => {
    const page = await stage().cairn.openPopup();
    await ask(page, 'meeting.judge', {
      meetingId: meetingId(),
      word: 'yes',
      with: { ...partner, role: 'mentor' },
    });
    const { agenda } = await ask<{ agenda: object }>(page, 'agenda.propose', {
      meetingId: meetingId(),
      fresh: true,
    });
    await ask(page, 'agenda.keep', { agenda: { ...agenda, attached: true } });
    await page.close();
    const before = textOf();
    stage().services.mailed.length = 0;
    const invitation = await stage().cairn.openPopup(`invitation/${encodeURIComponent(meetingId())}`);
    const note = sheet(invitation, 'Into the event');
    await note
      .getByText(google ? 'Nobody is mailed about it.' : 'Outlook mails this change to one guest')
      .waitFor();
    await note.getByRole('button', { name: 'Write it into the event' }).click();
    await note.getByText('It stands in the event').waitFor();
    expect(blockIn(textOf())).toBeDefined();
    expect(withoutNote(textOf())).toBe(before);
    expect(stage().services.mailed.map(({ to }) => to)).toEqual(google ? [] : [partner.email]);
    await invitation.close();
  });

  test('the recap lies in the mailbox as one draft, which two parsers of mail read', async () => {
    const page = await stage().cairn.openPopup();
    const opened = await ask<{ reflection: { lines: object[]; revision: number } }>(page, 'reflection', {
      meetingId: meetingId(),
    });
    const line = (id: string, prompt: string, text: string, audience: string) => ({
      id,
      prompt,
      text,
      audience,
    });
    const lines = [
      line('l1', 'take-away', 'Ask for the harbour project', 'pair'),
      line('l2', 'note', 'PRIVATE', 'me'),
    ];
    await ask(page, 'reflection.save', {
      reflection: { ...opened.reflection, happened: 'yes', lines, revision: 2 },
    });
    await page.close();
    const recap = await stage().cairn.openPopup(`recap/${encodeURIComponent(meetingId())}`);
    const draft = sheet(recap, 'A draft in your mailbox');
    await draft.getByRole('button', { name: 'Leave it as a draft' }).click();
    await draft.getByText('It lies in your drafts.').waitFor();
    await recap.close();
    const [mail, ...others] = drafts();
    expect(others).toEqual([]);
    if (mail === undefined) throw new Error('There is no draft.');
    expect(mail).not.toContain('PRIVATE');
    if (google) {
      const [one, other] = [await simpleParser(mail), await PostalMime.parse(mail)];
      expect(one.text).toContain('Ask for the harbour project');
      expect(other.text?.replaceAll('\r\n', '\n').trim()).toBe(one.text?.trim());
      expect(other.subject).toBe(one.subject);
      expect(other.to).toEqual([{ address: partner.email, name: partner.name }]);
    } else expect(mail).toContain('Ask for the harbour project');
  });

  const partner = google
    ? { name: 'Samuel Adeyemi', email: 'samuel.adeyemi@harbour.example' }
    : { name: 'Joana Ferreira', email: 'joana.ferreira@harbour.example' };
  const now = () => {
    const event = stage().practice.events.find(
      ({ id }) => id === (google ? 'google-samuel-now' : 'outlook-joana-now'),
    );
    if (event === undefined) throw new Error('There is no such meeting.');
    return event;
  };
  const meetingId = () => (google ? `google:${now().eventId}` : `outlook:immutable-${now().id}`);
  const textOf = () =>
    (google
      ? stage().services.googleCalendar.get(now().eventId)?.description
      : stage().services.graphCalendar.get(`immutable-${now().id}`)?.body?.content) ?? '';
  const drafts = () =>
    google
      ? [...stage().services.gmail.drafts.values()].map(({ mime }) => mime)
      : [...stage().services.graphMail.messages.values()].map(({ body }) => body?.content ?? '');
});

interface View {
  readonly meeting: { readonly title: string; readonly verdict: { readonly verdict: string } };
  readonly candidates: readonly { readonly name: string; readonly email?: string }[];
}
