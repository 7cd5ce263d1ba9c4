import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ask } from '@/platform/ask';
import { freshCairn, leave, meetingWith, openRoom } from './with-cairn';

let pairId: string;

beforeEach(async () => {
  await freshCairn();
  pairId = (await meetingWith({ from: 60, to: 120 })).pair?.id ?? '';
  openRoom({ view: 'pair', id: pairId });
  await expect.element(page.getByRole('heading', { name: 'Ada Byron' })).toBeVisible();
});

async function details() {
  const answer = await ask('pair.details', { pairId });
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
}

test('what is changed about a pair is kept at a pause', async () => {
  await page.getByLabelText('Name', { exact: true }).fill('Ada Lovelace');
  await page.getByRole('radio', { name: 'Peer' }).click({ force: true });
  await page.getByLabelText('Days between meetings').fill('21');
  await page.getByLabelText('Reminders for this pair').click();
  await page.getByRole('radio', { name: 'Outlook' }).click();
  await expect
    .poll(async () => (await details()).pair)
    .toMatchObject({
      name: 'Ada Lovelace',
      role: 'peer',
      rhythmDays: 21,
      reminders: false,
      mailbox: 'outlook',
    });
});

test('what was typed last is kept when the room is left in the middle of it', async () => {
  await page.getByLabelText('Name', { exact: true }).fill('Ada King');
  leave();
  await expect.poll(async () => (await details()).pair.name).toBe('Ada King');
});

test('an empty name and half an address are said and not kept', async () => {
  await page.getByLabelText('Name', { exact: true }).fill('');
  await expect.element(page.getByText('Type the name you call each other by.')).toBeVisible();
  await page.getByRole('button', { name: 'Add an address' }).click();
  await page.getByLabelText('E-mail address 2').fill('ada@');
  await expect.element(page.getByText(/This is not a whole e-mail address./)).toBeVisible();
  await page.getByLabelText('E-mail address 2').fill('ada@work.example');
  await expect
    .poll(async () => (await details()).pair.emails)
    .toEqual(['ada@example.org', 'ada@work.example']);
  expect((await details()).pair.name).toBe('Ada Byron');
});

test('a goal is written, changed, reached, let go and taken back', async () => {
  await page.getByRole('button', { name: 'Add a goal' }).click();
  await page.getByRole('button', { name: 'Keep the goal' }).click();
  expect((await details()).goals).toEqual([]);
  await page.getByLabelText('What will be different?').fill('Speak in public');
  await page.getByRole('radio', { name: 'Only me' }).click({ force: true });
  await page.getByRole('button', { name: 'Keep the goal' }).click();
  await expect.element(page.getByText('Speak in public')).toBeVisible();
  expect((await details()).goals).toMatchObject([{ what: 'Speak in public', audience: 'me', state: 'open' }]);

  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabelText('What will be different?').fill('Speak at the meetup');
  await page.getByRole('button', { name: 'Keep the goal' }).click();
  await page.getByRole('button', { name: 'Mark as reached' }).click();
  await expect
    .poll(async () => (await details()).goals)
    .toMatchObject([{ what: 'Speak at the meetup', state: 'reached' }]);

  await page.getByRole('button', { name: 'Let go' }).click();
  await expect.poll(async () => (await details()).goals[0]?.state).toBe('dropped');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await details()).goals[0]?.state).toBe('reached');
});

test('removing a pair says what goes, and can be left', async () => {
  await page.getByRole('button', { name: 'Remove this pair' }).click();
  await expect.element(page.getByRole('heading', { name: 'Remove Ada Byron for good?' })).toHaveFocus();
  await expect.element(page.getByText(/1 meeting with its agenda/)).toBeVisible();
  const foot = document.querySelector('.action-bar')?.getBoundingClientRect().top ?? 0;
  const press = page.getByRole('button', { name: 'Remove for good' }).element().getBoundingClientRect();
  expect(press.bottom).toBeLessThanOrEqual(foot);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect.element(page.getByRole('button', { name: 'Remove this pair' })).toBeVisible();
  expect((await details()).pair.id).toBe(pairId);

  await page.getByRole('button', { name: 'Remove this pair' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect.element(page.getByText(/^The pair is removed\./)).toBeVisible();
  expect(await ask('pair.details', { pairId })).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
});
