import { beforeEach, expect, test } from 'vitest';
import { viewShy } from '@/app/background/shy';
import { defaultSettings } from '@/domain/settings';
import { meeting } from '../samples';
import { openTestCairn, type TestCairn } from './test-cairn';

let cairn: TestCairn;
beforeEach(async () => {
  cairn = await openTestCairn();
  await cairn.store.put('meetings', meeting('m1', { pairId: 'p1' }));
});
const at = async (local: string): Promise<boolean> => {
  cairn.at(local);
  return (await viewShy(cairn)).shy;
};

test('lines that are only mine are blurred from shortly before a conversation to its end', async () => {
  const seen = [];
  for (const time of ['13:54', '13:56', '14:30', '14:59', '15:01'])
    seen.push(await at(`2026-05-14T${time}:00`));
  expect(seen).toEqual([false, true, true, true, false]);
  await cairn.store.put('meetings', meeting('m1', { pairId: 'p1', cancelled: true }));
  expect(await at('2026-05-14T14:30:00')).toBe(false);
});

test('always or never, where the person said so', async () => {
  await cairn.keepSettings({ ...defaultSettings, shy: 'never' });
  expect(await at('2026-05-14T14:30:00')).toBe(false);
  await cairn.keepSettings({ ...defaultSettings, shy: 'always' });
  expect(await at('2026-05-14T20:30:00')).toBe(true);
});
