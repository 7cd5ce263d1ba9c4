import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ask } from '@/platform/ask';
import { send } from './fake-browser';
import { expectAccessible, freshCairn, leave, meetingWith, openRoom } from './with-cairn';

beforeEach(async () => freshCairn());

const calendarPage = {
  id: 'cairn',
  url: 'https://calendar.google.com/calendar/u/0/r/week',
  tab: { id: 1 },
  frameId: 0,
};
const open = () => openRoom({ view: 'now' });

/** What a calendar page says of itself. */
async function report(about: { blind?: string | null; open?: object }): Promise<void> {
  const reading = {
    calendar: 'google',
    view: 'week',
    me: {},
    events: [],
    covers: [],
    skipped: {},
    blind: null,
    ...about,
  };
  await send({ name: 'page.report', request: { reading, settled: false } }, calendarPage);
}

test('on the first day it says what comes next, and one way in', async () => {
  open();
  await expect.element(page.getByText(/No pairs yet./)).toBeVisible();
  await page.getByRole('button', { name: 'Add a meeting' }).click();
  await expect.element(page.getByRole('heading', { name: 'Which meeting is it?' })).toBeVisible();
});

test('the next meeting comes with its one press; the rest is a step away, with how many', async () => {
  await meetingWith({ from: 40, to: 100 });
  await meetingWith({ id: 'ev2', from: 1500, to: 1560, name: 'Jonas Lindqvist', email: 'jonas@example.org' });
  open();
  await expect.element(page.getByRole('heading', { name: 'Next' })).toBeVisible();
  await expect.element(page.getByText(/^In (39|40) minutes$/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Next meetings 2' })).toBeVisible();
  expect(document.querySelectorAll('.button.primary')).toHaveLength(1);
  await page.getByRole('button', { name: 'Pairs 2' }).click();
  await expect.element(page.getByRole('heading', { name: 'Pairs' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Prepare' }).click();
  await expect.element(page.getByRole('heading', { name: 'Next' })).not.toBeInTheDocument();
});

test('before a meeting one can think ahead, and what is meant for it is on its agenda', async () => {
  const { meeting } = await meetingWith({ from: 40, to: 100, role: 'mentee' });
  open();
  await page.getByRole('button', { name: 'Before you meet' }).click();
  const question = page.getByRole('textbox', { name: 'What do I want to have when we finish?' });
  await question.fill('To decide about Malmö');
  await expectAccessible();
  await page.getByRole('button', { name: 'On to the agenda' }).click();
  await expect.element(page.getByRole('heading', { name: 'Ada Byron' })).toBeVisible();
  const kept = await ask('check-in', { meetingId: meeting.id });
  expect(kept.ok && kept.value.lines.some(({ text }) => text === 'To decide about Malmö')).toBe(true);
});

test('a running meeting shows how far the hour is', async () => {
  await meetingWith({ from: -18, to: 42 });
  open();
  await expect.element(page.getByRole('img', { name: /^1[78] mins? in$/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Take notes' })).toBeVisible();
});

test('after a meeting the question is how it was', async () => {
  await meetingWith({ from: -80, to: -20, name: 'Amara Okafor' });
  open();
  await expect.element(page.getByRole('heading', { name: 'How was it with Amara?' })).toBeVisible();
  await page.getByRole('button', { name: 'Look back' }).click();
  await expect.element(page.getByRole('radio', { name: 'It happened' })).toBeInTheDocument();
});

test('an open event nobody was asked about is asked about', async () => {
  const event = {
    calendar: 'google',
    id: 'ev9',
    title: 'Mentoring: Noa / Ben',
    start: '2030-01-08T10:00:00',
    end: '2030-01-08T11:00:00',
    zone: 'UTC',
    allDay: false,
    kind: 'event',
    people: [{ name: 'Me', self: true }, { name: 'Noa Cohen' }],
    via: {},
  };
  await report({ open: event });
  await send({ name: 'panel.open', request: { event, editing: false, dark: false } }, calendarPage);
  open();
  await expect
    .element(page.getByRole('heading', { name: 'Is this mentoring with Noa Cohen?' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Look and answer' }).click();
  await expect.element(page.getByRole('button', { name: 'Yes, with Noa Cohen' })).toBeVisible();
});

test('where Cairn is blind it says so, and offers the ways around', async () => {
  await report({ blind: 'no-grid' });
  open();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/^Cairn is blind here\./);
  await expectAccessible();
  await page.getByRole('button', { name: 'Copy a report' }).click();
  await expect.element(page.getByRole('status').getByText(/The report could not be made./)).toBeVisible();
  await page.getByRole('button', { name: 'Add by hand' }).click();
  await expect.element(page.getByLabelText('With whom?')).toHaveFocus();
});

test('one key covers every word, here and in the next view, until it is lifted', async () => {
  await meetingWith({ from: 40, to: 100 });
  open();
  await expect.element(page.getByText(/^In (39|40) minutes$/)).toBeVisible();
  await userEvent.keyboard('h');
  await expect.element(page.getByText('Everything is covered. Press H to come back.')).toBeVisible();
  expect(
    page
      .getByText(/Ada/)
      .elements()
      .filter((each) => (each as HTMLElement).checkVisibility()),
  ).toEqual([]);
  await expect.poll(() => ask('settings', {})).toMatchObject({ ok: true, value: { hidden: true } });
  leave();
  open();
  await expect.element(page.getByText(/Everything is covered./)).toBeVisible();
  expect(
    page
      .getByText(/Ada/)
      .elements()
      .filter((each) => (each as HTMLElement).checkVisibility()),
  ).toEqual([]);
  await expectAccessible();
  await userEvent.keyboard('h');
  await expect.element(page.getByText(/^In (39|40) minutes$/)).toBeVisible();
});

test('a letter that is typed covers nothing', async () => {
  openRoom({ view: 'hand' });
  await page.getByLabelText('With whom?').fill('');
  await userEvent.type(page.getByLabelText('With whom?'), 'hh');
  await expect.element(page.getByLabelText('With whom?')).toHaveValue('hh');
});

test('records that could not be read are said once', async () => {
  await damagePair();
  open();
  await expect.element(page.getByText(/1 record could not be read and was set aside./)).toBeVisible();
  await page.getByRole('button', { name: 'Understood' }).click();
  leave();
  open();
  await expect.element(page.getByText(/No pairs yet./)).toBeVisible();
  expect(page.getByText(/could not be read/).elements()).toEqual([]);
});

/** A pair that has lost its name, written past the store. */
async function damagePair(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('cairn');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction('pairs', 'readwrite');
  transaction.objectStore('pairs').put({ id: 'broken' });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

test('the keyboard goes on in the room that was entered, and the address follows', async () => {
  open();
  await expect.element(page.getByRole('button', { name: 'Add a meeting' })).toBeVisible();
  expect(document.activeElement).toBe(document.body);
  page.getByRole('button', { name: 'Settings' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  expect(location.hash).toBe('#settings');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'Back' })).toHaveFocus();
});

test('what changes elsewhere is shown without asking again', async () => {
  open();
  await expect.element(page.getByText(/No pairs yet\./)).toBeVisible();
  await meetingWith({ from: 40, to: 100 });
  await expect.element(page.getByRole('heading', { name: 'Ada Byron' })).toBeVisible();
});
