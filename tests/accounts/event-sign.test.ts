import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readNow } from '@/app/background/accounts/connect';
import { viewNote, writeNote } from '@/app/background/accounts/write-note';
import { keepAgenda } from '@/app/background/prepare';
import { markers } from '@/domain/invitation';
import { agendaOf, pair, topic } from '../samples';
import { ada, googleMeeting, graphMeeting } from './events';
import { prepareStory } from './story';
import { openTestAccounts, type TestAccounts } from './test-accounts';

let world: TestAccounts;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(world.services.problems).toEqual([]);
});

describe.each(['google', 'microsoft'] as const)('another device of the same person at %s', (provider) => {
  const google = provider === 'google';
  let other: TestAccounts;
  const title = 'Ada / Nadia';
  const eventId = google ? 'ev1' : 'AAk-1';
  const put = (): void =>
    google
      ? world.services.googleCalendar.put(googleMeeting({ summary: title }))
      : world.services.graphCalendar.put(graphMeeting({ subject: title }));
  const add = (line: string): void => {
    const change = (text = ''): string =>
      text.replace(markers.end, google ? `${line}\n${markers.end}` : `${line}<br>${markers.end}`);
    const { googleCalendar, graphCalendar } = world.services;
    if (google) {
      const event = googleCalendar.get(eventId);
      googleCalendar.put({ ...event, description: change(event?.description ?? '') });
    } else {
      const event = graphCalendar.get(eventId);
      graphCalendar.put({
        ...event,
        body: { contentType: 'html', content: change(event?.body?.content ?? '') },
      });
    }
  };
  const meetings = () => other.cairn.store.all('meetings');
  const connectOther = async (): Promise<void> => {
    other = await openTestAccounts(world.services);
    await other.connect(provider, 'read', 'agenda');
  };
  const readAgain = async (): Promise<void> => {
    const [account] = await other.cairn.store.all('accounts');
    await readNow(other.cairn, account?.id ?? '');
  };
  beforeEach(async () => {
    world = await openTestAccounts();
    await prepareStory(world, provider);
    put();
    await writeNote(world.cairn, { meetingId: 'm1', form: 'full' });
  });

  test('knows the meeting, whoever would not have taken it for one', async () => {
    await connectOther();
    const [meeting] = await meetings();
    expect(meeting).toMatchObject({ title, verdict: { verdict: 'mentoring', byPerson: true } });
    expect(await other.cairn.store.all('words')).toMatchObject([
      { word: 'yes', person: { email: ada.email, name: 'Ada Byron' } },
    ]);
    expect(await other.cairn.store.all('writtenNotes')).toMatchObject([{ form: 'full', state: 'written' }]);
  });

  test('does not without the sign: text alone could be the other’s', async () => {
    if (google) {
      const { extendedProperties: _, ...event } = world.services.googleCalendar.get(eventId) ?? {};
      world.services.googleCalendar.put(event);
    } else world.services.graphCalendar.properties.clear();
    await connectOther();
    expect(await meetings()).toEqual([]);
  });

  test('knows the pair, by its id or by the other’s address', async () => {
    other = await openTestAccounts(world.services);
    await other.cairn.store.put('pairs', pair('elsewhere', { name: 'Ada B.', emails: [ada.email] }));
    await other.connect(provider, 'read', 'agenda');
    expect((await meetings())[0]?.pairId).toBe('elsewhere');
    expect(await other.cairn.store.all('words')).toMatchObject([{ pairId: 'elsewhere' }]);
  });

  test('tells the person’s own lines from the other’s', async () => {
    await connectOther();
    const [meeting] = await meetings();
    add('2. My move to Bergen? (5 min)');
    const view = await viewNote(other.cairn, meeting?.id ?? '');
    expect(view.added).toEqual(['My move to Bergen?']);
    expect(view.elsewhere).toContain('What went “well”, & why?');
    // Taken over, they are the agenda's here as well.
    await keepAgenda(other.cairn, {
      ...agendaOf(...(view.elsewhere ?? []).map((each) => topic(each)), topic('My move to Bergen?')),
      meetingId: meeting?.id ?? '',
    });
    expect(await viewNote(other.cairn, meeting?.id ?? '')).toMatchObject({ added: [] });
    expect(await viewNote(other.cairn, meeting?.id ?? '')).not.toHaveProperty('elsewhere');
  });

  test('leaves the last word to the person', async () => {
    await connectOther();
    const [word] = await other.cairn.store.all('words');
    if (!word) throw new Error('no word');
    await other.cairn.store.put('words', { ...word, word: 'not' });
    add('a line');
    await readAgain();
    expect(await other.cairn.store.all('words')).toMatchObject([{ word: 'not' }]);
    await other.cairn.store.remove('words', word.id);
    add('another line');
    await readAgain();
    expect(await other.cairn.store.all('words')).toEqual([]);
  });

  test('is told with the text, in one request, and mails nobody by itself', async () => {
    const patches = () => world.services.calls.filter(({ method }) => method === 'PATCH');
    expect(patches()).toHaveLength(1);
    // Somebody else's program took the sign away: it comes again without the text.
    if (google)
      world.services.googleCalendar.put({
        ...world.services.googleCalendar.get(eventId),
        extendedProperties: {},
      });
    else world.services.graphCalendar.properties.clear();
    world.services.mailed.length = 0;
    await writeNote(world.cairn, { meetingId: 'm1', form: 'full' });
    expect(patches()).toHaveLength(2);
    expect(patches()[1]?.body).not.toContain('well');
    expect(world.services.mailed).toEqual([]);
    await writeNote(world.cairn, { meetingId: 'm1', form: 'full' });
    expect(patches()).toHaveLength(2);
  });
});

test('an event that other programs have filled gets the agenda and no sign', async () => {
  world = await openTestAccounts();
  await prepareStory(world, 'google');
  const full = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`key-${n}`, 'x']));
  world.services.googleCalendar.put(googleMeeting({ extendedProperties: { private: full } }));
  expect(await writeNote(world.cairn, { meetingId: 'm1', form: 'full' })).toMatchObject({ state: 'written' });
  const { private: kept } = world.services.googleCalendar.get('ev1')?.extendedProperties ?? {};
  expect(Object.keys(kept ?? {})).toHaveLength(300);
  expect(kept).not.toHaveProperty('cairn');
});

test('properties of other programs stay', async () => {
  world = await openTestAccounts();
  await prepareStory(world, 'google');
  world.services.googleCalendar.put(googleMeeting({ extendedProperties: { private: { theirs: '1' } } }));
  await writeNote(world.cairn, { meetingId: 'm1', form: 'full' });
  expect(world.services.googleCalendar.get('ev1')?.extendedProperties?.private).toEqual({
    theirs: '1',
    cairn: expect.stringMatching(/^1;full;p1;/),
  });
});
