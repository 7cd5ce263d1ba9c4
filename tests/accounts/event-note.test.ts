import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readNow } from '@/app/background/accounts/connect';
import { cancelJob } from '@/app/background/accounts/jobs';
import { leaveDraft } from '@/app/background/accounts/write';
import { viewNote, writeNote } from '@/app/background/accounts/write-note';
import { keepAgenda } from '@/app/background/prepare';
import type { Provider } from '@/domain/account';
import { markers } from '@/domain/invitation';
import { blockIn, withoutNote } from '@/domain/splice-note';
import { ada, googleMeeting, graphMeeting, joinUrl } from './events';
import { prepareStory } from './story';
import { openTestAccounts, settled, type TestAccounts } from './test-accounts';
import { momentsOf, tellWith, wakeUntilQuiet } from './walk';

let world: TestAccounts;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(world.services.problems).toEqual([]);
  expect(world.services.faults.spent).toBe(true);
});

const textOf = (provider: Provider): string =>
  (provider === 'google'
    ? world.services.googleCalendar.get('ev1')?.description
    : world.services.graphCalendar.get('AAk-1')?.body?.content) ?? '';

describe.each(['google', 'microsoft'] as const)('the agenda in an event at %s', (provider) => {
  const google = provider === 'google';
  let before = '';
  beforeEach(async () => {
    world = await openTestAccounts();
    await prepareStory(world, provider);
    before = textOf(provider);
    world.services.calls.length = 0;
  });
  const write = (form: 'full' | 'line' = 'full') => writeNote(world.cairn, { meetingId: 'm1', form });
  const patches = (): number => world.services.asked().filter((name) => name.startsWith('PATCH')).length;
  const change = (text: string): void => {
    if (google)
      world.services.googleCalendar.put({ ...world.services.googleCalendar.get('ev1'), description: text });
    else
      world.services.graphCalendar.put({
        ...world.services.graphCalendar.get('AAk-1'),
        body: { contentType: 'html', content: text },
      });
  };

  test('stands between the marks, and the rest is as it was, letter by letter', async () => {
    expect(await write()).toMatchObject({ state: 'written' });
    const text = textOf(provider);
    expect(blockIn(text)).toContain(google ? 'What went “well”, & why?' : '&#38; why?');
    expect(text).not.toContain('PRIVATE');
    expect(withoutNote(text)).toBe(before);
  });

  test('is replaced by the next, written once where nothing is new', async () => {
    await write();
    await write();
    expect(patches()).toBe(1);
    await keepAgenda(world.cairn, {
      id: 'a1',
      meetingId: 'm1',
      pairId: 'p1',
      template: 'regular',
      attached: true,
      updatedAt: 0,
      topics: [{ id: 't3', question: 'Something new?', minutes: 10, audience: 'pair' }],
    });
    await write();
    expect(patches()).toBe(2);
    expect(textOf(provider)).toContain('Something new?');
    expect(textOf(provider).split(markers.start)).toHaveLength(2);
    expect(withoutNote(textOf(provider))).toBe(before);
    await write('line');
    expect(textOf(provider)).not.toContain('Something new?');
  });

  test('mails the guests at Outlook alone, and says so before', async () => {
    expect(await viewNote(world.cairn, 'm1')).toMatchObject({
      mailsGuests: !google,
      mailed: google ? 0 : 1,
      mayEdit: true,
    });
    await write();
    expect(world.services.mailed.map(({ to }) => to)).toEqual(google ? [] : [ada.email]);
  });

  test('is merged anew when the event was changed in between', async () => {
    let times = 0;
    world.services.pause = async (call, when) => {
      if (call.method !== 'PATCH' || when !== 'before' || times > 0) return;
      times += 1;
      change(before.replace('Room is booked.', 'Another room.').replace('Half an hour.', 'An hour.'));
    };
    expect(await write()).toMatchObject({ state: 'written' });
    expect(textOf(provider)).toMatch(/Another room\.|An hour\./);
    expect(blockIn(textOf(provider))).toBeDefined();
  });

  test('waits for its next turn when the event does not hold still', async () => {
    world.services.pause = async (call, when) => {
      if (call.method === 'PATCH' && when === 'before') change(`${before} `);
    };
    const view = await write();
    expect(view.job).toMatchObject({
      state: 'waiting',
      failure: 'changed-elsewhere',
      due: world.cairn.now() + 30_000,
    });
    world.services.pause = undefined;
    await wakeUntilQuiet(world);
    expect(blockIn(textOf(provider))).toBeDefined();
  });

  test('is left to the organiser where only they may', async () => {
    if (google) world.services.googleCalendar.put(googleMeeting({ organizer: { email: ada.email } }));
    else world.services.graphCalendar.put(graphMeeting({ isOrganizer: false }));
    expect(await write()).toMatchObject({
      state: 'refused',
      mayEdit: false,
      job: { state: 'failed', failure: 'may-not-edit' },
    });
    expect(patches()).toBe(0);
  });

  test('of an event that is gone says so', async () => {
    if (google) world.services.googleCalendar.cancel('ev1');
    else world.services.graphCalendar.remove('AAk-1');
    expect((await write()).job).toMatchObject({ state: 'failed', failure: 'not-found' });
  });

  test.each([
    ['503', { status: 503, body: '{}' }],
    ['a connection that was cut', { status: 200, lost: 'reset' as const }],
  ])('comes about after %s, done or not', async (_, fault) => {
    world.services.faults.add({ on: /^PATCH/, instead: fault });
    world.services.faults.add({ on: /^PATCH/, after: fault });
    await write();
    await wakeUntilQuiet(world);
    expect(withoutNote(textOf(provider))).toBe(before);
    expect(textOf(provider).split(markers.start)).toHaveLength(2);
  });

  test('can be called off while it waits', async () => {
    world.services.faults.add({
      on: /^PATCH/,
      instead: { status: 429, headers: { 'retry-after': '600' }, body: '{}' },
    });
    expect((await write()).job).toMatchObject({ due: world.cairn.now() + 600_000, failure: 'service-busy' });
    await cancelJob(world.cairn, 'event-note:m1');
    world.later(700_000);
    await settled(world.cairn);
    expect(textOf(provider)).toBe(before);
  });

  test('of an account without leave to write is not offered', async () => {
    const [account] = await world.cairn.store.all('accounts');
    if (account) await world.cairn.store.put('accounts', { ...account, abilities: ['read'] });
    expect(await viewNote(world.cairn, 'm1')).toEqual({});
    await expect(write()).rejects.toMatchObject({ failure: { kind: 'permission-missing' } });
  });

  test('one block in the event, one draft in the mailbox, one meeting: whenever the worker dies', async () => {
    const tell = async (): Promise<void> => {
      const [account] = await world.cairn.store.all('accounts');
      await readNow(world.cairn, account?.id ?? '');
      await write();
      await leaveDraft(world.cairn, { meetingId: 'm1' });
    };
    const moments = await momentsOf(world, tell);
    for (const death of moments) {
      world = await openTestAccounts();
      await prepareStory(world, provider);
      before = textOf(provider);
      await tellWith(world, death, tell);
      // What the person had not come to when the worker died, they do now.
      await write();
      await leaveDraft(world.cairn, { meetingId: 'm1' });
      await wakeUntilQuiet(world);
      const told = JSON.stringify(death);
      expect(textOf(provider).split(markers.start), told).toHaveLength(2);
      expect(withoutNote(textOf(provider)), told).toBe(before);
      expect((google ? world.services.gmail.drafts : world.services.graphMail.messages).size, told).toBe(1);
      expect((await world.cairn.store.all('meetings')).length, told).toBe(1);
      expect(world.services.problems, told).toEqual([]);
    }
    console.info(`read, agenda and draft at ${provider}: the worker died in ${moments.length} moments`);
  });
});

describe('an online meeting in Outlook', () => {
  beforeEach(async () => {
    world = await openTestAccounts();
    await prepareStory(world, 'microsoft');
  });
  const write = () => writeNote(world.cairn, { meetingId: 'm1', form: 'full' });
  const event = () => world.services.graphCalendar.get('AAk-1');

  test('is still there after the agenda was written', async () => {
    await write();
    expect(event()).toMatchObject({ isOnlineMeeting: true, onlineMeeting: { joinUrl } });
  });

  test('that suffers all the same is brought back, with the text as it was', async () => {
    const before = event()?.body?.content;
    world.services.graphCalendar.losesMeeting = true;
    const view = await write();
    expect(view).toMatchObject({ state: 'refused', job: { state: 'failed', failure: 'meeting-link-lost' } });
    expect(event()?.body?.content).toBe(before);
    expect(event()).toMatchObject({ isOnlineMeeting: true, onlineMeeting: { joinUrl } });
  });

  test('is brought back too where the worker died before it could look', async () => {
    const before = event()?.body?.content;
    world.services.graphCalendar.losesMeeting = true;
    const patch = { at: 2, when: 'after' as const, name: 'PATCH' };
    await tellWith(world, patch, async () => void (await write()));
    expect(event()?.body?.content).toBe(before);
    expect(event()).toMatchObject({ isOnlineMeeting: true, onlineMeeting: { joinUrl } });
    expect(await viewNote(world.cairn, 'm1')).toMatchObject({ state: 'refused' });
  });
});

describe.each(['google', 'microsoft'] as const)(
  'what somebody else wrote between the marks at %s',
  (provider) => {
    beforeEach(async () => {
      world = await openTestAccounts();
      await prepareStory(world, provider);
    });
    const google = provider === 'google';
    const add = (line: string): void => {
      const text = textOf(provider);
      const html = !google;
      const changed = text.replace(
        markers.end,
        html ? `${line}<br>${markers.end}` : `${line}\n${markers.end}`,
      );
      if (google)
        world.services.googleCalendar.put({
          ...world.services.googleCalendar.get('ev1'),
          description: changed,
        });
      else
        world.services.graphCalendar.put({
          ...world.services.graphCalendar.get('AAk-1'),
          body: { contentType: 'html', content: changed },
        });
    };

    test('is offered, until it is in the agenda', async () => {
      expect((await viewNote(world.cairn, 'm1')).added).toEqual([]);
      await writeNote(world.cairn, { meetingId: 'm1', form: 'full' });
      expect((await viewNote(world.cairn, 'm1')).added).toEqual([]);
      add('2. My move to Bergen? (5 min)');
      expect((await viewNote(world.cairn, 'm1')).added).toEqual(['My move to Bergen?']);
      const [agenda] = await world.cairn.store.all('agendas');
      if (!agenda) throw new Error('no agenda');
      const topic = { id: 't9', question: 'My move to Bergen?', minutes: 5, audience: 'pair' as const };
      await keepAgenda(world.cairn, { ...agenda, topics: [...agenda.topics, topic] });
      expect((await viewNote(world.cairn, 'm1')).added).toEqual([]);
    });

    test('does not count what we wrote ourselves and took out since', async () => {
      await writeNote(world.cairn, { meetingId: 'm1', form: 'full' });
      const [agenda] = await world.cairn.store.all('agendas');
      if (!agenda) throw new Error('no agenda');
      await keepAgenda(world.cairn, { ...agenda, topics: [] });
      expect((await viewNote(world.cairn, 'm1')).added).toEqual([]);
    });
  },
);
