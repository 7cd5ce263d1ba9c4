import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readNow, setAccount } from '@/app/background/accounts/connect';
import { tryAgain, trySilently } from '@/app/background/accounts/jobs';
import { judgeMeeting } from '@/app/background/judge-meeting';
import { reportPage } from '@/app/background/report-page';
import type { Meeting } from '@/domain/meeting';
import { seen } from '../app/test-cairn';
import { ada, googleMeeting, graphMeeting } from './events';
import { me, openTestAccounts, settled, type TestAccounts } from './test-accounts';

let world: TestAccounts;
beforeEach(async () => {
  world = await openTestAccounts();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(world.services.problems).toEqual([]);
  expect(world.services.faults.spent).toBe(true);
});

const meetings = (): Promise<Meeting[]> => world.cairn.store.all('meetings');
const account = async () => (await world.cairn.store.all('accounts'))[0];
const listed = (): string[] => world.services.asked().filter((name) => /events$|delta/.test(name));
const again = async (): Promise<void> => readNow(world.cairn, (await account())?.id ?? '');
const pageOf = (events: readonly ReturnType<typeof seen>[], host = 'calendar.google.com') =>
  reportPage(world.cairn, {
    reading: {
      calendar: events[0]?.calendar ?? 'google',
      view: 'week',
      me,
      events: [...events],
      covers: [],
      skipped: {},
      blind: null,
    },
    settled: true,
    host,
  });

describe.each(['google', 'microsoft'] as const)('%s', (provider) => {
  const google = provider === 'google';
  const put = (id = 'a', change: { title?: string; day?: string } = {}): void => {
    const { title = 'Mentoring with Ada', day = '2026-05-14' } = change;
    if (google) {
      world.services.googleCalendar.put(
        googleMeeting({
          id,
          summary: title,
          start: { dateTime: `${day}T14:00:00+02:00`, timeZone: 'Europe/Berlin' },
          end: { dateTime: `${day}T15:00:00+02:00`, timeZone: 'Europe/Berlin' },
        }),
      );
    } else {
      world.services.graphCalendar.put(
        graphMeeting({
          id,
          subject: title,
          start: { dateTime: `${day}T12:00:00.0000000`, timeZone: 'UTC' },
          end: { dateTime: `${day}T13:00:00.0000000`, timeZone: 'UTC' },
        }),
      );
    }
  };
  const remove = (id: string): void =>
    google ? world.services.googleCalendar.cancel(id) : world.services.graphCalendar.remove(id);
  const service = () => (google ? world.services.googleCalendar : world.services.graphCalendar);
  const path = google ? /\/events$/ : /delta$/;

  test('reads what is ahead, with its people, and keeps what is mentoring alone', async () => {
    put('a');
    put('b', { title: 'Quarterly numbers' });
    await world.connect(provider, 'read');
    const [meeting, ...others] = await meetings();
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({
      title: 'Mentoring with Ada',
      startAt: Date.UTC(2026, 4, 14, 12),
      endAt: Date.UTC(2026, 4, 14, 13),
      cancelled: false,
      verdict: { verdict: 'mentoring' },
    });
    expect(meeting?.people.map(({ email }) => email)).toEqual(expect.arrayContaining([me.email, ada.email]));
    expect(meeting?.sources[0]).toMatchObject({ accountId: (await account())?.id });
  });

  test('then asks for what changed alone', async () => {
    put('a');
    await world.connect(provider, 'read');
    put('a', { title: 'Mentoring with Ada, later', day: '2026-05-15' });
    await again();
    expect(listed()).toHaveLength(2);
    expect((await meetings())[0]).toMatchObject({
      title: 'Mentoring with Ada, later',
      startAt: Date.UTC(2026, 4, 15, 12),
    });
    await again();
    expect(await meetings()).toHaveLength(1);
  });

  test('goes through pages, empty ones too, and takes up where it was cut off', async () => {
    service().pageSize = 2;
    service().emptyFirst = true;
    for (let n = 0; n < 5; n += 1) put(`m${n}`, { day: `2026-05-${14 + n}` });
    world.services.faults.add({
      on: path,
      skip: 2,
      instead: { status: 503, headers: { 'retry-after': '45' }, body: '{}' },
    });
    await world.connect(provider, 'read');
    expect((await meetings()).length).toBe(2);
    const job = (await world.cairn.store.all('jobs'))[0];
    expect(job).toMatchObject({
      state: 'waiting',
      failure: 'service-slow',
      due: world.cairn.now() + 45_000,
      tries: 1,
    });
    expect(world.wakes.at(-1)).toBe(job?.due);
    await world.reborn();
    world.cairn.at('2026-05-13T09:01:00');
    await settled(world.cairn);
    expect((await meetings()).length).toBe(5);
    // An empty page and three with events; the one that was refused was asked for twice, none of the others.
    expect(listed()).toHaveLength(5);
  });

  test('starts over when its place is no longer known, and holds what is not there any more', async () => {
    put('a');
    put('b', { day: '2026-05-20' });
    await world.connect(provider, 'read');
    remove('b');
    service().forget();
    await again();
    const found = await meetings();
    expect(found.find(({ startAt }) => startAt === Date.UTC(2026, 4, 14, 12))?.missingSince).toBeUndefined();
    expect(found.find(({ startAt }) => startAt === Date.UTC(2026, 4, 20, 12))?.missingSince).toBe(
      world.cairn.now(),
    );
  });

  test('holds what is taken out of the calendar', async () => {
    put('a');
    await world.connect(provider, 'read');
    remove('a');
    await again();
    const [meeting] = await meetings();
    if (google) expect(meeting?.cancelled).toBe(true);
    else expect(meeting?.missingSince).toBe(world.cairn.now());
  });

  test('lays its window anew before the horizon comes near', async () => {
    put('a');
    await world.connect(provider, 'read');
    put('far', { day: '2026-07-16' });
    world.cairn.at('2026-05-19T09:00:00');
    await settled(world.cairn);
    expect(await meetings()).toHaveLength(1);
    world.cairn.at('2026-05-21T09:00:00');
    await settled(world.cairn);
    expect(await meetings()).toHaveLength(2);
  });

  test('renews its token when it has ended, and when it is refused before', async () => {
    put('a');
    await world.connect(provider, 'read');
    world.cairn.at('2026-05-13T13:00:00');
    await settled(world.cairn);
    world.services[google ? 'google' : 'microsoft'].tokens.revokeAll(me.email);
    await again();
    expect(await account()).not.toHaveProperty('trouble');
    expect((await account())?.readAt).toBe(world.cairn.now());
  });

  test('says that a sign-in is needed, and goes on after it', async () => {
    put('a');
    await world.connect(provider, 'read');
    world.services.sessions[provider] = undefined;
    if (google) world.services.google.tokens.revokeAll(me.email);
    else world.services.microsoft.revoke(me.email);
    await again();
    expect(await account()).toMatchObject({ trouble: 'sign-in-again' });
    expect((await world.cairn.store.all('jobs'))[0]).toMatchObject({
      state: 'failed',
      failure: 'sign-in-again',
    });
    put('b', { day: '2026-05-22' });
    await world.connect(provider, 'read');
    expect(await account()).not.toHaveProperty('trouble');
    expect(await meetings()).toHaveLength(2);
  });

  test.each([
    [
      'a pause that is asked for',
      { status: 429, headers: { 'retry-after': '7200' }, body: '{}' },
      'service-busy',
      7_200_000,
    ],
    ['an answer that never comes', { status: 200, lost: 'slow' as const }, 'service-slow', 30_000],
    ['a connection that is cut', { status: 200, lost: 'reset' as const }, 'offline', 30_000],
    [
      'half an answer',
      {
        status: 200,
        lost: 'cut' as const,
        headers: { 'content-type': 'application/json' },
        body: '{"items":[{"id":"x"',
      },
      'answer-broken',
      30_000,
    ],
  ])('waits after %s', async (_, instead, failure, wait) => {
    put('a');
    world.services.faults.add({ on: path, instead });
    await world.connect(provider, 'read');
    const [job] = await world.cairn.store.all('jobs');
    expect(job).toMatchObject({ state: 'waiting', failure, due: world.cairn.now() + wait });
    await tryAgain(world.cairn, job?.id ?? '');
    expect(await meetings()).toHaveLength(1);
    expect(await world.cairn.store.all('jobs')).toMatchObject([{ state: 'waiting', tries: 0 }]);
  });

  test('reads no calendar that was not chosen', async () => {
    put('a');
    await world.connect(provider, 'read');
    const { id = '', calendars = [] } = (await account()) ?? {};
    await setAccount(world.cairn, { accountId: id, calendar: { id: calendars[0]?.id ?? '', chosen: false } });
    const before = listed().length;
    await again();
    expect(listed()).toHaveLength(before);
  });

  test('looks at everything again once a person said who they mentor', async () => {
    put('a', { title: 'Ada / Nadia' });
    put('b', { title: 'Ada / Nadia', day: '2026-05-21' });
    await world.connect(provider, 'read');
    expect(await meetings()).toEqual([]);
    await world.cairn.store.put('pairs', {
      id: 'p1',
      name: 'Ada Byron',
      emails: [ada.email],
      alsoKnownAs: [],
      role: 'mentor',
      stage: 'initiation',
      reminders: true,
      createdAt: 1,
      updatedAt: 1,
    });
    await again();
    const found = await meetings();
    expect(found.map(({ pairId }) => pairId)).toEqual(found.map(() => 'p1'));
  });
});

describe('the calendars of an account', () => {
  const second = 'team@group.calendar.google.com';
  const list = () => world.services.googleCalendar.calendars;
  const names = async () => (await account())?.calendars.map(({ id, chosen }) => [id, chosen]);

  test('that is new is known within a day, and read once it is chosen', async () => {
    await world.connect('google', 'read');
    list().push({ id: second, summary: 'Team', accessRole: 'owner' });
    world.services.googleCalendar.put(googleMeeting({ id: 'b' }), second);
    await again();
    expect(await names()).toHaveLength(1);
    world.later(25 * 3_600_000);
    await settled(world.cairn);
    expect(await names()).toEqual([
      [me.email, true],
      [second, false],
    ]);
    expect(await meetings()).toEqual([]);
    await setAccount(world.cairn, {
      accountId: (await account())?.id ?? '',
      calendar: { id: second, chosen: true },
    });
    expect(await meetings()).toHaveLength(1);
  });

  test('that is gone holds what it held, and stands in the way of no other', async () => {
    list().push({ id: second, summary: 'Team', accessRole: 'owner' });
    world.services.googleCalendar.put(googleMeeting({ id: 'b' }), second);
    await world.connect('google', 'read');
    await setAccount(world.cairn, {
      accountId: (await account())?.id ?? '',
      calendar: { id: second, chosen: true },
    });
    list().splice(1, 1);
    world.services.googleCalendar.put(
      googleMeeting({
        id: 'c',
        start: { dateTime: '2026-05-20T14:00:00+02:00' },
        end: { dateTime: '2026-05-20T15:00:00+02:00' },
      }),
    );
    await again();
    expect(await names()).toEqual([[me.email, true]]);
    expect((await meetings()).map(({ id, missingSince }) => [id, missingSince !== undefined]).sort()).toEqual(
      [
        ['google:b', true],
        ['google:c', false],
      ],
    );
    expect(await account()).not.toHaveProperty('trouble');
    expect(await world.cairn.store.all('readings')).toHaveLength(1);
  });
});

test.each(['google', 'microsoft'] as const)(
  'a person who signed in to %s in a page of its own is found so within the hour',
  async (provider) => {
    await world.connect(provider, 'read');
    world.services.sessions[provider] = undefined;
    world.services.google.tokens.revokeAll(me.email);
    world.services.microsoft.revoke(me.email);
    await again();
    expect(await account()).toMatchObject({ trouble: 'sign-in-again' });
    world.services.sessions[provider] = me.email;
    world.later(1_800_000);
    await trySilently(world.cairn);
    await settled(world.cairn);
    expect(await account()).toMatchObject({ trouble: 'sign-in-again' });
    world.later(1_900_000);
    await trySilently(world.cairn);
    await settled(world.cairn);
    expect(await account()).not.toHaveProperty('trouble');
    expect((await account())?.readAt).toBe(world.cairn.now());
  },
);

describe('one meeting, however it is seen', () => {
  test('Google’s page and account know it by the same id', async () => {
    world.services.googleCalendar.put(googleMeeting());
    await world.connect('google', 'read');
    await pageOf([seen()]);
    await again();
    const [meeting, ...others] = await meetings();
    expect(others).toEqual([]);
    expect(meeting?.sources).toHaveLength(1);
    expect(meeting?.sources[0]).toMatchObject({ host: 'calendar.google.com', accountId: expect.any(String) });
  });

  test('Outlook’s page and account have ids of their own', async () => {
    world.services.graphCalendar.put(graphMeeting());
    await pageOf(
      [seen({ calendar: 'outlook', id: 'card-1', title: 'Mentoring with Ada' })],
      'outlook.office.com',
    );
    await world.connect('microsoft', 'read');
    const [meeting, ...others] = await meetings();
    expect(others).toEqual([]);
    expect(meeting?.sources.map(({ id }) => id)).toEqual(['card-1', 'AAk-1']);
    expect(meeting?.people.map(({ email }) => email)).toContain(ada.email);
    // It was moved: the account says so first, the page later, and both mean the same meeting.
    world.services.graphCalendar.put(
      graphMeeting({
        start: { dateTime: '2026-05-14T14:00:00.0000000', timeZone: 'UTC' },
        end: { dateTime: '2026-05-14T15:00:00.0000000', timeZone: 'UTC' },
      }),
    );
    await again();
    expect((await meetings()).map(({ startAt }) => startAt)).toEqual([Date.UTC(2026, 4, 14, 14)]);
  });

  test('in two calendars of two providers, by what they have in common', async () => {
    world.services.googleCalendar.put(googleMeeting({ iCalUID: '040000-AAk-1' }));
    world.services.graphCalendar.put(graphMeeting({ subject: 'Mentoring (renamed in Outlook)' }));
    await world.connect('google', 'read');
    await world.connect('microsoft', 'read');
    const [meeting, ...others] = await meetings();
    expect(others).toEqual([]);
    expect(meeting?.sources.map(({ calendar }) => calendar)).toEqual(['google', 'outlook']);
    expect(meeting?.title).toBe('Mentoring with Ada');
  });

  test('a page that names fewer people takes nobody away', async () => {
    world.services.googleCalendar.put(googleMeeting());
    await world.connect('google', 'read');
    await pageOf([seen({ people: [{ name: 'Ada Byron' }] })]);
    expect((await meetings())[0]?.people.map(({ email }) => email)).toEqual(
      expect.arrayContaining([ada.email, me.email]),
    );
    world.services.googleCalendar.put(googleMeeting({ attendees: [{ email: me.email, self: true }] }));
    await again();
    expect((await meetings())[0]?.people.map(({ email }) => email)).toEqual([me.email]);
  });

  test('an occurrence of Outlook’s series takes its title and people from the series', async () => {
    const { services } = world;
    services.graphCalendar.put(
      graphMeeting({
        id: 'master',
        type: 'seriesMaster',
        start: { dateTime: '2026-05-07T12:00:00.0000000', timeZone: 'UTC' },
      }),
    );
    services.graphCalendar.put({
      id: 'occ',
      type: 'occurrence',
      seriesMasterId: 'master',
      start: { dateTime: '2026-05-14T12:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-05-14T13:00:00.0000000', timeZone: 'UTC' },
    });
    await world.connect('microsoft', 'read');
    expect(await meetings()).toMatchObject([
      { title: 'Mentoring with Ada', startAt: Date.UTC(2026, 4, 14, 12), recurring: true },
    ]);
    // A later round names the occurrence alone: its series is asked for.
    services.graphCalendar.put({
      id: 'occ2',
      type: 'occurrence',
      seriesMasterId: 'master',
      start: { dateTime: '2026-05-21T12:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-05-21T13:00:00.0000000', timeZone: 'UTC' },
    });
    await again();
    expect((await meetings()).map(({ title }) => title)).toEqual([
      'Mentoring with Ada',
      'Mentoring with Ada',
    ]);
  });

  test('a word about Outlook’s series on its page holds for what the account reads', async () => {
    await pageOf([seen({ calendar: 'outlook', id: 'card', recurring: true })], 'outlook.office.com');
    const [meeting] = await meetings();
    await judgeMeeting(world.cairn, { meetingId: meeting?.id ?? '', word: 'never' });
    world.services.graphCalendar.put(
      graphMeeting({
        id: 'next',
        type: 'exception',
        start: { dateTime: '2026-05-21T12:00:00.0000000', timeZone: 'UTC' },
        end: { dateTime: '2026-05-21T13:00:00.0000000', timeZone: 'UTC' },
      }),
    );
    await world.connect('microsoft', 'read');
    expect((await meetings()).filter(({ verdict }) => verdict.verdict === 'mentoring')).toEqual([]);
  });
});
