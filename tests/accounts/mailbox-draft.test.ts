import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setAccount } from '@/app/background/accounts/connect';
import { cancelJob, tryAgain } from '@/app/background/accounts/jobs';
import { followRecap, leaveByItself, leaveDraft, viewDraft } from '@/app/background/accounts/write';
import { keepRecap } from '@/app/background/follow-up';
import type { Provider } from '@/domain/account';
import { headerOf } from '../practice/services/gmail';
import { recap } from '../samples';
import { prepareStory } from './story';
import { me, openTestAccounts, settled, type TestAccounts } from './test-accounts';
import { momentsOf, tellWith, wakeUntilQuiet } from './walk';

let world: TestAccounts;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(world.services.problems).toEqual([]);
  expect(world.services.faults.spent).toBe(true);
});

interface Box {
  count(): number;
  text(): Promise<string>;
  id(): string;
  edit(): void;
  send(): void;
  remove(): void;
  readonly create: RegExp;
  readonly update: RegExp;
}

function boxOf(provider: Provider): Box {
  const { gmail, graphMail } = world.services;
  const firstDraft = () => {
    const [draft] = gmail.drafts.values();
    if (!draft) throw new Error('no draft');
    return draft;
  };
  const firstMessage = () => {
    const [message] = graphMail.messages.values();
    if (!message?.id) throw new Error('no message');
    return { ...message, id: message.id };
  };
  return provider === 'google'
    ? {
        count: () => gmail.drafts.size,
        text: async () => (await simpleParser(firstDraft().mime)).text ?? '',
        id: () => firstDraft().id,
        edit: () => gmail.edit(firstDraft().id, (mime) => `${mime}\r\n`),
        send: () => gmail.send(firstDraft().id),
        remove: () => void gmail.drafts.delete(firstDraft().id),
        create: /^POST .*\/drafts$/,
        update: /^PUT .*\/drafts\//,
      }
    : {
        count: () => graphMail.messages.size,
        text: async () => firstMessage().body?.content ?? '',
        id: () => firstMessage().id,
        edit: () => graphMail.edit(firstMessage().id, { body: { contentType: 'html', content: 'mine' } }),
        send: () => graphMail.send(firstMessage().id),
        remove: () => void graphMail.messages.delete(firstMessage().id),
        create: /^POST .*\/messages$/,
        update: /^PATCH .*\/messages\//,
      };
}

describe.each(['google', 'microsoft'] as const)('a draft at %s', (provider) => {
  const google = provider === 'google';
  let box: Box;
  beforeEach(async () => {
    world = await openTestAccounts();
    await prepareStory(world, provider);
    box = boxOf(provider);
    world.services.calls.length = 0;
  });
  const leave = (how: { anew?: boolean; replace?: boolean } = {}) =>
    leaveDraft(world.cairn, { meetingId: 'm1', ...how });
  const job = async () => await world.cairn.store.get('jobs', 'mailbox-draft:m1');
  const change = (text: string) => keepRecap(world.cairn, { meetingId: 'm1', part: { partId: 'r1', text } });
  const requests = (pattern: RegExp): number =>
    world.services.asked().filter((name) => pattern.test(name)).length;

  test('lies in the mailbox after one press, and says so', async () => {
    expect(await leave()).toMatchObject({
      state: 'there',
      link: expect.stringContaining('https://'),
      account: { email: me.email },
    });
    expect(box.count()).toBe(1);
    expect(await box.text()).toContain('Thank you, Ada. 你好');
    expect(await box.text()).not.toContain('LEFT OUT');
    expect((await world.cairn.store.get('recaps', 'recap:m1'))?.state).toBe('opened');
    expect(await job()).toMatchObject({ state: 'done' });
  });

  test('is one draft, however often it is pressed', async () => {
    await Promise.all([leave(), leave()]);
    await leave();
    expect(box.count()).toBe(1);
    expect(requests(box.create)).toBe(1);
    expect(requests(box.update)).toBe(0);
  });

  test.each([
    ['504 after it was done', { status: 504, body: '{}' }],
    ['503 with a pause after it was done', { status: 503, headers: { 'retry-after': '40' }, body: '{}' }],
    ['no answer for more than half a minute after it was done', { status: 200, lost: 'slow' as const }],
    ['a connection that was cut after it was done', { status: 200, lost: 'reset' as const }],
    [
      'half an answer after it was done',
      {
        status: 201,
        lost: 'cut' as const,
        headers: { 'content-type': 'application/json' },
        body: '{"id":"r-1","message":{"id"',
      },
    ],
  ])('is one draft after %s', async (_, after) => {
    world.services.faults.add({ on: box.create, after });
    await leave();
    expect(await job()).toMatchObject({ state: 'waiting' });
    expect((await viewDraft(world.cairn, 'm1')).job?.failure).toBeDefined();
    await wakeUntilQuiet(world);
    expect(box.count()).toBe(1);
    expect(requests(box.create)).toBe(1);
    expect((await viewDraft(world.cairn, 'm1')).state).toBe('there');
  });

  test.each([
    ['401', { status: 401, body: '{"error":{"code":"InvalidAuthenticationToken"}}' }],
    ['503', { status: 503, body: '{}' }],
    ['429', { status: 429, headers: { 'retry-after': '90' }, body: '{}' }],
    ['a connection that was cut', { status: 200, lost: 'reset' as const }],
  ])('is one draft after %s that did nothing', async (_, instead) => {
    world.services.faults.add({ on: box.create, instead });
    await leave();
    await wakeUntilQuiet(world);
    expect(box.count()).toBe(1);
    expect((await viewDraft(world.cairn, 'm1')).state).toBe('there');
  });

  test('is not asked for again before it had time to come to light', async () => {
    world.services.faults.add({ on: box.create, after: { status: 504, body: '{}' } });
    await leave();
    world.later(3_000);
    await tryAgain(world.cairn, 'mailbox-draft:m1');
    expect(requests(box.create)).toBe(1);
  });

  test('follows the recap, as the same draft', async () => {
    await leave();
    const id = box.id();
    await change('Thank you twice.');
    await followRecap(world.cairn, 'm1');
    expect(requests(box.update)).toBe(0);
    world.later(21_000);
    await settled(world.cairn);
    expect(box.id()).toBe(id);
    expect(await box.text()).toContain('Thank you twice.');
    expect(box.count()).toBe(1);
  });

  test('that was changed in the mailbox is left alone until the person says so', async () => {
    await leave();
    box.edit();
    const before = await box.text();
    await change('Something else.');
    expect((await leave()).state).toBe('changed');
    expect(await job()).toMatchObject({ state: 'failed', failure: 'draft-changed' });
    expect(await box.text()).toBe(before);
    expect((await leave({ replace: true })).state).toBe('there');
    expect(await box.text()).toContain('Something else.');
    expect(box.count()).toBe(1);
  });

  test.each(['send', 'remove'] as const)('never comes back after the person did %s it', async (what) => {
    await leave();
    box[what]();
    const left = box.count();
    await change('Something else.');
    expect((await leave()).state).toBe('gone');
    await followRecap(world.cairn, 'm1');
    world.later(60_000);
    await settled(world.cairn);
    expect(box.count()).toBe(left);
    expect(requests(box.create)).toBe(1);
    expect((await leave({ anew: true })).state).toBe('there');
    expect(requests(box.create)).toBe(2);
  });

  test('is found by the update that got through, not taken for the person’s', async () => {
    await leave();
    await change('Second version.');
    world.services.faults.add({ on: box.update, after: { status: 504, body: '{}' } });
    await leave();
    await wakeUntilQuiet(world);
    expect((await viewDraft(world.cairn, 'm1')).state).toBe('there');
    expect(requests(box.update)).toBe(1);
    expect(await box.text()).toContain('Second version.');
  });

  test('can be called off while it waits', async () => {
    world.services.faults.add({ on: box.create, instead: { status: 503, body: '{}' } });
    await leave();
    await cancelJob(world.cairn, 'mailbox-draft:m1');
    world.later(600_000);
    await settled(world.cairn);
    expect(box.count()).toBe(0);
    expect(await job()).toMatchObject({ state: 'cancelled' });
  });

  test('waits for a sign-in that has ended, and goes on with the next', async () => {
    world.services.sessions[provider] = undefined;
    world.services.google.tokens.revokeAll(me.email);
    world.services.microsoft.revoke(me.email);
    await leave();
    expect(await job()).toMatchObject({ state: 'failed', failure: 'sign-in-again' });
    expect(box.count()).toBe(0);
    await world.connect(provider, 'read', 'agenda', 'drafts');
    expect(box.count()).toBe(1);
  });

  test('waits where the permission was taken back in part, and goes on once it is given again', async () => {
    const refusal = google
      ? { error: { errors: [{ reason: 'insufficientPermissions' }] } }
      : { error: { code: 'ErrorAccessDenied' } };
    world.services.faults.add({ on: box.create, instead: { status: 403, body: JSON.stringify(refusal) } });
    await leave();
    expect(await job()).toMatchObject({ state: 'failed', failure: 'scope-missing' });
    expect(await world.cairn.store.all('accounts')).toMatchObject([{ trouble: 'scope-missing' }]);
    await world.connect(provider, 'read', 'agenda', 'drafts');
    expect(box.count()).toBe(1);
    expect(requests(box.create)).toBe(2);
  });

  test('waits before the wall of an administrator', async () => {
    const refusal = google
      ? { error: { errors: [{ reason: 'domainPolicy' }] } }
      : { error: { code: 'Authorization_RequestDenied' } };
    world.services.faults.add({ on: box.create, instead: { status: 403, body: JSON.stringify(refusal) } });
    await leave();
    expect(await job()).toMatchObject({ state: 'failed', failure: 'admin-approval' });
  });

  test('is left by itself only where the person said so, and only for what comes after', async () => {
    await leaveByItself(world.cairn);
    await settled(world.cairn);
    expect(box.count()).toBe(0);
    const [account] = await world.cairn.store.all('accounts');
    await setAccount(world.cairn, { accountId: account?.id ?? '', draftsByItself: true });
    await leaveByItself(world.cairn);
    await settled(world.cairn);
    expect(box.count()).toBe(0);
    const kept = await world.cairn.store.get('recaps', 'recap:m1');
    await world.cairn.store.put('recaps', {
      ...recap('recap:m1'),
      ...kept,
      updatedAt: world.cairn.now() + 1,
    });
    await leaveByItself(world.cairn);
    await settled(world.cairn);
    expect(box.count()).toBe(1);
  });

  test('is one draft whenever the worker dies', async () => {
    const story = async (): Promise<void> => {
      await leave();
      await change('Second version.');
      await leave();
    };
    const moments = await momentsOf(world, story);
    expect(moments.length).toBeGreaterThanOrEqual(6);
    for (const death of moments) {
      world = await openTestAccounts();
      await prepareStory(world, provider);
      box = boxOf(provider);
      await tellWith(world, death, story);
      // The person, back at the recap, finds it as they left it and presses once more.
      await change('Second version.');
      await leave();
      await wakeUntilQuiet(world);
      expect([box.count(), (await viewDraft(world.cairn, 'm1')).state], JSON.stringify(death)).toEqual([
        1,
        'there',
      ]);
      expect(await box.text(), JSON.stringify(death)).toContain('Second version.');
      expect(world.services.problems).toEqual([]);
    }
    console.info(`draft at ${provider}: the worker died in ${moments.length} moments`);
  });
});

describe('at Gmail', () => {
  beforeEach(async () => {
    world = await openTestAccounts();
    await prepareStory(world, 'google');
  });

  test.each([
    ['the search does not know it yet', { searchLags: true }],
    ['Gmail gave it an id of its own', { ownMessageIds: true }],
  ])('the header finds the draft where %s', async (_, how) => {
    Object.assign(world.services.gmail, how);
    world.services.faults.add({ on: /^POST .*\/drafts$/, after: { status: 504, body: '{}' } });
    await leaveDraft(world.cairn, { meetingId: 'm1' });
    await wakeUntilQuiet(world);
    expect(world.services.gmail.drafts.size).toBe(1);
  });

  test('two parsers of mail read the same draft', async () => {
    await leaveDraft(world.cairn, { meetingId: 'm1' });
    const [draft] = world.services.gmail.drafts.values();
    const mime = draft?.mime ?? '';
    const one = await simpleParser(mime);
    const other = await PostalMime.parse(mime);
    expect(one.subject).toBe('Our hour on Thursday – danke für alles');
    expect(other.subject).toBe(one.subject);
    expect(one.to).toMatchObject({ value: [{ address: 'ada@example.org', name: 'Ada Byron' }] });
    expect(other.to).toEqual([{ address: 'ada@example.org', name: 'Ada Byron' }]);
    expect(one.text?.trim()).toBe('Thank you, Ada. 你好');
    expect(other.text?.trim()).toBe(one.text?.trim());
    expect(String(one.html)).toContain('<p>');
    expect(headerOf(mime, 'X-Unsent')).toBeUndefined();
    expect(headerOf(mime, 'X-Cairn-Key')).toMatch(/^cairn-/);
  });
});
