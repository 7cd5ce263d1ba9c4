import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Person } from '@/domain/event';
import { ask } from '@/platform/ask';
import { expectAccessible, fake, freshCairn, meetingWith, openRoom, showMeeting } from './with-cairn';

const ada: Person = { name: 'Ada Byron', email: 'ada@example.org' };
const me: Person = { name: 'Me', email: 'me@example.org', self: true };

beforeEach(() => freshCairn());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const kept = async (meetingId: string) => {
  const answered = await ask('meeting', { meetingId });
  if (!answered.ok) throw new Error(answered.failure.kind);
  return answered.value;
};

/** An event Cairn has seen and nobody has said anything about. */
async function open(people: Person[], series?: string, title = 'Mentoring'): Promise<string> {
  const meetingId = await showMeeting({ id: 'ev1', from: 300, to: 360, title, people, series });
  openRoom({ view: 'event', id: meetingId });
  return meetingId;
}

test('says why it asks; yes asks only for my part, and then knows the pair', async () => {
  const meetingId = await open([me, ada]);
  await expect
    .element(page.getByRole('heading', { name: 'Is this mentoring with Ada Byron?' }))
    .toBeVisible();
  await expect.element(page.getByRole('list', { name: 'Why Cairn asks' })).toBeVisible();
  await expectAccessible();
  await press('Yes, with Ada Byron');
  await press('I am the mentor');
  await expect.element(page.getByRole('button', { name: 'Prepare' })).toBeVisible();
  expect((await kept(meetingId)).pair).toMatchObject({
    name: 'Ada Byron',
    role: 'mentor',
    emails: ['ada@example.org'],
  });
});

test('a pair that is known is one press', async () => {
  await meetingWith({ id: 'before', from: -3000, to: -2940 });
  const meetingId = await open([me, ada]);
  await press('Yes, with Ada Byron');
  await expect.element(page.getByRole('button', { name: 'Prepare' })).toBeVisible();
  expect((await kept(meetingId)).nth).toBe(2);
});

test('of several people the one it is with is chosen', async () => {
  // One word alone, for three, would be asked about first.
  const grace = { name: 'Grace Hopper', email: 'grace@example.org' };
  const meetingId = await open([me, ada, grace], undefined, 'Mentoring session');
  await page.getByRole('radio', { name: /Grace Hopper/ }).click();
  await press('Yes, with Grace Hopper');
  await press('We are peers');
  await expect.element(page.getByRole('button', { name: 'Prepare' })).toBeVisible();
  expect((await kept(meetingId)).pair?.emails).toEqual(['grace@example.org']);
});

test('somebody the calendar does not show is typed, and what is no address is said', async () => {
  const meetingId = await open([]);
  await press('Yes');
  await page.getByLabelText('Name', { exact: true }).fill('Ada');
  await page.getByLabelText('E-mail, if you like').fill('ada at home');
  await press('Yes, with Ada');
  await expect.element(page.getByText(/not a whole e-mail address/)).toBeVisible();
  await page.getByLabelText('E-mail, if you like').fill('ada@home.example');
  await press('Yes, with Ada');
  await press('I am the mentee');
  await expect.element(page.getByRole('button', { name: 'Prepare' })).toBeVisible();
  expect((await kept(meetingId)).pair).toMatchObject({ name: 'Ada', emails: ['ada@home.example'] });
});

test('not this one: said, kept, and asked again only by the person', async () => {
  const meetingId = await open([me, ada]);
  expect(page.getByRole('button', { name: 'Never this series' }).elements()).toEqual([]);
  await press('Not this one');
  await expect.element(page.getByText('Noted: this one is something else.')).toBeVisible();
  await expect.poll(async () => (await kept(meetingId)).meeting.verdict.verdict).toBe('other');
});

test('never this series is offered where there is one', async () => {
  await open([me, ada], 'series-1');
  await press('Never this series');
  await expect.element(page.getByText('Noted: this series is not asked about again.')).toBeVisible();
  const sibling = await showMeeting({
    id: 'ev2',
    from: 3000,
    to: 3060,
    title: 'Mentoring',
    people: [me, ada],
    series: 'series-1',
  });
  // Of what is not mentoring nothing is kept at all.
  expect(await ask('meeting', { meetingId: sibling })).toMatchObject({ ok: false });
});

test('an answer that did not get through is said, and the question stays', async () => {
  await open([me, ada]);
  await press('Yes, with Ada Byron');
  fake.dead = true;
  await press('I am the mentor');
  await expect.element(page.getByText(/That did not work/)).toBeVisible();
  fake.dead = false;
  await press('I am the mentor');
  await expect.element(page.getByRole('button', { name: 'Prepare' })).toBeVisible();
});

test('an answer can be changed, or left as it is', async () => {
  const { meeting } = await meetingWith({ from: 300, to: 360 });
  openRoom({ view: 'event', id: meeting.id });
  await press('Is it something else? Change the answer');
  await press('Close');
  await expect.element(page.getByRole('button', { name: 'Prepare' })).toBeVisible();
  await press('Is it something else? Change the answer');
  await press('Not this one');
  await expect.poll(async () => (await kept(meeting.id)).meeting.verdict.verdict).toBe('other');
});

test('an attached agenda shows, and the rooms are a press away', async () => {
  const { meeting } = await meetingWith({ from: 300, to: 360 });
  openRoom({ view: 'event', id: meeting.id });
  await press('Prepare');
  await press('Attach agenda');
  await press('Back');
  await expect.element(page.getByText('What brought each of us here?')).toBeVisible();
  await expect.element(page.getByText('Attached')).toBeVisible();
});
