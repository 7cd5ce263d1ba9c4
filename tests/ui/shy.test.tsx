import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ask } from '@/platform/ask';
import { freshCairn, meetingWith, openRoom } from './with-cairn';

let meetingId = '';
beforeEach(async () => {
  await freshCairn();
  meetingId = (await meetingWith({ from: -30, to: 30 })).meeting.id;
});
/** What is seen of a field; what is read aloud does not know of it. */
const seen = (field: Element): string => getComputedStyle(field).filter;

test('a line that is only mine is blurred while a conversation runs, and comes clear with the focus and the key B', async () => {
  openRoom({ view: 'capture', id: meetingId });
  await page.getByRole('button', { name: 'Yes' }).first().click();
  await expect.poll(() => document.querySelectorAll('.edge-me textarea').length).toBeGreaterThan(0);
  const mine = document.querySelector('.edge-me textarea') as HTMLTextAreaElement;
  const shared = document.querySelector('.edge-pair textarea') as HTMLTextAreaElement;
  await userEvent.hover(document.querySelector('h1') as Element);
  (document.activeElement as HTMLElement | null)?.blur();
  await expect.poll(() => seen(mine)).toBe('blur(7px)');
  expect(seen(shared)).toBe('none');
  mine.focus();
  expect(seen(mine)).toBe('none');
  await userEvent.keyboard('b');
  expect(mine.value).toBe('b');
  mine.blur();
  await expect.poll(() => seen(mine)).toBe('blur(7px)');
  await userEvent.keyboard('b');
  expect(seen(mine)).toBe('none');
  await userEvent.keyboard('b');
  expect(seen(mine)).toBe('blur(7px)');
});

test('nothing is blurred where the person does not want it', async () => {
  const settings = await ask('settings', {});
  if (settings.ok) await ask('settings.keep', { settings: { ...settings.value, shy: 'never' } });
  openRoom({ view: 'now' });
  await expect.poll(() => document.documentElement.hasAttribute('data-shy')).toBe(false);
});
