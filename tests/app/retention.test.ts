import { beforeEach, describe, expect, test, vi } from 'vitest';
import { decideAfter } from '@/app/background/mentoring/ending';
import { noteTaking } from '@/app/background/secret/backups';
import { takeDueSteps } from '@/app/background/secret/due-steps';
import { setRetention } from '@/app/background/secret/retire';
import { nextJobAt } from '@/app/background/waiting-jobs';
import { instantOf } from '@/domain/when';
import { keptGone } from '@/platform/kept';
import { type StoredRecord, type StoreName, storeNames } from '@/store/schema';
import { oneOfEach } from '../samples';
import { openTestCairn, type TestCairn, zone } from './test-cairn';

const notices = vi.hoisted(() => [] as [string, string][]);
vi.mock('@/platform/notices', () => ({
  notify: async (id: string, title: string) => void notices.push([id, title]),
}));

let cairn: TestCairn;
beforeEach(async () => {
  notices.length = 0;
  await keptGone.write([]);
  cairn = await openTestCairn();
  for (const name of storeNames) await cairn.store.put(name, oneOfEach[name] as StoredRecord<StoreName>);
  await cairn.store.erase('jobs', oneOfEach.jobs.id);
});
const ends = () => decideAfter(cairn, { pairId: 'p1', after: 'end', touch: null });
const keeps = (months: number) => setRetention(cairn, { pairId: 'p1', months });
const on = async (local: string): Promise<void> => {
  cairn.at(local);
  await takeDueSteps(cairn);
};
const isThere = async (): Promise<boolean> => (await cairn.store.get('pairs', 'p1')) !== undefined;

describe('a relationship that ended', () => {
  test('stays for ever unless it was chosen otherwise', async () => {
    await ends();
    await keeps(0);
    await on('2036-01-01T12:00:00');
    expect(await isThere()).toBe(true);
    expect(await cairn.store.all('jobs')).toEqual([]);
  });

  test('goes after its months, is told two weeks before, and leaves a list and nothing else', async () => {
    await keeps(6);
    expect(await cairn.store.all('jobs')).toEqual([]);
    await ends();
    expect(await nextJobAt(cairn)).toBe(instantOf('2026-10-30T09:00:00', zone));
    await on('2026-10-29T09:00:00');
    expect(notices).toEqual([]);
    await on('2026-10-30T09:00:00');
    expect(notices).toEqual([['retire:p1', 'What is kept with Ada Byron goes on 2026-11-13']]);
    await on('2026-11-12T09:00:00');
    expect([await isThere(), notices.length]).toEqual([true, 1]);
    await on('2026-11-13T10:00:00');
    expect(await isThere()).toBe(false);
    expect((await keptGone.read())[0]).toMatchObject({
      why: 'end',
      went: { pairs: 1, goals: 1, reflections: 1 },
    });
    const { buried: _, ...all } = await cairn.store.exportAll();
    expect(JSON.stringify(all)).not.toMatch(/Ada|"p1"|"m1"/);
    expect(JSON.stringify(await keptGone.read())).not.toMatch(/Ada|p1/);
    expect(await cairn.store.all('jobs')).toEqual([]);
  });

  test('is told first, however long the browser was closed', async () => {
    await keeps(6);
    await ends();
    await on('2028-01-10T09:00:00');
    await takeDueSteps(cairn);
    expect([await isThere(), notices.length]).toEqual([true, 1]);
    await on('2028-01-25T09:00:00');
    expect(await isThere()).toBe(false);
  });

  test('stays where the months or the end are taken back, also after the word', async () => {
    await keeps(6);
    await ends();
    await on('2026-11-01T09:00:00');
    await keeps(0);
    await on('2026-12-01T09:00:00');
    expect(await isThere()).toBe(true);
    await keeps(6);
    await decideAfter(cairn, { pairId: 'p1', after: null, touch: null });
    await on('2027-12-01T09:00:00');
    expect(await isThere()).toBe(true);
  });

  test('that comes with a file goes as it was chosen there, and a file brought twice puts nothing off', async () => {
    await cairn.store.put('pairs', {
      ...oneOfEach.pairs,
      after: 'end',
      afterSince: instantOf('2026-05-01T12:00:00', zone),
      keepAfterEnd: 6,
    });
    await noteTaking(cairn, { whole: true });
    await on('2026-10-20T09:00:00');
    expect(notices).toHaveLength(1);
    await noteTaking(cairn, { whole: true });
    await on('2026-11-04T09:00:00');
    expect(await isThere()).toBe(false);
  });
});
