import { beforeEach, describe, expect, test } from 'vitest';
import { judgeMeeting } from '@/app/background/judge-meeting';
import { getMeeting, keepOpened, recogniseOpen } from '@/app/background/meetings';
import { viewNow } from '@/app/background/now-view';
import { reportPage } from '@/app/background/report-page';
import { detector } from '@/detection/detector';
import type { PageReading, SeenEvent } from '@/domain/event';
import { openTestCairn, seen, type TestCairn } from './test-cairn';

let cairn: TestCairn;
beforeEach(async () => {
  cairn = await openTestCairn();
});

const reading = (events: SeenEvent[], change: Partial<PageReading> = {}): PageReading => ({
  calendar: 'google',
  view: 'week',
  me: { email: 'me@example.org', zone: 'Europe/Berlin' },
  events,
  covers: [],
  skipped: {},
  blind: null,
  ...change,
});
const report = (events: SeenEvent[], change: Partial<PageReading> = {}, settled = true) =>
  reportPage(cairn, { reading: reading(events, change), settled, host: 'calendar.google.com' });

function open(event: SeenEvent, editing = false) {
  const entry = {
    token: 't',
    tabId: 1,
    frameId: 0,
    host: 'calendar.google.com',
    event,
    editing,
    dark: false,
    at: cairn.now(),
  };
  cairn.opened.splice(0, cairn.opened.length, entry);
  return entry;
}

const ada = [
  { name: 'Me', email: 'me@example.org', self: true },
  { name: 'Ada Byron', email: 'ada@example.org' },
];
const week = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15'];

describe('what is open', () => {
  test('shows what no chip does: its people are learned for the meeting that is already kept', async () => {
    await report([seen()]);
    expect((await cairn.store.all('meetings'))[0]?.people).toEqual([]);
    await report([seen()], { open: seen({ people: ada }) });
    expect((await cairn.store.all('meetings'))[0]?.people.map(({ name }) => name)).toEqual([
      'Me',
      'Ada Byron',
    ]);
  });

  test('counts in the tab in front alone: the popup over another site does not show it', async () => {
    open(seen());
    expect((await viewNow(cairn)).what).toBe('open-event');
    cairn.opened.splice(0, 1, { ...open(seen()), tabId: 2 });
    expect((await viewNow(cairn)).what).toBe('nothing');
    expect((await viewNow(cairn, { asTab: true })).what).toBe('open-event');
  });
});

describe('an event that is open', () => {
  test('shows its people a moment later: they belong to the meeting at once, and stay when it is closed', async () => {
    await report([seen()]);
    const [stored] = await cairn.store.all('meetings');
    const opened = open(seen({ people: ada }));
    expect((await getMeeting(cairn, stored?.id ?? '')).people).toHaveLength(2);
    await keepOpened(cairn, opened);
    cairn.opened.length = 0;
    expect((await getMeeting(cairn, stored?.id ?? '')).people).toHaveLength(2);
  });

  test('is not kept because it was looked at', async () => {
    await keepOpened(cairn, open(seen({ title: 'Dentist', people: ada })));
    expect(await cairn.store.all('meetings')).toEqual([]);
  });
});

describe('what a calendar page reports', () => {
  test('mentoring is marked and kept; everything else is looked at and forgotten', async () => {
    const marks = await report([
      seen(),
      seen({ id: 'ev2', title: 'Dentist' }),
      seen({ id: 'ev3', title: 'Mentoring', kind: 'task' }),
    ]);
    expect(marks).toEqual([{ id: 'ev1', mark: 'mentoring' }]);
    expect((await cairn.store.all('meetings')).map(({ title }) => title)).toEqual(['Mentoring with Ada']);
  });

  test('the same page twice changes nothing, and asks nobody to look again', async () => {
    await report([seen()]);
    const before = cairn.changes();
    await report([seen(), seen()]);
    expect(cairn.changes()).toBe(before);
  });

  test('one meeting in both calendars is one', async () => {
    await report([seen()]);
    await reportPage(cairn, {
      reading: reading([seen({ calendar: 'outlook', id: 'AAMk' })], { calendar: 'outlook' }),
      settled: true,
      host: 'outlook.office.com',
    });
    const [meeting, ...others] = await cairn.store.all('meetings');
    expect(others).toEqual([]);
    expect(meeting?.sources.map(({ calendar }) => calendar)).toEqual(['google', 'outlook']);
  });

  test('a meeting that is gone from a day shown in full is held, not deleted, and is back when it is seen again', async () => {
    const other = seen({ id: 'ev9', title: 'Lunch' });
    await report([seen(), other]);
    await report([other], { covers: week });
    const [held] = await cairn.store.all('meetings');
    expect(held?.missingSince).toBeDefined();
    await report([seen(), other], { covers: week });
    expect((await cairn.store.all('meetings'))[0]?.missingSince).toBeUndefined();
  });

  test.each([
    ['its day is only shown in part', { covers: [] }, true],
    [
      'its calendar is unticked',
      { covers: week, events: [seen({ id: 'x', calendarId: 'other@example.org' })] },
      true,
    ],
    ['the page is still loading', { covers: week }, false],
    ['the page cannot be read', { covers: week, blind: 'no-times' }, true],
  ])('nothing is taken to be gone when %s', async (_, change, settled) => {
    await report([seen()]);
    await reportPage(cairn, {
      reading: { ...reading([seen({ id: 'ev9', title: 'Lunch' })]), ...change },
      settled,
      host: 'calendar.google.com',
    });
    expect((await cairn.store.all('meetings'))[0]?.missingSince).toBeUndefined();
  });
});

describe('the person’s word', () => {
  test('yes makes a pair of the person shown, and knows it again', async () => {
    await report([seen({ title: '1:1', people: ada })]);
    open(seen({ title: '1:1', people: ada }));
    const view = await judgeMeeting(cairn, {
      meetingId: 'google:ev1',
      word: 'yes',
      with: { name: 'Ada Byron', email: 'Ada@Example.org', role: 'mentor' },
    });
    expect(view.pair).toMatchObject({ name: 'Ada Byron', emails: ['ada@example.org'], role: 'mentor' });
    const marks = await report([
      seen({
        id: 'ev2',
        title: '1:1',
        people: ada,
        start: '2026-05-21T14:00:00',
        end: '2026-05-21T15:00:00',
      }),
    ]);
    expect(marks).toEqual([{ id: 'ev2', mark: 'mentoring' }]);
    expect((await cairn.store.get('meetings', 'google:ev2'))?.pairId).toBe(view.pair?.id);
  });

  test('a name that equals another pair’s does not make it that pair', async () => {
    open(seen({ people: ada }));
    const first = await judgeMeeting(cairn, {
      meetingId: 'google:ev1',
      word: 'yes',
      with: { name: 'Ada Byron', email: 'ada@example.org', role: 'mentor' },
    });
    const namesake = [{ name: 'Ada Byron', email: 'ada@elsewhere.example' }];
    open(seen({ id: 'ev2', people: namesake }));
    const second = await judgeMeeting(cairn, {
      meetingId: 'google:ev2',
      word: 'yes',
      with: { name: 'Ada Byron', email: 'ada@elsewhere.example', role: 'mentee' },
    });
    expect(second.pair?.id).not.toBe(first.pair?.id);
    expect((await cairn.store.get('meetings', 'google:ev1'))?.pairId).toBe(first.pair?.id);
  });

  test('not this one leaves the others of its series alone; never takes them all', async () => {
    const series = (id: string, start: string) =>
      seen({ id, series: 's1', start: `${start}T14:00:00`, end: `${start}T15:00:00` });
    const three = [series('a', '2026-05-14'), series('b', '2026-05-21'), series('c', '2026-05-28')];
    expect((await report(three)).length).toBe(3);
    await judgeMeeting(cairn, { meetingId: 'google:a', word: 'not' });
    expect((await report(three)).map(({ id }) => id)).toEqual(['b', 'c']);
    await judgeMeeting(cairn, { meetingId: 'google:b', word: 'never' });
    expect(await report([...three, series('d', '2026-06-04')])).toEqual([]);
  });

  test('yes about a series makes later occurrences the same pair’s', async () => {
    open(seen({ series: 's1', people: ada }));
    const { pair } = await judgeMeeting(cairn, {
      meetingId: 'google:ev1',
      word: 'yes',
      with: { name: 'Ada Byron', role: 'mentee' },
    });
    await report([
      seen({
        id: 'ev2',
        series: 's1',
        title: 'Our hour',
        start: '2026-05-21T14:00:00',
        end: '2026-05-21T15:00:00',
      }),
    ]);
    expect((await cairn.store.get('meetings', 'google:ev2'))?.pairId).toBe(pair?.id);
  });

  test('can be about an event that was not recognised, while it is open', async () => {
    open(seen({ title: 'Dentist' }));
    expect(await cairn.store.all('meetings')).toEqual([]);
    expect((await getMeeting(cairn, 'google:ev1')).title).toBe('Dentist');
    await judgeMeeting(cairn, { meetingId: 'google:ev1', word: 'yes', with: { name: 'Ada', role: 'peer' } });
    expect((await cairn.store.all('meetings')).map(({ title }) => title)).toEqual(['Dentist']);
  });

  test('an event that is closed and was never kept is not found', async () => {
    await expect(getMeeting(cairn, 'google:ev1')).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });
});

describe('what matters now', () => {
  test('the open event, with its candidates', async () => {
    open(seen({ people: ada }));
    const view = await viewNow(cairn);
    expect(view.what).toBe('open-event');
    expect(view.focus?.candidates).toEqual([{ name: 'Ada Byron', email: 'ada@example.org' }]);
  });

  test('a cancelled or declined meeting is nothing to come to', async () => {
    await report([
      seen({ declined: true }),
      seen({ id: 'ev2', cancelled: true, title: 'Mentoring with Bo' }),
    ]);
    expect((await viewNow(cairn)).what).toBe('nothing');
  });

  test('after the end the question how it was, then the next meeting', async () => {
    await report([seen(), seen({ id: 'ev2', start: '2026-05-20T14:00:00', end: '2026-05-20T15:00:00' })]);
    expect((await viewNow(cairn)).what).toBe('next');
    cairn.at('2026-05-14T14:30:00');
    expect((await viewNow(cairn)).what).toBe('running');
    cairn.at('2026-05-14T15:01:00');
    expect((await viewNow(cairn)).what).toBe('ended');
  });

  test('a blind page says so', async () => {
    cairn.pages.push({
      tabId: 1,
      frameId: 0,
      host: 'calendar.google.com',
      me: {},
      blind: { calendar: 'google', why: 'no-times', since: 0 },
      at: 0,
    });
    expect((await viewNow(cairn)).blind).toMatchObject({ why: 'no-times' });
  });
});

test('an open event is recognised in the zone its page shows', async () => {
  const entry = open(seen());
  cairn.pages.push({
    tabId: 1,
    frameId: 0,
    host: 'calendar.google.com',
    me: {},
    zone: 'America/New_York',
    blind: null,
    at: 0,
  });
  const { meeting } = await recogniseOpen(cairn, entry, { pairs: [], lessons: [], detector });
  expect(new Date(meeting.startAt).toISOString()).toBe('2026-05-14T18:00:00.000Z');
});
