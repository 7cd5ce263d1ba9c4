import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CairnInChromium, launchChromium } from '../browsers/chromium';
import { googleHands, type Hands, outlookHands, until } from '../journey/hands';
import { button, press, pressOn } from '../journey/in-cairn';
import { type PracticeServer, startPractice } from '../practice/server';
import { noonZone } from '../practice/times';
import { say } from '../words';
import {
  askCairn,
  attachAgenda,
  becomePair,
  both,
  clipboardOf,
  meetingCalled,
  openCalendar,
  panelSaying,
} from './scene';

/** Not one browser for all: this one is closed and opened again. */
let practice: PracticeServer;
let cairn: CairnInChromium;
let profile: string;
beforeAll(async () => {
  practice = await startPractice({ endsInSeconds: 1_800, zone: noonZone() });
  profile = await mkdtemp(join(tmpdir(), 'cairn-profile-'));
  cairn = await launchChromium({ port: practice.port, zone: practice.zone, profile });
  cairn.context.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await cairn.close();
  await practice.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const played = {
  google: {
    id: 'google-samuel-now',
    title: 'Mentoring: Samuel & Nadia',
    name: 'Samuel Adeyemi',
    stood: 'Our hour. Bring one thing that went well.',
  },
  outlook: {
    id: 'outlook-joana-now',
    title: 'Mentoring with Joana',
    name: 'Joana Ferreira',
    stood: 'Half an hour, once a fortnight.',
  },
};
const shared = 'What would make this week lighter?';
const secret = 'Only for my own eyes, this one.';

async function prepared({ calendar, week }: Hands): Promise<Page> {
  const page = await openCalendar(cairn, week);
  const { title, name } = played[calendar];
  const meeting = await meetingCalled(cairn, title);
  if (!meeting.pairId) {
    const id = await becomePair(cairn, title, { name, role: 'mentor' });
    await attachAgenda(cairn, id, [
      { question: shared, audience: 'pair' },
      { question: secret, audience: 'me' },
    ]);
  }
  return page;
}

async function isPrepared(page: Page, hands: Hands): Promise<void> {
  const { title } = played[hands.calendar];
  await until(
    'the chip says that it is prepared',
    async () => (await page.locator('[data-cairn="prepared"]', { hasText: title }).count()) > 0,
  );
}

async function invitationIn(page: Page, hands: Hands): Promise<Frame> {
  await hands.openEvent(page, played[hands.calendar].title);
  await panelSaying(cairn, page, shared);
  await hands.edit(page);
  const tab = await until('there is a tab', () => cairn.panelPart(page, 'tab'));
  await page.mouse.click(tab.x + tab.width / 2, tab.y + tab.height / 2);
  const panel = await panelSaying(cairn, page, shared);
  await press(panel, 'event_edit_agenda');
  await press(panel, 'prepare_invite');
  return panel;
}

/** The button says what it may come to: in a room that was opened before the editor, that it may be copied. */
const putIn = (panel: Frame): Promise<void> =>
  pressOn(button(panel, 'invitation_put').or(button(panel, 'invitation_put_or_copy')));

describe.each(both(googleHands, outlookHands))('an attached agenda in %s', (_, hands) => {
  const { id, title, stood } = played[hands.calendar];

  test('stands beside its event after a reload, and after the worker died', async () => {
    const page = await prepared(hands);
    await isPrepared(page, hands);
    await cairn.killWorker();
    await page.reload();
    await isPrepared(page, hands);
    await hands.openEvent(page, title);
    await panelSaying(cairn, page, shared);
    await page.close();
  });

  test('goes along when the event is moved', async () => {
    const page = await prepared(hands);
    await isPrepared(page, hands);
    const event = practice.events.find((each) => each.id === id);
    if (!event) throw new Error('The event is gone.');
    const later = Temporal.PlainDateTime.from(event.start).toPlainDate().toPlainDateTime({ hour: 6 });
    practice.moveEvent(id, {
      start: later.toString({ smallestUnit: 'minute' }),
      end: later.add({ minutes: 40 }).toString({ smallestUnit: 'minute' }),
    });
    await until(
      'Cairn knows the new time',
      async () => (await meetingCalled(cairn, title)).start.slice(11, 16) === '06:00',
    );
    await isPrepared(page, hands);
    expect(
      (
        await askCairn(cairn, 'meeting', { meetingId: (await meetingCalled(cairn, title)).id })
      ).agenda?.topics.map(({ question }) => question),
    ).toContain(shared);
    practice.moveEvent(id, { start: event.start, end: event.end });
    await until('Cairn knows the old time again', async () =>
      (await meetingCalled(cairn, title)).start.startsWith(event.start),
    );
    await page.close();
  });

  test('goes into the open editor between its marks, and a second time in its own place', async () => {
    const page = await prepared(hands);
    const panel = await invitationIn(page, hands);
    await putIn(panel);
    await panel.getByText(say('invitation_inserted')).waitFor();
    const first = await hands.description(page).innerText();
    expect(first).toContain(stood);
    expect(first).toContain(shared);
    expect(first).not.toContain(secret);

    await button(panel, 'ui_back').click();
    await press(panel, 'prepare_invite');
    await putIn(panel);
    await panel.getByText(say('invitation_replaced')).waitFor();
    const second = await hands.description(page).innerText();
    expect(second.split(shared)).toHaveLength(2);
    expect(second).toContain(stood);

    await hands.save(page);
    await until('the calendar kept it', async () => practice.saved.get(id)?.includes(shared));
    expect(practice.saved.get(id)).not.toContain(secret);
    await page.close();
  });

  test('goes to the clipboard where no editor is open, and Cairn says where to paste it', async () => {
    const page = await prepared(hands);
    const popup = await cairn.openPopup(
      `invitation/${encodeURIComponent((await meetingCalled(cairn, title)).id)}`,
    );
    await popup.getByRole('button', { name: say('invitation_put_or_copy'), exact: true }).click();
    await popup.getByText(say('invitation_copied')).waitFor();
    const copied = await clipboardOf(cairn);
    expect(copied).toContain(shared);
    expect(copied).not.toContain(secret);
    await Promise.all([popup.close(), page.close()]);
  });
});

test('agendas are there when the browser is opened again', async () => {
  await cairn.close();
  cairn = await launchChromium({ port: practice.port, zone: practice.zone, profile });
  for (const hands of [googleHands, outlookHands]) {
    const page = await openCalendar(cairn, hands.week);
    await isPrepared(page, hands);
    await hands.openEvent(page, played[hands.calendar].title);
    await panelSaying(cairn, page, shared);
    await page.close();
  }
});
