import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { googleHands, until } from '../journey/hands';
import { attachAgenda, becomePair, openCalendar, stored } from './scene';
import { onStage } from './with-cairn';

const stage = onStage({ endsInSeconds: 900 });
const week = 'https://calendar.google.com/calendar/u/0/r/week';

/** A meeting that runs now, with a pair and an agenda. */
async function runningMeeting(): Promise<{ id: string; calendar: Page }> {
  const { cairn } = stage();
  const calendar = await openCalendar(cairn, week);
  const running = await until('a meeting runs', async () =>
    (await stored(cairn, 'meetings')).find(
      ({ startAt, endAt, allDay }) => !allDay && startAt <= Date.now() && Date.now() < endAt,
    ),
  );
  const id = await becomePair(cairn, running.title, { name: 'Ada Byron', role: 'mentor' });
  await attachAgenda(cairn, id, [{ question: 'What did you try since?', audience: 'pair' }]);
  return { id, calendar };
}

/** The page of the side panel, as a tab. */
async function besideIn(cairn: ReturnType<typeof stage>['cairn']): Promise<Page> {
  const page = await cairn.context.newPage();
  await page.setViewportSize({ width: 340, height: 800 });
  await page.goto(`${cairn.origin}/sidepanel.html`);
  return page;
}

test('beside the call: agenda with its time, notes, what is parked and promised; two windows lose nothing', async () => {
  const { cairn } = stage();
  const { id, calendar } = await runningMeeting();
  const beside = await besideIn(cairn);
  await beside.getByRole('heading', { name: 'Under way' }).waitFor();
  await beside.getByText('at hand by the clock').waitFor();
  await beside.getByRole('heading', { name: 'The next meeting' }).waitFor();

  const popup = await cairn.openPopup(`capture/${encodeURIComponent(id)}`);
  await popup.getByRole('button', { name: 'Say more' }).click();
  const here = beside.getByLabel('For yourself', { exact: true });
  const there = popup.getByLabel('For yourself', { exact: true });

  // The same state at once: what is written and ticked beside the page is there in the popup.
  await here.fill('Written beside the page');
  await until('the popup shows it', async () => (await there.inputValue()) === 'Written beside the page');
  const asked = beside.locator('li.tick', { hasText: 'What did you try since?' });
  await asked.getByRole('button', { name: 'Parked for next time' }).click();
  await popup
    .locator('li.tick', { hasText: 'What did you try since?' })
    .getByRole('button', { name: 'Parked for next time', pressed: true })
    .waitFor();

  // Both write at the same time, in different lines and in the same one.
  await Promise.all([
    here.pressSequentially(' — and on', { delay: 8 }),
    popup
      .getByRole('textbox', { name: 'A win worth keeping' })
      .pressSequentially('She led the review', { delay: 8 }),
  ]);
  await beside.locator('.promise textarea').first().fill('Send her the notes');
  await until(
    'the promise is there',
    async () => (await popup.locator('.promise textarea').first().inputValue()) === 'Send her the notes',
  );
  await Promise.all([here.press('Home'), there.press('End')]);
  await Promise.all([
    here.pressSequentially('Front ', { delay: 8 }),
    there.pressSequentially(' back', { delay: 8 }),
  ]);
  const kept = await until('everything of both is kept', async () => {
    const [reflection] = await stored(cairn, 'reflections');
    const note = reflection?.lines.find(({ prompt }) => prompt === 'note')?.text ?? '';
    const win = reflection?.lines.find(({ prompt }) => prompt === 'win')?.text;
    return win === 'She led the review' && note.includes('Front') && note.includes('back') && reflection;
  });
  expect(kept.lines.find(({ prompt }) => prompt === 'note')?.text).toContain('Written beside the page');
  expect(kept.topics).toHaveLength(1);
  await until('both show the same', async () => (await here.inputValue()) === (await there.inputValue()));
  await Promise.all([beside.close(), popup.close(), calendar.close()]);
});

test('the browser opens it by a press in the popup, and it goes along with the tab in front', async () => {
  const { cairn } = stage();
  const calendar = await openCalendar(cairn, week);
  const popup = await cairn.openPopup();
  await popup.getByRole('button', { name: 'Open beside the page' }).click();
  const says = await findSidePanel(popup);
  await says('Under way');
  // The event that is opened in the tab in front …
  await calendar.bringToFront();
  await googleHands.openEvent(calendar, 'Mentoring session Kwame / Nadia');
  expect(await says('Open in your calendar')).toContain('Kwame');
  // … and another tab, in which none is open.
  await popup.bringToFront();
  await says('Under way');
  await calendar.bringToFront();
  await says('Open in your calendar');
  await Promise.all([popup.close(), calendar.close()]);
});

/** Reads the real side panel: a window of the browser's own that Playwright does not list. */
async function findSidePanel(page: Page): Promise<(expected: string) => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  const target = await until('the side panel is open', async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url, attached }) => url.includes('/sidepanel.html') && !attached);
  });
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  let count = 0;
  const words = (): Promise<string> => {
    count += 1;
    const id = count;
    const answered = new Promise<string>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: { result?: { value?: string } } };
        if (answer.id === id) resolve(answer.result?.result?.value ?? '');
      });
    });
    const expression = 'document.getElementById("app")?.innerText ?? ""';
    const params = { expression, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    void session.send('Target.sendMessageToTarget', { sessionId, message });
    return answered;
  };
  return (expected) =>
    until(`the side panel says “${expected}”`, async () => {
      const said = await words();
      return said.includes(expected) && said;
    });
}
