import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ask } from '@/platform/ask';
import { expectAccessible, freshCairn, meetingWith, openRoom } from './with-cairn';

let meetingId: string;

beforeEach(async () => {
  await freshCairn();
  meetingId = (await meetingWith({ from: -68, to: -8 })).meeting.id;
});

const open = () => openRoom({ view: 'capture', id: meetingId });
const kept = async () => {
  const answer = await ask('reflection', { meetingId });
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value.reflection;
};

test('asks first whether it happened, and only then for more', async () => {
  open();
  await expect.element(page.getByRole('heading', { name: 'How was it with Ada?' })).toBeVisible();
  expect(page.getByRole('textbox').elements()).toEqual([]);
  await page.getByRole('radio', { name: 'It happened' }).click({ force: true });
  await expect.element(page.getByLabelText('What do you take away?')).toBeVisible();
  await expectAccessible();
});

test('what is typed is kept, with the audience it was given', async () => {
  open();
  await page.getByRole('radio', { name: 'It happened' }).click({ force: true });
  await page.getByLabelText('What do you take away?').fill('Ask before advising');
  const group = page.getByRole('radiogroup', { name: 'Who may see: Feedback' });
  await expect.element(group.getByRole('radio', { name: 'Only me' })).toBeChecked();
  await group.getByRole('radio', { name: 'May be told' }).click({ force: true });
  await page.getByRole('textbox', { name: 'Feedback' }).fill('More silence');
  await expect
    .poll(async () => (await kept()).lines.map(({ prompt, text, audience }) => [prompt, text, audience]))
    .toEqual([
      ['take-away', 'Ask before advising', 'pair'],
      ['feedback', 'More silence', 'open'],
    ]);
  expect((await kept()).happened).toBe('yes');
});
