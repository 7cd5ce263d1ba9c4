import './fake-browser';

import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { eventByHand, mistakesOf } from '@/ui/add/hand-meeting';
import { freshCairn, openRoom } from './with-cairn';

beforeEach(async () => freshCairn());

const event = (uid: string, day: string): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:Mentoring ${uid}`,
    `DTSTART:203001${day}T100000Z`,
    `DTEND:203001${day}T110000Z`,
    'ATTENDEE;CN=Noa Cohen:mailto:noa@example.org',
    'END:VEVENT',
  ].join('\r\n');
const file = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');

async function paste(text: string): Promise<void> {
  openRoom({ view: 'paste' });
  await page.getByLabelText('The invitation, as text').fill(text);
  await page.getByRole('button', { name: 'Find the meeting' }).click();
}

function drop(content: string, name = 'one.ics'): void {
  const dropped = new DataTransfer();
  dropped.items.add(new File([content], name));
  document
    .querySelector('.drop')
    ?.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
}

test('a pasted invitation leads to the question whether it is mentoring', async () => {
  await paste('Mentoring with Noa\nThursday, 10 January 2030, 14:00 – 15:00\nNoa Cohen <noa@example.org>');
  await expect
    .element(page.getByRole('heading', { name: 'Is this mentoring with Noa Cohen?' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Yes, with Noa Cohen' }).click();
  await page.getByRole('button', { name: 'I am the mentor' }).click();
  await expect.element(page.getByRole('button', { name: 'Prepare' })).toBeVisible();
});

test('of several meetings in a file one is chosen, the next first', async () => {
  await paste(file(event('b', '20'), event('a', '10')));
  await expect.element(page.getByRole('heading', { name: 'Which of these is it?' })).toBeVisible();
  const rows = [...document.querySelectorAll('.link-row .row-title')].map((each) => each.textContent);
  expect(rows).toEqual(['Mentoring a', 'Mentoring b']);
  await page.getByRole('button', { name: /Mentoring b/ }).click();
  await expect.element(page.getByText('Mentoring b')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: /Is this mentoring/ })).toBeVisible();
});

test('a dropped file is read like a chosen one', async () => {
  openRoom({ view: 'paste' });
  await expect.element(page.getByLabelText('The invitation, as text')).toBeVisible();
  drop(file(event('a', '10')));
  await expect
    .element(page.getByRole('heading', { name: 'Is this mentoring with Noa Cohen?' }))
    .toBeVisible();
});

test('a file that is broken, empty or too large is said with the remedy, and the text stays', async () => {
  openRoom({ view: 'paste' });
  await page.getByLabelText('The invitation, as text').fill('kept');
  for (const [content, words] of [
    ['not a calendar', /This file could not be read./],
    [file(), /There is no event in it./],
    [`BEGIN:VCALENDAR${' '.repeat(4_100_000)}`, /This file is too large to read here./],
  ] as const) {
    drop(content);
    await expect.element(page.getByText(words)).toBeVisible();
  }
  await expect.element(page.getByLabelText('The invitation, as text')).toHaveValue('kept');
});

test('an empty paste is said; a text without a date too', async () => {
  await paste('   ');
  await expect.element(page.getByText(/Paste the invitation first/)).toBeVisible();
  await paste('hello');
  await expect.element(page.getByText(/There is no event in it./)).toBeVisible();
});

test('a meeting by hand says what is missing, then goes on to its question', async () => {
  openRoom({ view: 'hand' });
  await page.getByLabelText('E-mail, if you like').fill('noa@');
  await page.getByRole('button', { name: 'Add the meeting' }).click();
  await expect.element(page.getByText('Type the name you call each other by.')).toBeVisible();
  await expect.element(page.getByText(/This is not a whole e-mail address./)).toBeVisible();
  await expect.element(page.getByLabelText('With whom?')).toHaveFocus();
  await page.getByLabelText('With whom?').fill('Noa Cohen');
  await page.getByLabelText('E-mail, if you like').fill('noa@example.org');
  await page.getByLabelText('Date').fill('2030-01-10');
  await page.getByRole('button', { name: 'Add the meeting' }).click();
  await expect
    .element(page.getByRole('heading', { name: 'Is this mentoring with Noa Cohen?' }))
    .toBeVisible();
});

test('an end before the start is on the next day; an address is written small', () => {
  const meeting = {
    title: ' ',
    date: '2030-12-31',
    from: '23:30',
    until: '00:30',
    name: ' Noa ',
    email: 'Noa@Example.org',
  };
  expect(mistakesOf(meeting)).toEqual({});
  expect(eventByHand(meeting, 'x', 'UTC')).toMatchObject({
    title: 'Noa',
    start: '2030-12-31T23:30:00',
    end: '2031-01-01T00:30:00',
    people: [{ name: 'Noa', email: 'noa@example.org' }],
  });
  expect(mistakesOf({ ...meeting, date: '', from: '', name: '', email: 'noa' })).toEqual({
    name: 'verdict_name_missing',
    email: 'failure_bad_address',
    date: 'add_date_missing',
    from: 'add_time_missing',
  });
});
