import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { ask } from '@/platform/ask';
import { freshCairn, meetingWith, openRoom } from './with-cairn';

beforeEach(async () => {
  await freshCairn();
  await meetingWith({ from: -30, to: 30 });
});

test('nothing is blurred where the person does not want it', async () => {
  const settings = await ask('settings', {});
  if (settings.ok) await ask('settings.keep', { settings: { ...settings.value, shy: 'never' } });
  openRoom({ view: 'now' });
  await expect.poll(() => document.documentElement.hasAttribute('data-shy')).toBe(false);
});
