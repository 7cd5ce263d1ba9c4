import { isDeepStrictEqual } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReading, SeenEvent } from '@/domain/event';
import { bundleForPage } from '../../tools/bundle';
import { findBrowser, quietChromium } from '../browsers/find';
import type { PracticeEvent } from '../practice/event-shape';
import { type PracticeServer, startPractice } from '../practice/server';

declare const readGooglePage: () => PageReading;

/** The reader alone, without the extension, on every view of the practice calendar in every language it speaks. */
const zone = 'Europe/Berlin';
const now = new Date('2026-05-13T09:00:00Z');
const looks = [
  ['en', '12'],
  ['en', '24'],
  ['de', '24'],
  ['ja', '12'],
  ['ja', '24'],
  ['ar', '12'],
  ['ar', '24'],
] as const;
const views = ['day', 'customday', 'week', 'month', 'agenda'] as const;

let practice: PracticeServer;
let browser: Browser;
let code: string;
beforeAll(async () => {
  practice = await startPractice({ now, zone });
  code = await bundleForPage('tests/calendars/google/in-page.ts');
  browser = await chromium.launch({
    ...(findBrowser('chromium') ? { executablePath: findBrowser('chromium') ?? '' } : {}),
    args: [
      ...quietChromium,
      `--host-resolver-rules=MAP * 127.0.0.1:${practice.port}`,
      '--ignore-certificate-errors',
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await practice.close();
});

async function open(page: Page, path: string, shown = '#YPCqFe [data-eventchip]'): Promise<void> {
  await page.goto(`https://calendar.google.com/calendar/u/0/r/${path}`);
  await page.waitForSelector(shown);
  await page.evaluate(code);
}

const read = (page: Page): Promise<PageReading> => page.evaluate(() => readGooglePage());

const idOf = ({ eventId, pageId }: PracticeEvent): string => {
  const [, coded] = /^bday_(.+)$/.exec(pageId) ?? [];
  return coded ? (Buffer.from(coded, 'base64url').toString().split(' ')[0] ?? '') : eventId || pageId;
};
const full = (local: string): string => (local.length === 16 ? `${local}:00` : local);

function expected(event: PracticeEvent) {
  return {
    title: event.title,
    start: full(event.start),
    end: full(event.end),
    allDay: event.allDay,
    kind: event.kind,
    place: event.place,
    declined: event.people.some(({ self, response }) => self && response === 'declined') || undefined,
  };
}

function told({ title, start, end, allDay, kind, place, declined }: SeenEvent) {
  return { title, start, end, allDay, kind, place, declined };
}

function peopleOf({ people }: Pick<PracticeEvent, 'people'>) {
  return people.map(({ name, email, response, organizer, self }) => ({
    ...(name ? { name } : {}),
    email,
    response,
    ...(organizer ? { organizer } : {}),
    ...(self ? { self } : {}),
  }));
}

describe.each(looks)('%s with %s hours', (lang, clock) => {
  let page: Page;
  beforeAll(async () => {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1440, height: 900 },
    });
    page = await context.newPage();
    await open(page, `week/2026/5/13?lang=${lang}&clock=${clock}`);
  });
  afterAll(() => page.context().close());

  test.each(views)('%s', async (view) => {
    await open(page, `${view}/2026/5/13`);
    const reading = await read(page);
    const google = new Map(
      practice.events.filter(({ calendar }) => calendar === 'google').map((event) => [idOf(event), event]),
    );
    expect(reading.blind).toBeNull();
    expect(reading.events.length).toBeGreaterThan(3);
    const wrong = reading.events.flatMap((event) => {
      const meant = google.get(event.id);
      const right = meant && expected(meant);
      return isDeepStrictEqual(told(event), right) ? [] : [{ read: told(event), right, via: event.via }];
    });
    expect(wrong).toEqual([]);
    const seen = new Set(reading.events.map(({ id }) => id));
    const missing = [...google.values()].filter(
      (event) => reading.covers.some((day) => event.start.slice(0, 10) === day) && !seen.has(idOf(event)),
    );
    expect(missing.map(({ title }) => title)).toEqual([]);
  });

  test('the bubble, and its editor', async () => {
    const event = practice.events.find(({ id, people }) => id.startsWith('google-') && people.length === 6);
    if (!event) throw new Error('There is no event with six people.');
    await open(page, `day/${event.start.slice(0, 10).replace(/-0?/g, '/')}`);
    await page.locator(`#YPCqFe [data-eventid="${event.pageId}"]`).first().click();
    await page.waitForTimeout(800);
    const bubble = await read(page);
    expect(bubble.open && told(bubble.open)).toEqual(expected(event));
    expect(bubble.open?.people).toEqual(peopleOf(event));
    expect(bubble.open?.peopleCount).toBe(6);

    await page.keyboard.press('Escape');
    expect((await read(page)).open).toBeUndefined();

    await open(page, `eventedit/${event.pageId}`, '#xTiIn');
    const form = await read(page);
    expect(form.editing).toBe(true);
    expect(form.open && told(form.open)).toEqual(expected(event));
    expect(form.open?.people).toEqual(peopleOf(event));
  });

  test('search', async () => {
    await open(page, 'search?q=mentoring');
    const reading = await read(page);
    expect(reading.view).toBe('search');
    const google = new Map(practice.events.map((event) => [idOf(event), event]));
    const wrong = reading.events.flatMap((event) => {
      const meant = google.get(event.id);
      const right = meant && expected(meant);
      return isDeepStrictEqual(told(event), right) ? [] : [{ read: told(event), right, via: event.via }];
    });
    expect(wrong).toEqual([]);
    expect(reading.events.length).toBeGreaterThan(3);
    expect(reading.covers).toEqual([]);
  });
});
