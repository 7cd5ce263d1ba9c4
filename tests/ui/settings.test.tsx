import './fake-browser';

import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ask } from '@/platform/ask';
import { freshCairn, meetingWith, openRoom } from './with-cairn';

beforeEach(async () => {
  await freshCairn();
  openRoom({ view: 'settings' });
  await expect.element(page.getByLabelText('Hours before')).toBeVisible();
});

const kept = async () => {
  const answer = await ask('settings', {});
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
};

test('every setting is kept as it is changed', async () => {
  await page.getByLabelText('Hours before').fill('12');
  await page.getByLabelText('After a meeting, to look back').click();
  await page.getByLabelText('From').fill('22:30');
  await page.getByRole('radio', { name: 'Gmail' }).click();
  await expect.poll(kept).toMatchObject({
    prepareLeadHours: 12,
    remindToPrepare: true,
    remindToCapture: false,
    quietFrom: '22:30',
    quietUntil: '07:00',
    mailbox: 'gmail',
    hidden: false,
  });
  expect(page.getByLabelText('Minutes after its end').elements()).toEqual([]);
});

test('a number that cannot be is said, and the one before stays', async () => {
  await page.getByLabelText('Hours before').fill('0');
  await expect.element(page.getByText('A whole number from 1 to 168.')).toBeVisible();
  await page.getByLabelText('Quiet hours').click();
  await expect.poll(async () => (await kept()).quietUntil).toBe('21:00');
  expect((await kept()).prepareLeadHours).toBe(24);
});

test('everything is saved as one file that can be read without Cairn', async () => {
  await meetingWith({ from: 60, to: 120 });
  const files: Blob[] = [];
  const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push(blob as Blob);
    return '#';
  });
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  await expect.element(page.getByText(/^Saved as cairn-\d{4}-\d\d-\d\d\.json\.$/)).toBeVisible();
  make.mockRestore();
  expect(files).toHaveLength(1);
  expect(JSON.parse((await files[0]?.text()) ?? '')).toMatchObject({
    cairn: 1,
    pairs: [{ name: 'Ada Byron' }],
  });
});

test('everything is deleted only after it was said what goes', async () => {
  await meetingWith({ from: 60, to: 120 });
  localStorage.setItem('cairn.typing.r1', '{"private":true}');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect.element(page.getByRole('heading', { name: 'Delete everything for good?' })).toHaveFocus();
  const before = await ask('now', {});
  expect(before.ok && before.value.pairs).toHaveLength(1);
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect.element(page.getByText(/No pairs yet./)).toBeVisible();
  const after = await ask('data.export', {});
  expect(after.ok && JSON.parse(after.value.json)).toMatchObject({ pairs: [], meetings: [] });
  expect(localStorage.getItem('cairn.typing.r1')).toBeNull();
});
