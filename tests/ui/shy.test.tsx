import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ask } from '@/platform/ask';
import { freshCairn, meetingWith, openRoom } from './with-cairn';

let meetingId: string;

beforeEach(async () => {
  await freshCairn();
  ({
    meeting: { id: meetingId },
  } = await meetingWith({ from: -30, to: 30 }));
});

/** How the first line that is only mine looks, and one that is for the two. */
const looks = (): readonly (string | undefined)[] =>
  [
    document.querySelector('.edge-me :is(textarea, .ruled)'),
    document.querySelector('.edge-pair :is(textarea, .ruled)'),
  ].map((line) => line?.computedStyleMap().get('filter')?.toString());
const blurred = ['blur(7px)', 'none'];
const clear = ['none', 'none'];

test('while a conversation runs, what is only mine is blurred; B shows it and blurs it again, the focus shows one', async () => {
  openRoom({ view: 'checkin', id: meetingId });
  await expect.poll(looks).toEqual(blurred);
  await userEvent.keyboard('b');
  await expect.poll(looks).toEqual(clear);
  await userEvent.keyboard('b');
  await expect.poll(looks).toEqual(blurred);
  document.querySelector<HTMLElement>('.edge-me textarea')?.focus();
  await expect.poll(looks).toEqual(clear);
  // What is typed is typed.
  await userEvent.keyboard('b');
  expect(document.querySelector<HTMLTextAreaElement>('.edge-me textarea')?.value).toBe('b');
  expect(document.documentElement.hasAttribute('data-shy')).toBe(true);
});

test('nothing is blurred where the person does not want it', async () => {
  const settings = await ask('settings', {});
  if (settings.ok) await ask('settings.keep', { settings: { ...settings.value, shy: 'never' } });
  openRoom({ view: 'now' });
  await expect.poll(() => document.documentElement.hasAttribute('data-shy')).toBe(false);
});
