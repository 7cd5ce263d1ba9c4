import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { markedTitles } from '../journey/hands';
import { onStage } from './with-cairn';

const stage = onStage();

/** What no view may mark: it is on the practice calendars to be left alone. */
const never =
  /standup|review|dentist|task|interview|office hours|circle|holiday|birthday|lunch|training|workshop/i;
const mentoring = /mentor|إرشاد|coach/i;

async function open(address: string): Promise<Page> {
  const page = await stage().cairn.context.newPage();
  await page.goto(address);
  return page;
}

describe('mentoring is marked, and nothing else', () => {
  test.each(['day', 'week', 'month', 'customday', 'agenda'])('in Google Calendar’s %s view', async (view) => {
    const page = await open(`https://calendar.google.com/calendar/u/0/r/${view}`);
    const titles = await markedTitles(page);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) {
      expect(title).toMatch(mentoring);
      expect(title).not.toMatch(never);
    }
    await page.close();
  });

  test('at most one event of a page carries a question, and it stays with it', async () => {
    const page = await open('https://calendar.google.com/calendar/u/0/r/month');
    await markedTitles(page);
    const asked = async (): Promise<string[]> => [
      ...new Set(await page.locator('[data-cairn="asks"]').allInnerTexts()),
    ];
    const first = await asked();
    expect(first.length).toBeLessThanOrEqual(1);
    await page.reload();
    await markedTitles(page);
    expect(await asked()).toEqual(first);
    await page.close();
  });

  test.each(['day', 'workweek', 'week', 'month'])('in Outlook’s %s view', async (view) => {
    const page = await open(`https://outlook.office.com/calendar/view/${view}`);
    const titles = await markedTitles(page);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) {
      expect(title).toMatch(mentoring);
      expect(title).not.toMatch(never);
    }
    await page.close();
  });

  test.each(['outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'])(
    'on %s',
    async (host) => {
      const page = await open(`https://${host}/calendar/view/week`);
      expect((await markedTitles(page)).length).toBeGreaterThan(0);
      await page.close();
    },
  );

  test('in the calendar inside Teams', async () => {
    const page = await open('https://teams.microsoft.com/v2/');
    await page.waitForSelector('iframe');
    const frame = page
      .frames()
      .find((each) => each.url().startsWith('https://outlook.office.com/hosted/calendar'));
    if (!frame) throw new Error('Teams shows no calendar.');
    expect((await markedTitles(frame)).length).toBeGreaterThan(0);
    await page.close();
  });

  test.each(['de', 'ja', 'ar'])('with the calendar in %s', async (language) => {
    const google = await open(`https://calendar.google.com/calendar/u/0/r/week?lang=${language}`);
    expect((await markedTitles(google)).length).toBeGreaterThan(0);
    await google.goto('https://calendar.google.com/calendar/u/0/r/week?lang=en');
    await google.close();
  });
});
