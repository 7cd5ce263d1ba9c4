import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ask } from '@/platform/ask';
import { expectAccessible, freshCairn, meetingWith, openRoom, showMeeting } from './with-cairn';

beforeEach(() => freshCairn());

test('what was said is listed, can be turned round, and is forgotten at a press', async () => {
  await meetingWith({ from: 60, to: 120 });
  const meetingId = await showMeeting({
    id: 'ev2',
    from: 200,
    to: 260,
    title: 'Mentoring with Oluwaseun Adébáyọ̀-Wolfeschlegelsteinhausen',
    people: [],
  });
  await ask('meeting.judge', { meetingId, word: 'not' });
  openRoom({ view: 'learned' });
  await expect.element(page.getByText('Because you said')).toBeVisible();
  await expect.poll(() => document.body.textContent).toContain('It is mentoring with Ada Byron');
  await expectAccessible('learned');
  await page.getByRole('button', { name: 'It is after all' }).click();
  await expect.element(page.getByText('Noted. Events like it follow.')).toBeVisible();
  expect(await judged(meetingId)).toBe('mentoring');
  await page.getByRole('button', { name: 'Forget' }).first().click();
  await expect.element(page.getByText('Forgotten. Events like it are read afresh.')).toBeVisible();
  const left = await ask('learned', {});
  expect(left.ok && left.value.said).toHaveLength(1);
  expect(left.ok && left.value.pairs).toHaveLength(1);
});

test('a room with nothing in it says how it fills', async () => {
  openRoom({ view: 'learned' });
  await expect.element(page.getByText(/Nothing yet/)).toBeVisible();
});

async function judged(meetingId: string): Promise<string | undefined> {
  const answer = await ask('meeting', { meetingId });
  return answer.ok ? answer.value.meeting.verdict.verdict : undefined;
}
