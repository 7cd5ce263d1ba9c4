import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readFeedAddress } from '@/accounts/feed-address';
import { blocksOf } from '@/accounts/feed-blocks';
import { readFeed } from '@/accounts/feed-events';
import { addFeed, removeFeed } from '@/app/background/accounts/feeds';
import { viewAccounts } from '@/app/background/accounts/view';
import { reportPage } from '@/app/background/report-page';
import { exportData } from '@/app/background/secret/export-data';
import type { SeenEvent } from '@/domain/event';
import { seen } from '../app/test-cairn';
import { googleMeeting } from './events';
import { me, openTestAccounts, settled, type TestAccounts } from './test-accounts';

const window = {
  from: Date.UTC(2026, 3, 29),
  to: Date.UTC(2026, 6, 12),
  provider: 'google' as const,
  zone: 'Europe/Berlin',
};
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//practice//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'UID:a@google.com', 'SUMMARY:Mentoring', ...lines, 'END:VEVENT'].join('\r\n');
const feedEvents = (text: string, within = window) => readFeed(text, within).events;
const read = (...lines: string[]): readonly SeenEvent[] => feedEvents(calendar(...lines));
const brief = (events: readonly SeenEvent[]) =>
  events.map(({ start, end, zone, cancelled }) => [start, end, zone, cancelled]);

describe('a feed', () => {
  test('gives each occurrence of a series by the id Google’s page knows it by', () => {
    const events = read(
      event(
        'DTSTART;TZID=Europe/Berlin:20260507T140000',
        'DTEND;TZID=Europe/Berlin:20260507T150000',
        'RRULE:FREQ=WEEKLY;COUNT=3',
      ),
    );
    expect(events.map(({ id, series, instance, start }) => [id, series, instance, start])).toEqual([
      ['a_20260507T120000Z', 'a', '20260507T120000Z', '2026-05-07T14:00:00'],
      ['a_20260514T120000Z', 'a', '20260514T120000Z', '2026-05-14T14:00:00'],
      ['a_20260521T120000Z', 'a', '20260521T120000Z', '2026-05-21T14:00:00'],
    ]);
  });

  test('knows what was moved, taken out, added and cancelled', () => {
    const events = read(
      event(
        'DTSTART;TZID=Europe/Berlin:20260507T140000',
        'DTEND;TZID=Europe/Berlin:20260507T150000',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Europe/Berlin:20260514T140000',
        'RDATE;TZID=Europe/Berlin:20260530T100000',
      ),
      event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20260521T140000',
        'DTSTART;TZID=Europe/Berlin:20260522T090000',
        'DTEND;TZID=Europe/Berlin:20260522T093000',
      ),
      event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20260528T140000',
        'STATUS:CANCELLED',
        'DTSTART;TZID=Europe/Berlin:20260528T140000',
        'DTEND;TZID=Europe/Berlin:20260528T150000',
      ),
    );
    expect(brief(events).sort()).toEqual([
      ['2026-05-07T14:00:00', '2026-05-07T15:00:00', 'Europe/Berlin', false],
      ['2026-05-22T09:00:00', '2026-05-22T09:30:00', 'Europe/Berlin', false],
      ['2026-05-28T14:00:00', '2026-05-28T15:00:00', 'Europe/Berlin', true],
      ['2026-05-30T10:00:00', '2026-05-30T11:00:00', 'Europe/Berlin', false],
    ]);
    expect(events.find(({ start }) => start === '2026-05-22T09:00:00')?.instance).toBe('20260521T120000Z');
  });

  test('keeps its hour through the change of the clock', () => {
    const events = feedEvents(
      calendar(
        event(
          'DTSTART;TZID=Europe/Berlin:20261020T140000',
          'DTEND;TZID=Europe/Berlin:20261020T150000',
          'RRULE:FREQ=WEEKLY;COUNT=2',
        ),
      ),
      { ...window, from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 10, 30) },
    );
    expect(events.map(({ start, instance }) => [start, instance])).toEqual([
      ['2026-10-20T14:00:00', '20261020T120000Z'],
      ['2026-10-27T14:00:00', '20261027T130000Z'],
    ]);
  });

  test.each([
    ['an IANA name nobody described', 'Asia/Tokyo', '20260514T140000', Date.UTC(2026, 4, 14, 5)],
    [
      'a Windows name nobody described',
      'Eastern Standard Time',
      '20260514T140000',
      Date.UTC(2026, 4, 14, 18),
    ],
    [
      'a publisher’s path',
      '/freeassociation.sourceforge.net/America/New_York',
      '20260514T140000',
      Date.UTC(2026, 4, 14, 18),
    ],
  ])('understands a zone by %s', (_, tzid, time, at) => {
    const [found] = read(event(`DTSTART;TZID=${tzid}:${time}`, `DTEND;TZID=${tzid}:20260514T150000`));
    const zoned = Temporal.PlainDateTime.from(found?.start ?? '').toZonedDateTime(found?.zone ?? 'UTC');
    expect(zoned.epochMilliseconds).toBe(at);
  });

  test('works out a zone of its own making by its own rules', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Harbour Time',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const [found] = read(
      zone,
      event('DTSTART;TZID=Harbour Time:20260514T140000', 'DTEND;TZID=Harbour Time:20260514T150000'),
    );
    expect([found?.start, found?.zone]).toEqual(['2026-05-14T10:30:00', 'Europe/Berlin']);
  });

  test('takes a time without a zone for the person’s own, and a date for a day', () => {
    expect(brief(read(event('DTSTART:20260514T140000', 'DURATION:PT45M')))).toEqual([
      ['2026-05-14T14:00:00', '2026-05-14T14:45:00', 'Europe/Berlin', false],
    ]);
    expect(brief(read(event('DTSTART;VALUE=DATE:20260514', 'DTEND;VALUE=DATE:20260515')))).toEqual([
      ['2026-05-14', '2026-05-15', undefined, false],
    ]);
  });

  test('knows who is invited', () => {
    const [found] = read(
      event(
        'DTSTART:20260514T120000Z',
        'DTEND:20260514T130000Z',
        'ORGANIZER;CN=Me:mailto:me@example.org',
        'ATTENDEE;CN=Me;PARTSTAT=ACCEPTED:mailto:me@example.org',
        'ATTENDEE;CN=Ada Byron;PARTSTAT=DECLINED:MAILTO:Ada@Example.org',
        'ATTENDEE;CUTYPE=ROOM;CN=Birch:mailto:birch@example.org',
      ),
    );
    expect(found?.people).toEqual([
      { email: 'me@example.org', name: 'Me', organizer: true, response: 'accepted' },
      { email: 'ada@example.org', name: 'Ada Byron', response: 'declined' },
      { email: 'birch@example.org', name: 'Birch', group: true, response: 'none' },
    ]);
  });

  test('is given up where a rule never ends, and read where a meeting is daily since years', () => {
    expect(read(event('DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY'))).toEqual([]);
    const daily = read(event('DTSTART:20060101T120000Z', 'DTEND:20060101T123000Z', 'RRULE:FREQ=DAILY'));
    expect(daily.length).toBeGreaterThan(70);
    expect(daily[0]?.start?.slice(0, 10)).toBe('2026-04-29');
  });

  test('of ten years and 20 MB is read for its few weeks', () => {
    const filler = `DESCRIPTION:${'x'.repeat(1500)}`;
    const one = (n: number): string => {
      const day = new Date(Date.UTC(2016, 0, 1) + n * 86_400_000 * 0.33)
        .toISOString()
        .slice(0, 10)
        .replaceAll('-', '');
      return [
        'BEGIN:VEVENT',
        `UID:${n}@google.com`,
        `SUMMARY:Event ${n}`,
        `DTSTART:${day}T090000Z`,
        `DTEND:${day}T093000Z`,
        filler,
        'END:VEVENT',
      ].join('\r\n');
    };
    const text = calendar(
      ...Array.from({ length: 12_500 }, (_, n) => one(n)),
      event('DTSTART:20260514T120000Z', 'DTEND:20260514T130000Z'),
    );
    expect(text.length).toBeGreaterThan(20_000_000);
    const from = performance.now();
    const events = feedEvents(text);
    const took = performance.now() - from;
    expect(events.some(({ title }) => title === 'Mentoring')).toBe(true);
    expect(events.every(({ start = '' }) => start > '2026-04-27' && start < '2026-07-14')).toBe(true);
    expect(blocksOf(text, window.from, window.to).events.length).toBeLessThan(400);
    console.info(`20 MB: ${events.length} events in the window, ${Math.round(took)} ms`);
  });

  test.each([
    ['cut off in an event', calendar(event('DTSTART:20260514T120000Z')).slice(0, 90)],
    ['no calendar at all', 'hello'],
    [
      'nothing in it that can be read',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n;;;:::\r\nEND:VEVENT\r\nEND:VCALENDAR',
    ],
  ])('that is broken says so: %s', (_, text) => {
    expect(() => feedEvents(text)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ kind: 'answer-broken' }) }),
    );
  });
});

describe('its address', () => {
  test.each([
    ['https://calendar.google.com/calendar/ical/me%40example.org/private-abc/basic.ics', 'google'],
    [' webcal://calendar.google.com/calendar/ical/x/private-1/basic.ics ', 'google'],
    ['https://outlook.office365.com/owa/calendar/abc@example.org/def/calendar.ics', 'microsoft'],
    ['https://outlook.live.com/owa/calendar/1/2/cid-3/calendar.ics', 'microsoft'],
  ])('%s is one of %s', (address, provider) => {
    expect(readFeedAddress(address)?.provider).toBe(provider);
  });

  test.each([
    'http://calendar.google.com/calendar/ical/x/basic.ics',
    'https://calendar.google.com.evil.example/calendar/ical/x/basic.ics',
    'https://evil.example/?https://calendar.google.com/calendar/ical/x/basic.ics',
    'https://user:pass@calendar.google.com/calendar/ical/x/basic.ics',
    'https://calendar.google.com:8443/calendar/ical/x/basic.ics',
    'https://calendar.google.com/calendar/u/0/r',
    'javascript:alert(1)',
    '',
  ])('%s is none', (address) => {
    expect(readFeedAddress(address)).toBeUndefined();
  });
});

describe('a calendar by its address', () => {
  const address = 'https://calendar.google.com/calendar/ical/me/private-0123456789abcdef/basic.ics';
  let world: TestAccounts;
  beforeEach(async () => {
    world = await openTestAccounts();
    world.services.feeds.put(address, calendar(event('DTSTART:20260514T120000Z', 'DTEND:20260514T130000Z')));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    expect(world.services.problems).toEqual([]);
  });
  const meetings = () => world.cairn.store.all('meetings');
  const asked = (): number => world.services.asked().length;

  test('is read, and read again only when it is another one', async () => {
    await addFeed(world.cairn, { address, name: 'Work' });
    expect(await meetings()).toMatchObject([{ id: 'google:a', startAt: Date.UTC(2026, 4, 14, 12) }]);
    world.later(2 * 3_600_000 + 1000);
    await settled(world.cairn);
    expect(asked()).toBe(2);
    const second = world.services.calls.at(-1);
    expect(second?.headers.get('if-none-match')).toMatch(/^"/);
    world.services.feeds.put(address, calendar(event('DTSTART:20260515T120000Z', 'DTEND:20260515T130000Z')));
    world.later(2 * 3_600_000 + 1000);
    await settled(world.cairn);
    expect(await meetings()).toMatchObject([{ startAt: Date.UTC(2026, 4, 15, 12) }]);
  });

  test('never moves back what a page or an account shows: it lags', async () => {
    world.services.googleCalendar.put(
      googleMeeting({
        id: 'a',
        start: { dateTime: '2026-05-16T14:00:00+02:00' },
        end: { dateTime: '2026-05-16T15:00:00+02:00' },
      }),
    );
    await world.connect('google', 'read');
    await addFeed(world.cairn, { address, name: '' });
    expect(await meetings()).toMatchObject([{ startAt: Date.UTC(2026, 4, 16, 12) }]);
    await reportPage(world.cairn, {
      reading: {
        calendar: 'google',
        view: 'week',
        me,
        covers: [],
        skipped: {},
        blind: null,
        events: [
          seen({ id: 'a', title: 'Mentoring', start: '2026-05-17T14:00:00', end: '2026-05-17T15:00:00' }),
        ],
      },
      settled: true,
      host: 'calendar.google.com',
    });
    world.services.feeds.put(
      address,
      calendar(event('DTSTART:20260514T120000Z', 'DTEND:20260514T130000Z', 'LOCATION:Here')),
    );
    world.later(3 * 3_600_000);
    await settled(world.cairn);
    const [meeting, ...others] = await meetings();
    expect(others).toEqual([]);
    expect([meeting?.start, meeting?.place]).toEqual(['2026-05-17T14:00:00', 'Here']);
  });

  test('keeps its address to itself', async () => {
    world.services.feeds.withdraw(address);
    await addFeed(world.cairn, { address, name: 'Work' }).catch(() => undefined);
    const shown = JSON.stringify(await viewAccounts(world.cairn));
    expect(shown).toContain('"feed-refused"');
    expect(shown).not.toContain('private-0123456789abcdef');
    expect((await exportData(world.cairn)).json).not.toContain('private-0123456789abcdef');
  });

  test('says when the address leads nowhere any more, and is forgotten when it is removed', async () => {
    await addFeed(world.cairn, { address, name: 'Work' });
    world.services.feeds.withdraw(address);
    world.later(3 * 3_600_000);
    await settled(world.cairn);
    const [feed] = await world.cairn.store.all('feeds');
    expect(feed).toMatchObject({ trouble: 'feed-refused' });
    await removeFeed(world.cairn, feed?.id ?? '');
    expect(await world.cairn.feedAddresses.read()).toEqual({});
    expect(await world.cairn.store.all('jobs')).toEqual([]);
    expect(await meetings()).toHaveLength(1);
  });

  test('is refused where it is no feed', async () => {
    await expect(
      addFeed(world.cairn, { address: 'https://example.org/x.ics', name: '' }),
    ).rejects.toMatchObject({ failure: { kind: 'feed-address' } });
  });
});
