import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { googleHands, outlookHands, until } from '../journey/hands';
import { button, press, pressOn } from '../journey/in-cairn';
import {
  askCairn,
  attachAgenda,
  becomePair,
  both,
  clipboardOf,
  endNow,
  openCalendar,
  panelSaying,
  reflect,
} from './scene';
import { onStage } from './with-cairn';

const stage = onStage({ endsInSeconds: 1_800 });
const secret = 'Zq7-stays-with-me';
const shared = 'Vx3-for-both-of-us';
const played = {
  google: {
    id: 'google-samuel-now',
    title: 'Mentoring: Samuel & Nadia',
    name: 'Samuel Adeyemi',
    email: 'samuel.adeyemi@harbour.example',
  },
  outlook: {
    id: 'outlook-joana-now',
    title: 'Mentoring with Joana',
    name: 'Joana Ferreira',
    email: 'joana.ferreira@harbour.example',
  },
};

/** Writes down every message that reaches Cairn's content script in a page, in the script's own world. */
async function listenIn(page: Page): Promise<() => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  const world = await findWorld(session);
  await evaluate(
    session,
    world,
    `globalThis.heard = []; chrome.runtime.onMessage.addListener((message) => { heard.push(JSON.stringify(message)); });`,
  );
  return () => evaluate(session, world, 'heard.join("\\n")');
}

async function findWorld(session: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) =>
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    }),
  );
  await session.send('Runtime.enable');
  return found;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
  return String(result.value ?? '');
}

test.each(both(googleHands, outlookHands))(
  'a line marked “only me” leaves nowhere in %s',
  async (_, hands) => {
    const { cairn, practice } = stage();
    const { id, title, name, email } = played[hands.calendar];
    const page = await openCalendar(cairn, hands.week);
    const heard = await listenIn(page);
    const meetingId = await becomePair(cairn, title, { name, email, role: 'mentor' });
    await attachAgenda(cairn, meetingId, [
      { question: `${secret} question`, audience: 'me' },
      { question: `${shared} question`, audience: 'pair' },
    ]);

    const left: Record<string, string> = {};
    await hands.openEvent(page, title);
    await panelSaying(cairn, page, shared);
    await hands.edit(page);
    const tab = await until('there is a tab', () => cairn.panelPart(page, 'tab'));
    await page.mouse.click(tab.x + tab.width / 2, tab.y + tab.height / 2);
    const panel = await panelSaying(cairn, page, shared);
    await press(panel, 'event_edit_agenda');
    await press(panel, 'prepare_invite');
    await pressOn(button(panel, 'invitation_put').or(button(panel, 'invitation_put_or_copy')));
    left['editor'] = await until('the agenda is in the editor', async () => {
      const text = await hands.description(page).innerText();
      return text.includes(shared) && text;
    });
    await hands.save(page);
    left['invitation'] = await until('the calendar kept it', async () => practice.saved.get(id));
    left['messages to the page'] = await heard();
    left['page'] = await page.content();
    await page.close();

    const asked = await cairn.openPopup(`invitation/${encodeURIComponent(meetingId)}`);
    await button(asked, 'invitation_put_or_copy').click();
    left['copied agenda'] = await clipboardOf(cairn);
    await asked.close();

    endNow(practice, id);
    const again = await openCalendar(cairn, hands.week);
    await again.close();
    await reflect(cairn, meetingId, {
      lines: [
        ['saw', `${shared} saw`, 'pair'],
        ['feedback', `${secret} feedback`, 'me'],
        ['note', `${secret} note`, 'me'],
        ['win', `${secret} win`, 'me'],
      ],
      promises: [
        [`${secret} promise`, 'me'],
        [`${shared} promise`, 'pair'],
      ],
      answered: [`${secret} question`, `${shared} question`],
    });
    const popup = await cairn.openPopup(`recap/${encodeURIComponent(meetingId)}`);
    await button(popup, 'recap_open').waitFor();
    // It is there for the person, among what stays.
    expect(await popup.locator('.stays-with-you').innerText()).toContain(secret);
    await press(popup, 'ui_copy');
    left['copied recap'] = await clipboardOf(cairn);
    const [download] = await Promise.all([popup.waitForEvent('download'), press(popup, 'recap_file')]);
    left['file'] = Buffer.from(await readFile(await download.path())).toString('utf8');
    const { eml } = await askCairn(cairn, 'recap.eml', { meetingId });
    left['file, decoded'] = eml
      .split(/\r?\n\r?\n/)
      .map((part) => Buffer.from(part, 'base64').toString('utf8'))
      .join('\n');
    const [mail] = await Promise.all([cairn.context.waitForEvent('page'), press(popup, 'recap_open')]);
    await mail.waitForLoadState();
    left['mail window'] = decodeURIComponent(practice.composed.at(-1)?.url ?? '');
    await mail.close();
    await popup.close();

    for (const [where, text] of Object.entries(left)) {
      expect(text, where).not.toContain(secret);
      if (where !== 'page' && where !== 'file') expect(text, where).toContain(shared);
    }
  },
);
