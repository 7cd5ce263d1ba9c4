import './fake-browser';

import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { forgetGoneTyping } from '@/app/screens/forget-gone-typing';
import { ask } from '@/platform/ask';
import { noteTyping } from '@/platform/typing-journal';
import { freshCairn, leave, meetingWith, openRoom } from './with-cairn';

let pairId: string;
let meetingId: string;

beforeEach(async () => {
  await freshCairn();
  const { pair, meeting } = await meetingWith({ from: 60, to: 120 });
  pairId = pair?.id ?? '';
  meetingId = meeting.id;
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

describe('words that were typed and never kept', () => {
  const typed = (): string[] => Object.values(localStorage).filter((words) => words.includes('half a wo'));
  const note = async (id: string, ofWindow: string): Promise<void> => {
    const answer = await ask('reflection', { meetingId: id });
    if (!answer.ok) throw new Error(answer.failure.kind);
    const lines = [{ id: 'l1', prompt: 'take-away' as const, text: 'half a wo', audience: 'me' as const }];
    noteTyping({ reflection: { ...answer.value.reflection, lines, revision: 1 } }, ofWindow);
  };

  test('go with the pair they were about, in whichever window they were typed; those of others stay', async () => {
    const other = await meetingWith({
      id: 'other',
      from: 200,
      to: 260,
      name: 'Grace Hopper',
      email: 'grace@example.org',
    });
    await note(meetingId, 'a window');
    await note(meetingId, 'another');
    await note(other.meeting.id, 'a window');
    await page.getByRole('button', { name: 'Remove this pair' }).click();
    await page.getByRole('button', { name: 'Remove for good' }).click();
    await expect.element(page.getByText(/^The pair is removed\./)).toBeVisible();
    expect(typed()).toHaveLength(1);
    expect(Object.keys(localStorage).filter((key) => key.includes(meetingId))).toEqual([]);
  });

  test('go also where the pair went by itself, or while somebody was still typing', async () => {
    await note(meetingId, 'a window');
    await ask('pair.remove', { pairId });
    expect(typed()).toHaveLength(1);
    await forgetGoneTyping();
    expect(typed()).toEqual([]);
  });
});
