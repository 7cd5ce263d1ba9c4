import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../browsers/find';
import { builtForFirefox, type CairnInFirefox, launchFirefox } from '../browsers/firefox';
import { until } from '../journey/hands';
import { type PracticeServer, startPractice } from '../practice/server';
import { noonZone } from '../practice/times';
import { say } from '../words';

const missing = findBrowser('firefox') === undefined;

/** The build for Firefox, in Firefox, on the practice calendars. */
describe.skipIf(missing)(missing ? 'Firefox is not installed: its build was not tried' : 'in Firefox', () => {
  let practice: PracticeServer;
  let cairn: CairnInFirefox;
  beforeAll(async () => {
    practice = await startPractice({ endsInSeconds: 1_800, zone: noonZone() });
    const launched = await launchFirefox(practice.port, builtForFirefox, practice.zone);
    if (!launched) throw new Error('Firefox did not start.');
    cairn = launched;
  });
  afterAll(async () => {
    await cairn?.close();
    await practice?.close();
  });

  async function open(url: string): Promise<Page> {
    const page = await cairn.openPage(url);
    await page.waitForSelector('[data-cairn]', { timeout: 20_000 });
    return page;
  }

  /** What the panel says, once this is among it. Its frame is told apart from within: to the outside it has no address. */
  function panelSaying(page: Page, words: string): Promise<string> {
    const look = async (): Promise<string | undefined> => {
      for (const frame of page.frames()) {
        const seen = await frame
          .evaluate(() => ({ at: location.href, text: document.body.innerText }))
          .catch(() => undefined);
        if (seen?.at.startsWith('moz-extension:') && seen.text.includes(words)) return seen.text;
      }
      return undefined;
    };
    return until(`the panel says “${words}”`, look, 20_000);
  }

  test.each([
    [
      'Google Calendar',
      'https://calendar.google.com/calendar/u/0/r/week',
      '[data-eventid]',
      'Mentoring: Samuel & Nadia',
      'Samuel Adeyemi',
    ],
    [
      'Outlook',
      'https://outlook.office.com/calendar/view/week',
      '[data-calitemid]',
      'Mentoring with Joana',
      'Joana Ferreira',
    ],
  ])('meetings are marked in %s, and the panel beside one asks', async (_, url, chip, title, name) => {
    const page = await open(url);
    const marked = await page.$$eval('[data-cairn="mentoring"]', (chips) =>
      chips.map((each) => each.textContent ?? ''),
    );
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.join('\n')).not.toMatch(/dentist|interview|standup|circle/i);
    await page.evaluate(
      ([selector = '', text = '']) => {
        const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
          each.textContent?.includes(text),
        );
        const button = found?.matches('[role=button]')
          ? found
          : (found?.querySelector<HTMLElement>('[role=button]') ?? found);
        button?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        button?.click();
      },
      [chip, title],
    );
    const panel = await panelSaying(page, say('verdict_question', { name }));
    expect(panel).toContain(say('reason_two_people'));
    await page.close();
  });

  test('the popup opens, and knows what comes next', async () => {
    const page = await cairn.openPopup();
    const words = await until(
      'the popup says something',
      async () => {
        const text = await page
          .evaluate(() => document.getElementById('app')?.innerText ?? '')
          .catch(() => '');
        return text.length > 60 && text;
      },
      20_000,
    );
    expect(words).toContain(say('list_upcoming'));
    await page.close();
  });
});
