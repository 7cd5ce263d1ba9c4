import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  backupMade,
  backupWanted,
  noteSaved,
  noteTaking,
  planBackups,
  viewBackups,
} from '@/app/background/secret/backups';
import { takeDueSteps } from '@/app/background/secret/due-steps';
import { nextJobAt } from '@/app/background/waiting-jobs';
import { noPlan } from '@/domain/own-files/backup-plan';
import { localIn } from '@/domain/when';
import { keptBackup } from '@/platform/kept';
import { openTestCairn, type TestCairn } from './test-cairn';

const told = vi.hoisted(() => ({
  notices: [] as string[],
  opened: [] as string[],
  saved: [] as string[],
  allowed: true,
  full: false,
}));
vi.mock('@/platform/notices', () => ({ notify: async (id: string) => void told.notices.push(id) }));
vi.mock('@/platform/unseen-page', () => ({
  unseenNeeds: ['offscreen'],
  openUnseen: async (path: string) => void told.opened.push(path),
  closeUnseen: async () => undefined,
}));
vi.mock('@/platform/downloads', () => ({
  saveDownload: async (_: string, name: string) => {
    if (!told.full) told.saved.push(name);
    return !told.full;
  },
}));
vi.mock('@/platform/permissions', () => ({ isAllowed: async () => told.allowed }));

const day = 86_400_000;
const recipient = `age1${'q'.repeat(58)}`;
let cairn: TestCairn;
const later = (milliseconds: number): void => cairn.at(localIn(cairn.now() + milliseconds, cairn.zone));
/** The worker dies and starts again: all it has is what is stored. */
const round = () => takeDueSteps(cairn);
const made = () => backupMade(cairn, { url: 'blob:x', fileName: 'cairn-2026-05-13.json.age' });

beforeEach(async () => {
  Object.assign(told, { notices: [], opened: [], saved: [], allowed: true, full: false });
  await keptBackup.write(noPlan);
  cairn = await openTestCairn();
});

describe('a backup by itself', () => {
  test('is made at once when it is chosen, and then once a period', async () => {
    await planBackups(cairn, { remind: 'never', auto: 'week', recipient });
    await round();
    expect(told.opened).toEqual(['/backup.html']);
    expect(await backupWanted(cairn)).toEqual({ recipient });
    await made();
    expect(told.saved).toEqual(['cairn-2026-05-13.json.age']);
    expect(await viewBackups(cairn)).toMatchObject({ lastAt: cairn.now(), nextAt: cairn.now() + 7 * day });
    later(6 * day);
    await round();
    expect(told.opened).toHaveLength(1);
    expect(await nextJobAt(cairn)).toBe(cairn.now() + day);
    later(day);
    await round();
    expect(told.opened).toHaveLength(2);
  });

  test('is begun again where the worker or its page died in the middle, and told after some tries', async () => {
    await planBackups(cairn, { remind: 'never', auto: 'month', recipient });
    for (let times = 1; times <= 5; times += 1) {
      await round();
      await round();
      expect(told.opened).toHaveLength(times);
      later(11 * 60_000);
    }
    await round();
    expect(await viewBackups(cairn)).toMatchObject({ failure: 'unexpected' });
    await expect(backupWanted(cairn)).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    // Choosing the key anew begins anew.
    await planBackups(cairn, { remind: 'never', auto: 'never' });
    await planBackups(cairn, { remind: 'never', auto: 'month', recipient });
    await round();
    await made();
    expect(await viewBackups(cairn)).not.toHaveProperty('failure');
  });

  test('that does not reach the disk is no backup', async () => {
    told.full = true;
    await planBackups(cairn, { remind: 'never', auto: 'week', recipient });
    await round();
    await made();
    expect(await viewBackups(cairn)).not.toHaveProperty('lastAt');
    later(11 * 60_000);
    await round();
    expect(told.opened).toHaveLength(2);
  });

  test('is not tried without the browser’s leave, and none is made once it is not wanted', async () => {
    await planBackups(cairn, { remind: 'never', auto: 'week', recipient });
    told.allowed = false;
    await round();
    expect(told.opened).toEqual([]);
    expect(await viewBackups(cairn)).toMatchObject({ failure: 'permission-missing' });
    await planBackups(cairn, { remind: 'never', auto: 'never', recipient });
    later(30 * day);
    await round();
    expect(told.opened).toEqual([]);
    expect(await cairn.store.all('jobs')).toEqual([]);
  });
});

describe('the word that it is time to save', () => {
  test('comes once a period, and a period after what was saved by hand', async () => {
    await planBackups(cairn, { remind: 'month', auto: 'never' });
    later(20 * day);
    await noteSaved(cairn);
    later(20 * day);
    await round();
    expect(told.notices).toEqual([]);
    later(11 * day);
    await round();
    await round();
    expect(told.notices).toEqual(['backup:']);
    later(30 * day);
    await round();
    expect(told.notices).toHaveLength(2);
  });

  test('waits for the end of the quiet hours, and does not come where notices are off', async () => {
    await planBackups(cairn, { remind: 'month', auto: 'never' });
    cairn.at('2026-06-20T23:00:00');
    await round();
    expect(told.notices).toEqual([]);
    cairn.at('2026-06-21T08:00:00');
    await round();
    expect(told.notices).toHaveLength(1);
    cairn.policySet.set = { off: ['notifications'] };
    later(31 * day);
    await round();
    expect(told.notices).toHaveLength(1);
  });
});

test('a file that was taken in only in part is remembered until its end is reached', async () => {
  await noteTaking(cairn, { whole: false });
  expect(await viewBackups(cairn)).toMatchObject({ unfinished: true });
  await noteTaking(cairn, { whole: true });
  expect(await viewBackups(cairn)).not.toHaveProperty('unfinished');
});
