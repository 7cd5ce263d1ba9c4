import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { leaveDraft, viewDraft } from '@/app/background/accounts/write';
import { keepRecap } from '@/app/background/follow-up';
import type { Ability, Provider } from '@/domain/account';
import { headerOf } from '../practice/services/gmail';
import { leaveAndSendEarlier, prepareStory, sendEverything } from './story';
import { openTestAccounts, type TestAccounts } from './test-accounts';
import { momentsOf, tellWith, wakeUntilQuiet } from './walk';

let world: TestAccounts;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(world.services.problems).toEqual([]);
  expect(world.services.faults.spent).toBe(true);
});

const everything: readonly Ability[] = ['read', 'agenda', 'drafts', 'threads'];
const subject = 'Re: Unser Gespräch im April';

async function open(provider: Provider, abilities: readonly Ability[] = everything): Promise<void> {
  world = await openTestAccounts();
  await prepareStory(world, provider);
  if (provider === 'google') await world.connect(provider, ...abilities);
  await leaveAndSendEarlier(world, provider);
  world.services.calls.length = 0;
}

interface Lying {
  readonly thread: string;
  readonly subject: string;
  readonly body: string;
  readonly to: readonly (string | null | undefined)[];
}

/** The drafts as they lie in the mailbox now. */
async function draftsAt(provider: Provider): Promise<Lying[]> {
  if (provider === 'google') {
    return Promise.all(
      [...world.services.gmail.drafts.values()].map(async ({ threadId, mime }) => {
        const { subject = '', text = '', to } = await simpleParser(mime);
        return {
          thread: threadId,
          subject,
          body: text,
          to: [to].flat().map((each) => each?.value[0]?.address),
        };
      }),
    );
  }
  return [...world.services.graphMail.messages.values()]
    .filter(({ isDraft }) => isDraft)
    .map(({ conversationId, subject, body, toRecipients }) => ({
      thread: conversationId ?? '',
      subject: subject ?? '',
      body: body?.content ?? '',
      to: (toRecipients ?? []).map(({ emailAddress }) => emailAddress?.address),
    }));
}

describe.each(['google', 'microsoft'] as const)('the next recap at %s', (provider) => {
  const google = provider === 'google';
  const leave = (how: { alone?: boolean } = {}) => leaveDraft(world.cairn, { meetingId: 'm1', ...how });
  const view = () => viewDraft(world.cairn, 'm1');
  const change = (text: string) => keepRecap(world.cairn, { meetingId: 'm1', part: { partId: 'r1', text } });
  const create = google ? /^POST .*\/drafts$/ : /^POST .*\/createReply$/;
  const threadBefore = () =>
    google
      ? world.services.gmail.mails[0]?.threadId
      : [...world.services.graphMail.messages.values()][0]?.conversationId;
  beforeEach(() => open(provider));

  test('is a reply in the thread of the last one, with its subject and the new lines alone', async () => {
    expect((await view()).reply).toEqual({ state: 'may', subject });
    expect(await leave()).toMatchObject({ state: 'there', reply: { state: 'is', subject } });
    const [draft, ...others] = await draftsAt(provider);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ thread: threadBefore(), to: ['ada@example.org'] });
    expect(draft?.subject.toLowerCase()).toBe(subject.toLowerCase());
    expect(draft?.body).toContain('Thank you, Ada. 你好');
    // Nothing of the earlier recap is quoted: it may be only mine by now.
    expect(draft?.body.match(/Thank you/g)).toHaveLength(1);
    expect(draft?.body).not.toContain('<hr>');
  });

  test('stays in its thread when the recap is edited', async () => {
    await leave();
    await change('Thank you twice.');
    await leave();
    expect(await draftsAt(provider)).toMatchObject([
      { thread: threadBefore(), body: expect.stringContaining('Thank you twice.') },
    ]);
  });

  test('carries a thread on over three mails', async () => {
    await leave();
    sendEverything(world, provider);
    const { store } = world.cairn;
    const [meeting, recap] = [await store.get('meetings', 'm1'), await store.get('recaps', 'recap:m1')];
    if (!meeting || !recap) throw new Error('no story');
    await store.put('meetings', { ...meeting, id: 'm2' });
    await store.put('recaps', { ...recap, id: 'recap:m2', meetingId: 'm2', subject: 'June' });
    world.later(1000);
    await leaveDraft(world.cairn, { meetingId: 'm2' });
    const [draft] = await draftsAt(provider);
    expect(draft?.thread).toBe(threadBefore());
    expect(draft?.subject.toLowerCase()).toBe(subject.toLowerCase());
    if (google) {
      const [{ mime = '' } = {}] = [...world.services.gmail.drafts.values()];
      expect(headerOf(mime, 'References')?.split(' ')).toHaveLength(2);
    }
  });

  test.each([
    ['the person wants a mail of its own', async () => void (await leave({ alone: true }))],
    [
      'the person gave it a subject of its own',
      async () => {
        await keepRecap(world.cairn, { meetingId: 'm1', subject: 'About Bergen' });
        expect((await view()).reply).toMatchObject({ state: 'own-subject' });
        await leave();
      },
    ],
    [
      'it goes to somebody else',
      async () => {
        const recap = await world.cairn.store.get('recaps', 'recap:m1');
        if (recap) await world.cairn.store.put('recaps', { ...recap, to: [{ email: 'new@example.org' }] });
        const pair = await world.cairn.store.get('pairs', 'p1');
        if (pair) await world.cairn.store.put('pairs', { ...pair, emails: ['new@example.org'] });
        expect(await view()).not.toHaveProperty('reply');
        await leave();
      },
    ],
    [
      'the last one was deleted',
      async () => {
        if (google) world.services.gmail.forgetThread(threadBefore() ?? '');
        else world.services.graphMail.messages.clear();
        await leave();
      },
    ],
    [
      'the thread goes in the very moment',
      async () => {
        world.services.faults.add({
          on: create,
          instead: { status: 404, body: '{"error":{"code":"ErrorItemNotFound"}}' },
        });
        await leave();
      },
    ],
  ])('is a new mail where %s', async (_, how) => {
    const before = threadBefore();
    await how();
    const [draft, ...others] = await draftsAt(provider);
    expect(others).toEqual([]);
    expect(draft?.thread).not.toBe(before);
    expect(draft?.subject).not.toMatch(/^re:/i);
    expect((await view()).state).toBe('there');
    expect((await view()).reply).toBeUndefined();
  });

  test('is a new mail as long as the last one was not sent', async () => {
    world = await openTestAccounts();
    await prepareStory(world, provider);
    if (google) await world.connect(provider, ...everything);
    await leaveAndSendEarlier(world, provider, 'lies there still');
    await leave();
    expect((await draftsAt(provider)).map(({ subject }) => subject).sort()).toEqual([
      'Our hour on Thursday – danke für alles',
      'Unser Gespräch im April',
    ]);
  });

  test('is one draft in its thread whenever the worker dies', async () => {
    const story = async (): Promise<void> => {
      await leave();
      await change('Second version.');
      await leave();
    };
    const moments = await momentsOf(world, story);
    for (const death of moments) {
      await open(provider);
      const thread = threadBefore();
      await tellWith(world, death, story);
      await change('Second version.');
      await leave();
      await wakeUntilQuiet(world);
      const told = JSON.stringify(death);
      expect(await draftsAt(provider), told).toMatchObject([
        { thread, body: expect.stringContaining('Second version.') },
      ]);
      expect((await view()).state, told).toBe('there');
      expect(world.services.problems, told).toEqual([]);
    }
    expect(moments.length).toBeGreaterThanOrEqual(8);
    console.info(`reply at ${provider}: the worker died in ${moments.length} moments`);
  });

  test.each([
    ['504 after it was done', { status: 504, body: '{}' }],
    ['a connection that was cut after it was done', { status: 200, lost: 'reset' as const }],
  ])('is one draft after %s', async (_, after) => {
    world.services.faults.add({ on: create, after });
    await leave();
    await wakeUntilQuiet(world);
    expect(await draftsAt(provider)).toMatchObject([
      { thread: threadBefore(), body: expect.stringContaining('Thank you, Ada.') },
    ]);
  });
});

describe('at Gmail', () => {
  test('without leave to see headers it is a new mail, and that is said', async () => {
    await open('google', ['read', 'agenda', 'drafts']);
    expect((await viewDraft(world.cairn, 'm1')).reply).toEqual({ state: 'scope', subject });
    await leaveDraft(world.cairn, { meetingId: 'm1' });
    expect((await draftsAt('google'))[0]?.subject).toBe('Our hour on Thursday – danke für alles');
    expect(world.services.asked().filter((name) => name.includes('threads'))).toEqual([]);
  });

  test('leave that was taken back since makes a new mail, and the draft comes all the same', async () => {
    await open('google');
    const refusal = JSON.stringify({ error: { errors: [{ reason: 'insufficientPermissions' }] } });
    world.services.faults.add({ on: /threads/, instead: { status: 403, body: refusal } });
    expect(await leaveDraft(world.cairn, { meetingId: 'm1' })).toMatchObject({ state: 'there' });
    expect((await draftsAt('google'))[0]?.subject).not.toMatch(/^re:/i);
  });

  test.each([
    ['decoded', false],
    ['as they stand in the mail', true],
  ])('the other’s answer is what is answered, headers %s, and two parsers of mail agree', async (_, raw) => {
    await open('google');
    const { gmail } = world.services;
    gmail.rawHeaders = raw;
    const thread = gmail.mails[0]?.threadId ?? '';
    const own = headerOf(gmail.mails[0]?.mime ?? '', 'Message-ID') ?? '';
    gmail.receive(
      thread,
      [
        'From: ada@example.org',
        `Subject: AW: Unser =?UTF-8?B?${btoa('Gespr\xc3\xa4ch')}?= im April`,
        'Message-ID: <answer@ada.example>',
        `References: ${own}`,
        '',
        'Thanks!',
      ].join('\r\n'),
    );
    await leaveDraft(world.cairn, { meetingId: 'm1' });
    const [draft] = gmail.drafts.values();
    const [one, other] = [await simpleParser(draft?.mime ?? ''), await PostalMime.parse(draft?.mime ?? '')];
    expect([one.inReplyTo, other.inReplyTo]).toEqual(['<answer@ada.example>', '<answer@ada.example>']);
    expect([one.references].flat()).toEqual([own, '<answer@ada.example>']);
    expect(other.references?.split(' ')).toEqual([own, '<answer@ada.example>']);
    expect(one.subject).toBe('AW: Unser Gespräch im April');
  });
});
