import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Commitment } from '@/domain/reflection';
import type { MeetingView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { freshCairn, meetingWith, openRoom } from './with-cairn';

let view: MeetingView;

beforeEach(async () => {
  await freshCairn();
  view = await meetingWith({ from: -1500, to: -1440 });
});

async function promise(change: Partial<Commitment>): Promise<Commitment> {
  const commitment: Commitment = {
    id: crypto.randomUUID(),
    ...(view.pair ? { pairId: view.pair.id } : {}),
    meetingId: view.meeting.id,
    owner: 'me',
    text: 'Send the reading list',
    audience: 'pair',
    state: 'open',
    updatedAt: Date.now(),
    ...change,
  };
  const kept = await ask('commitment.keep', { commitment });
  if (!kept.ok) throw new Error(kept.failure.kind);
  return kept.value;
}

const stateOf = async (id: string): Promise<string | undefined> => {
  const details = await ask('pair.details', { pairId: view.pair?.id ?? '' });
  return details.ok ? details.value.commitments.find((each) => each.id === id)?.state : undefined;
};

test('a promise is kept with one press, stays in sight, and is taken back', async () => {
  const { id } = await promise({});
  openRoom({ view: 'commitments' });
  const pebble = page.getByRole('checkbox', { name: 'Send the reading list' });
  await pebble.click();
  await expect.element(pebble).toBeChecked();
  expect(await stateOf(id)).toBe('kept');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(pebble).not.toBeChecked();
  expect(await stateOf(id)).toBe('open');
});

test('a promise is let go, and taken back', async () => {
  const { id } = await promise({ owner: 'them' });
  openRoom({ view: 'commitments' });
  await expect.element(page.getByRole('heading', { name: 'Promised to you' })).toBeVisible();
  await page.getByRole('button', { name: 'Let go: Send the reading list' }).click();
  await expect.poll(() => stateOf(id)).toBe('let-go');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => stateOf(id)).toBe('open');
});

test('what is late says since when, what is not says by when', async () => {
  const today = Temporal.Now.plainDateISO();
  await promise({ text: 'Late', due: today.subtract({ days: 1 }).toString() });
  await promise({ text: 'Today', due: today.toString() });
  openRoom({ view: 'commitments' });
  await expect.element(page.getByRole('checkbox', { name: 'Late' })).toBeVisible();
  const rows = [...document.querySelectorAll('.commitment')].map((row) => row.textContent ?? '');
  expect(rows[0]).toMatch(/^Late.*since /);
  expect(rows[1]).toMatch(/^Today.*by /);
  expect(rows[1]).not.toContain('since');
});

test('meetings to look back on stand before those to come, and lead to their own rooms', async () => {
  await meetingWith({ id: 'ev2', from: 600, to: 660 });
  openRoom({ view: 'meetings' });
  const headings = page.getByRole('heading', { level: 2 });
  await expect.element(headings.first()).toHaveTextContent('To look back on');
  await expect.element(headings.last()).toHaveTextContent('Next meetings');
  await page
    .getByRole('button', { name: /^Ada Byron/ })
    .first()
    .click();
  await expect.element(page.getByRole('heading', { name: 'How was it with Ada?' })).toBeVisible();
});

test('a pair says when it meets next, a name keeps its own direction', async () => {
  await meetingWith({ id: 'ev3', from: 600, to: 660, name: 'נועה כהן', email: 'noa@example.org' });
  openRoom({ view: 'pairs' });
  const noa = page.getByRole('button', { name: /נועה כהן/ });
  await expect.element(noa).toMatchTextContent(/Next: /);
  expect(noa.element().querySelector('bdi')?.textContent).toBe('נועה כהן');
  await expect.element(page.getByRole('button', { name: /^Ada Byron/ })).toMatchTextContent(/Last met/);
});

test('an empty list says so', async () => {
  await freshCairn();
  for (const [view, words] of [
    ['pairs', /No pairs yet./],
    ['meetings', /No meeting is known/],
    ['commitments', /Nothing is promised/],
    ['recaps', /No recap waits./],
  ] as const) {
    openRoom({ view });
    await expect.element(page.getByText(words)).toBeVisible();
  }
});
