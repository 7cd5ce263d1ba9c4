import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askCairn } from './scene';
import { onStage } from './with-cairn';

// The meeting that is asked about runs until the tests are over: one that ends meanwhile has nothing to prepare any more.
const stage = onStage({ endsInSeconds: 1_800 });

test('the popup asks about the event that is open in the calendar, and the panel hears the answer', async () => {
  const { cairn } = stage();
  // A second try begins where nothing was answered yet.
  await askCairn(cairn, 'data.delete', {});
  const calendar = await cairn.context.newPage();
  await calendar.goto('https://calendar.google.com/calendar/u/0/r/week');
  await calendar.locator('[data-cairn]:not([data-cairn="asks"])').first().click();
  const panel = await cairn.panel(calendar);
  await panel.getByRole('button', { name: /^Yes/ }).first().waitFor();

  const popup = await cairn.openPopup();
  await popup.getByRole('heading', { name: 'Open in your calendar' }).waitFor();
  await popup.getByRole('button', { name: 'Look and answer' }).click();
  // The calendar shows an event's people a moment after its title: whom it is with is known then.
  await popup.getByRole('button', { name: /^Yes, with/ }).click();
  await popup.getByRole('button', { name: 'I am the mentor' }).click();
  await popup.getByRole('button', { name: 'Prepare' }).waitFor();
  await panel.getByRole('button', { name: 'Prepare' }).waitFor();
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'All about this meeting' }).waitFor();
  expect(await popup.locator('.button.primary').count()).toBe(1);

  // Covered here, covered there.
  await popup.keyboard.press('h');
  await popup.getByText('Everything is covered.').waitFor();
  await panel.getByText('Everything is covered.').waitFor();
  await popup.keyboard.press('h');
  await panel.getByText('Everything is covered.').waitFor({ state: 'hidden' });
  await Promise.all([popup.close(), calendar.close()]);
});

test('a calendar that cannot be read is said in the popup, with a report that holds no word of it', async () => {
  const { cairn } = stage();
  const calendar = await cairn.context.newPage();
  await calendar.goto('https://calendar.google.com/calendar/u/0/r/week');
  await calendar.locator('[data-cairn]:not([data-cairn="asks"])').first().waitFor();
  const title =
    (await calendar.locator('[data-cairn]:not([data-cairn="asks"])').first().innerText()).split('\n')[0] ??
    '';
  await makeUnreadable(calendar);
  const popup = await cairn.openPopup();
  await popup.getByText('Cairn is blind here.').waitFor({ timeout: 20_000 });
  await popup.getByRole('button', { name: 'Copy a report' }).click();
  await popup.getByText('The report is copied.').waitFor();
  await popup.getByRole('button', { name: 'Paste the invitation' }).click();
  const field = popup.getByLabel('The invitation, as text');
  await field.press('Control+V');
  const report = await field.inputValue();
  expect(report.length).toBeGreaterThan(20);
  expect(title.length).toBeGreaterThan(3);
  expect(report).not.toContain(title);
  await Promise.all([popup.close(), calendar.close()]);
});

/** The calendar's makers changed everything Cairn knows events by; the events are still there to be seen. */
async function makeUnreadable(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const chip of document.querySelectorAll('[data-eventid], [data-eventchip]')) {
      chip.removeAttribute('data-eventid');
      chip.removeAttribute('data-eventchip');
    }
  });
}

test('a room that was opened in a tab is there again after a reload', async () => {
  const { cairn } = stage();
  const page = await cairn.openPopup();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Hours before').fill('36');
  await page.waitForTimeout(600);
  await page.reload();
  expect(await page.getByLabel('Hours before').inputValue()).toBe('36');
  await page.close();
});

test('a file is brought by the browser’s own dialog, and its meeting asked about', async () => {
  const { cairn } = stage();
  const page = await cairn.openPopup('paste');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles({
    name: 'one.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(
      [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'UID:from-file',
        'SUMMARY:Mentoring from a file',
        'DTSTART:20300110T100000Z',
        'DTEND:20300110T110000Z',
        'ATTENDEE;CN=Noa Cohen:mailto:noa@example.org',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    ),
  });
  await page.getByRole('heading', { name: 'Is this mentoring with Noa Cohen?' }).waitFor();
  await page.close();
});
