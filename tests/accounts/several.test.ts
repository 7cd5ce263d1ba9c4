import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, disconnect, readNow, testRedirect } from '@/app/background/accounts/connect';
import { viewAccounts } from '@/app/background/accounts/view';
import { chooseAccount } from '@/app/background/accounts/which-account';
import { leaveDraft, viewDraft } from '@/app/background/accounts/write';
import { viewNote } from '@/app/background/accounts/write-note';
import { exportData } from '@/app/background/secret/export-data';
import { removePair } from '@/app/background/secret/remove-pair';
import { pair } from '../samples';
import { personAt } from './person';
import { prepareStory } from './story';
import { me, openTestAccounts, redirect, settled, type TestAccounts } from './test-accounts';

let world: TestAccounts;
beforeEach(async () => {
  world = await openTestAccounts();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(world.services.problems).toEqual([]);
});
const accounts = () => world.cairn.store.all('accounts');
const signInAs = (email: string): void => {
  Object.assign(world.cairn.browser, {
    authorise: (address: string, silent: boolean) =>
      personAt(world.services, { account: email })(address, silent),
  });
};

describe('several accounts', () => {
  test('stand side by side, and a pair that used neither is asked which', async () => {
    await prepareStory(world, 'google');
    world.services.people.push({ email: 'second@example.org', name: 'Second' });
    signInAs('second@example.org');
    await connect(world.cairn, { provider: 'google', abilities: ['drafts'] });
    expect((await accounts()).map(({ email }) => email).sort()).toEqual([me.email, 'second@example.org']);
    // The account that reads this meeting is the one that writes for it.
    expect(await viewDraft(world.cairn, 'm1')).toMatchObject({ account: { email: me.email } });
    const [meeting] = await world.cairn.store.all('meetings');
    if (!meeting) throw new Error('no meeting');
    const { accountId: _, ...source } = meeting.sources[0] ?? {
      calendar: 'google' as const,
      id: 'x',
      seenAt: 0,
    };
    await world.cairn.store.put('meetings', { ...meeting, sources: [source] });
    const asked = await viewDraft(world.cairn, 'm1');
    expect(asked.account).toBeUndefined();
    expect(asked.choices?.map(({ email }) => email).sort()).toEqual([me.email, 'second@example.org']);
    await expect(leaveDraft(world.cairn, { meetingId: 'm1' })).rejects.toMatchObject({
      failure: { kind: 'permission-missing' },
    });
    const second = asked.choices?.find(({ email }) => email === 'second@example.org');
    await chooseAccount(world.cairn, { meetingId: 'm1', accountId: second?.id ?? '' });
    expect(await viewDraft(world.cairn, 'm1')).toMatchObject({ account: { email: 'second@example.org' } });
    // Its agenda goes by the one that may write events: the chosen one may not.
    expect(await viewNote(world.cairn, 'm1')).toEqual({});
  });

  test('are not taken for one another at a new sign-in', async () => {
    await world.connect('microsoft', 'read');
    world.services.people.push({ email: 'other@example.org', name: 'Other' });
    signInAs('other@example.org');
    const [account] = await accounts();
    const again = connect(world.cairn, {
      provider: 'microsoft',
      abilities: ['read'],
      accountId: account?.id,
    });
    await expect(again).rejects.toMatchObject({ failure: { kind: 'other-account' } });
    expect(await accounts()).toHaveLength(1);
  });

  test('one more ability is added to the account, the others stay', async () => {
    await world.connect('google', 'read');
    const [account] = await accounts();
    await connect(world.cairn, { provider: 'google', abilities: ['drafts'], accountId: account?.id });
    expect((await accounts())[0]?.abilities).toEqual(['read', 'drafts']);
    await settled(world.cairn);
  });
});

describe('an account', () => {
  test('that is disconnected is revoked and forgotten; what was read stays', async () => {
    await prepareStory(world, 'google');
    const [account] = await accounts();
    expect(await disconnect(world.cairn, account?.id ?? '')).toEqual({ revoked: true });
    expect(await accounts()).toEqual([]);
    expect(await world.cairn.tokens.read()).toEqual({});
    expect(await world.cairn.store.all('readings')).toEqual([]);
    expect((await world.cairn.store.all('jobs')).filter(({ accountId }) => accountId)).toEqual([]);
    expect(world.services.google.tokens.count).toBe(0);
    expect(await world.cairn.store.all('meetings')).toHaveLength(1);
    const before = world.services.asked().length;
    world.later(3 * 3_600_000);
    await settled(world.cairn);
    expect(world.services.asked()).toHaveLength(before);
  });

  test('of Microsoft is forgotten; that only the person can take it back is said', async () => {
    await world.connect('microsoft', 'read');
    const [account] = await accounts();
    expect(await disconnect(world.cairn, account?.id ?? '')).toEqual({ revoked: false });
    expect(await world.cairn.tokens.read()).toEqual({});
  });

  test('whose places the browser bars is not taken for a lost connection', async () => {
    await world.connect('google', 'read');
    world.mayReach = false;
    world.services.faults.add({ on: /events$/, instead: { status: 200, lost: 'reset' } });
    const [account] = await accounts();
    await readNow(world.cairn, account?.id ?? '');
    expect(await accounts()).toMatchObject([{ trouble: 'permission-missing' }]);
    expect((await world.cairn.store.all('jobs'))[0]).toMatchObject({
      state: 'failed',
      failure: 'permission-missing',
    });
    world.mayReach = true;
    await world.connect('google', 'read');
    expect((await accounts())[0]).not.toHaveProperty('trouble');
  });

  test('shows and exports no token', async () => {
    await world.connect('google', 'read');
    await world.connect('microsoft', 'read');
    await world.cairn.store.put('pairs', pair('p1'));
    const tokens = Object.values(await world.cairn.tokens.read()).flatMap(({ access, refresh }) => [
      access,
      refresh ?? access,
    ]);
    expect(tokens).toHaveLength(4);
    const told = JSON.stringify(await viewAccounts(world.cairn)) + (await exportData(world.cairn)).json;
    for (const token of tokens) expect(told).not.toContain(token);
  });
});

describe('the test of the redirect address', () => {
  test.each(['google', 'microsoft'] as const)(
    'says yes where %s knows it, signed in or not',
    async (provider) => {
      await testRedirect(world.cairn, provider);
      world.services.sessions[provider] = undefined;
      await testRedirect(world.cairn, provider);
      expect(await accounts()).toEqual([]);
    },
  );

  test.each(['google', 'microsoft'] as const)('says no where %s does not', async (provider) => {
    world.services.apps[provider].length = 0;
    await expect(testRedirect(world.cairn, provider)).rejects.toMatchObject({
      failure: { kind: 'client-refused' },
    });
    world.services.apps[provider].push({
      id: provider === 'google' ? 'google-app' : 'ms-app',
      redirects: [`${redirect}other`],
    });
    await expect(testRedirect(world.cairn, provider)).rejects.toMatchObject({
      failure: { kind: 'client-refused' },
    });
  });
});

test('a pair that is removed takes its drafts and blocks along: what waits for it is never done', async () => {
  await prepareStory(world, 'google');
  world.services.faults.add({ on: /^POST .*drafts$/, instead: { status: 503, body: '{}' } });
  await leaveDraft(world.cairn, { meetingId: 'm1' });
  await removePair(world.cairn, 'p1');
  expect(await world.cairn.store.all('mailboxDrafts')).toEqual([]);
  world.later(3_600_000);
  await settled(world.cairn);
  expect(world.services.gmail.drafts.size).toBe(0);
});
