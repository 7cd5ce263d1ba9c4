import { beforeEach, expect, test, vi } from 'vitest';
import { prepareAgenda } from '@/app/background/mentoring/propose';
import { takeDueSteps } from '@/app/background/secret/due-steps';
import { turnedOff } from '@/app/background/turned-off';
import { instantOf } from '@/domain/when';
import { keptGone } from '@/platform/kept';
import { commitment, meeting, pair, reflection } from '../samples';
import { openTestCairn, type TestCairn, zone } from './test-cairn';

const notices: string[] = [];
vi.mock('@/platform/notices', () => ({ notify: async (id: string) => void notices.push(id) }));

let cairn: TestCairn;
beforeEach(async () => {
  cairn = await openTestCairn();
});

const on = (id: string, day: string) =>
  meeting(id, {
    start: `${day}T14:00:00`,
    end: `${day}T15:00:00`,
    zone,
    startAt: instantOf(`${day}T14:00:00`, zone),
    endAt: instantOf(`${day}T15:00:00`, zone),
    pairId: 'p1',
  });

test('what is older than an organisation keeps is deleted; open promises stay', async () => {
  await cairn.store.put('pairs', pair('p1'));
  for (const each of [on('old', '2026-01-02'), on('new', '2026-04-02')])
    await cairn.store.put('meetings', each);
  await cairn.store.put('reflections', reflection('r-old', { meetingId: 'old' }));
  await cairn.store.put('commitments', { ...commitment('done'), meetingId: 'old', state: 'kept' });
  await cairn.store.put('commitments', { ...commitment('open'), meetingId: 'old', state: 'open' });
  await takeDueSteps(cairn);
  cairn.policySet.set = { keepMonths: 3 };
  await takeDueSteps(cairn);
  // Told first, and done two weeks later.
  expect(notices).toEqual(['months:']);
  cairn.at('2026-05-26T09:00:00');
  await takeDueSteps(cairn);
  expect(await cairn.store.all('meetings')).toHaveLength(2);
  cairn.at('2026-05-28T09:00:00');
  await takeDueSteps(cairn);
  expect((await keptGone.read())[0]).toMatchObject({
    why: 'months',
    went: { meetings: 1, reflections: 1, commitments: 1 },
  });
  expect((await cairn.store.all('meetings')).map(({ id }) => id)).toEqual(['new']);
  expect(await cairn.store.all('reflections')).toEqual([]);
  expect((await cairn.store.all('commitments')).map(({ id }) => id)).toEqual(['open']);
});

test('an organisation’s agenda is proposed, until the person has one of their own', async () => {
  await cairn.store.put('pairs', pair('p1'));
  await cairn.store.put('meetings', on('new', '2026-06-02'));
  const topics = [{ question: 'Why are we here?', minutes: 60 }];
  cairn.policySet.set = { templates: [{ template: 'first', topics }] };
  const questions = async () =>
    (await prepareAgenda(cairn, { meetingId: 'new', template: 'first', fresh: true })).agenda.topics.map(
      ({ question }) => question,
    );
  expect(await questions()).toContain('Why are we here?');
  await cairn.store.put('ownTemplates', {
    id: 'first',
    topics: [{ id: 'own', question: 'Mine', minutes: 60, purpose: 'plain' }],
    updatedAt: 1,
  });
  expect(await questions()).toContain('Mine');
  expect(await questions()).not.toContain('Why are we here?');
});

test('what is turned off is refused before it begins', async () => {
  const asked: string[] = [];
  const run = async (): Promise<never> => {
    asked.push('ran');
    throw new Error('ran');
  };
  const guarded = turnedOff(async () => cairn, {
    'account.connect': run,
    'client.keep': run,
    'feed.add': run,
  });
  cairn.policySet.set = { off: ['feeds'] };
  const asker = { url: 'chrome-extension://cairn/popup.html' };
  await expect(guarded['feed.add']({} as never, asker)).rejects.toMatchObject({
    failure: { kind: 'turned-off' },
  });
  expect(asked).toEqual([]);
  await expect(guarded['account.connect']({} as never, asker)).rejects.toThrow('ran');
});
