import './fake-browser';

import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Reflection } from '@/domain/reflection';
import { ask } from '@/platform/ask';
import { noteTyping } from '@/platform/typing-journal';
import { fake, freshCairn, kill, leave, meetingWith, openRoom, restartWorker } from './with-cairn';

let meetingId: string;

beforeEach(async () => {
  await freshCairn();
  meetingId = (await meetingWith({ from: -68, to: -8 })).meeting.id;
});

const open = () => openRoom({ view: 'capture', id: meetingId });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const answer = (name: string) => page.getByRole('radio', { name, exact: true }).click({ force: true });
const takeAway = () => page.getByLabelText('What do you take away?');
const promise = () => page.getByRole('textbox', { name: 'What will you do?' });

async function kept(): Promise<Reflection> {
  const answered = await ask('reflection', { meetingId });
  if (!answered.ok) throw new Error(answered.failure.kind);
  return answered.value.reflection;
}

/** An agenda of two questions, attached. */
async function attachAgenda(): Promise<void> {
  const topics = ['How to say no?', 'Which talk to give?'].map((question, index) => ({
    id: `t${index}`,
    question,
    minutes: 30,
    audience: 'pair' as const,
  }));
  const agenda = { id: 'a', meetingId, template: 'regular' as const, topics, attached: true, updatedAt: 0 };
  await ask('agenda.keep', { agenda });
}

describe('did it happen', () => {
  test('comes first, and only then is more asked', async () => {
    open();
    await expect.element(page.getByRole('heading', { name: 'How was it with Ada?' })).toBeVisible();
    expect(page.getByRole('textbox').elements()).toEqual([]);
    expect(page.getByRole('button', { name: 'Save only' }).elements()).toEqual([]);
    await answer('It happened');
    await expect.element(takeAway()).toBeVisible();
  });

  test('all five answers are within reach of the keyboard', async () => {
    open();
    await expect.element(page.getByRole('radiogroup', { name: 'Did it happen?' })).toBeVisible();
    page.getByRole('radio', { name: 'It happened' }).element().focus();
    await userEvent.keyboard(' ');
    await expect.poll(async () => (await kept()).happened).toBe('yes');
    for (const happened of ['cut-short', 'moved', 'cancelled', 'no-show']) {
      await userEvent.keyboard('{ArrowRight}');
      await expect.poll(async () => (await kept()).happened).toBe(happened);
    }
  });

  test('a meeting that did not take place gets one line, and hides nothing that was written', async () => {
    open();
    await answer('It happened');
    await takeAway().fill('Ask first');
    await answer('Moved');
    await expect.element(page.getByLabelText('For yourself')).toBeVisible();
    await expect.element(takeAway()).toHaveValue('Ask first');
    expect(page.getByLabelText('A win worth keeping').elements()).toEqual([]);
  });

  test('is not asked while the meeting runs: notes are taken, the agenda is open', async () => {
    meetingId = (await meetingWith({ id: 'now', from: -10, to: 50 })).meeting.id;
    await attachAgenda();
    open();
    await expect.element(page.getByText('How to say no?')).toBeVisible();
    expect(page.getByRole('radiogroup', { name: 'Did it happen?' }).elements()).toEqual([]);
    await takeAway().fill('During');
    await expect.poll(async () => (await kept()).lines[0]?.text).toBe('During');
  });
});

describe('what is written', () => {
  test('is kept with the audience it was given, whose default is shown', async () => {
    open();
    await answer('It happened');
    await takeAway().fill('Ask before advising');
    const audience = page.getByRole('radiogroup', { name: 'Who may see: Feedback' });
    await expect.element(audience.getByRole('radio', { name: 'Only me' })).toBeChecked();
    await audience.getByRole('radio', { name: 'May be told' }).click({ force: true });
    await page.getByRole('textbox', { name: 'Feedback' }).fill('More silence');
    await expect
      .poll(async () => (await kept()).lines.map(({ prompt, text, audience: who }) => [prompt, text, who]))
      .toEqual([
        ['take-away', 'Ask before advising', 'pair'],
        ['feedback', 'More silence', 'open'],
      ]);
  });

  test('a promise has an owner, a date and an if-then; more are a press away, and go again', async () => {
    open();
    await answer('It happened');
    expect(page.getByLabelText('By when').elements()).toEqual([]);
    await promise().fill('Write the draft');
    await page.getByLabelText('By when').fill('2030-05-22');
    await page.getByRole('textbox', { name: 'When', exact: true }).fill('Monday starts');
    await answer('Ada will');
    await expect
      .poll(async () => (await kept()).commitments)
      .toMatchObject([{ owner: 'them', text: 'Write the draft', due: '2030-05-22', when: 'Monday starts' }]);
    await press('Another step');
    await expect.element(page.getByRole('textbox', { name: 'What will Ada do?' }).nth(1)).toHaveFocus();
    await expect.poll(async () => (await kept()).commitments.length).toBe(2);
    await page.getByRole('textbox', { name: 'What will Ada do?' }).nth(1).fill('Introduce me to Ruth');
    await page.getByRole('button', { name: 'Remove this step' }).first().click();
    await expect
      .poll(async () => (await kept()).commitments.map(({ text }) => text))
      .toEqual(['Introduce me to Ruth']);
  });

  test('the questions of the agenda are ticked, and a tick can be taken back', async () => {
    await attachAgenda();
    open();
    await answer('It happened');
    await page.getByText('Questions of the agenda').click();
    const no = page.getByRole('group', { name: 'How to say no?' });
    await no.getByRole('button', { name: 'Answered' }).click();
    await page
      .getByRole('group', { name: 'Which talk to give?' })
      .getByRole('button', { name: 'Parked for next time' })
      .click();
    await expect.element(page.getByText('2 of 2 ticked')).toBeVisible();
    await no.getByRole('button', { name: 'Answered' }).click();
    await expect.poll(async () => (await kept()).topics).toEqual([{ topicId: 't1', outcome: 'parked' }]);
  });

  test('“Say more” asks the rest', async () => {
    open();
    await answer('It happened');
    expect(page.getByLabelText('One word for how you leave').elements()).toEqual([]);
    await press('Say more');
    await expect.element(page.getByLabelText('One word for how you leave')).toBeVisible();
    // The first of them has the focus: the button that was pressed is gone.
    await expect.element(page.getByLabelText('Thank you for')).toHaveFocus();
  });
});

describe('nothing is lost', () => {
  test('when popup and worker die in the middle of a word', async () => {
    open();
    await answer('It happened');
    await takeAway().fill('Ask');
    await expect.poll(async () => (await kept()).lines[0]?.text).toBe('Ask');
    fake.dead = true;
    await takeAway().click();
    await userEvent.keyboard('{End} bef');
    kill();
    restartWorker();
    expect((await kept()).lines[0]?.text).toBe('Ask');
    open();
    await expect.element(takeAway()).toHaveValue('Ask bef');
    // The new worker is told as well, before another key is pressed.
    await expect.poll(async () => (await kept()).lines[0]?.text).toBe('Ask bef');
  });

  test('an old entry of the journal does not win over what was kept after it', async () => {
    open();
    await answer('It happened');
    await takeAway().fill('Ask before advising');
    await expect.poll(async () => (await kept()).lines[0]?.text).toBe('Ask before advising');
    const now = await kept();
    leave();
    noteTyping({ reflection: { ...now, revision: now.revision - 1, lines: [] } });
    open();
    await expect.element(takeAway()).toHaveValue('Ask before advising');
  });

  test('a worker that does not answer is said, and what was written is kept as soon as one does', async () => {
    open();
    await answer('It happened');
    fake.dead = true;
    await takeAway().fill('Ask first');
    await expect.element(page.getByRole('alert')).toMatchTextContent(/^Not everything is kept yet/);
    await press('Save only');
    await expect.element(takeAway()).toHaveValue('Ask first');
    fake.dead = false;
    await press('Try again');
    await expect.poll(async () => (await kept()).lines[0]?.text).toBe('Ask first');
    await expect.poll(() => page.getByRole('alert').elements().length).toBe(0);
  });

  test('a full device is said as such, and the words stay on the page', async () => {
    open();
    await answer('It happened');
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await takeAway().fill('Ask first');
    await expect.element(page.getByRole('alert')).toMatchTextContent(/^There is no room left/);
    IDBObjectStore.prototype.put = put;
    await expect.element(takeAway()).toHaveValue('Ask first');
    // The next pause tries again by itself, and may be quicker than the hand.
    await page
      .getByRole('button', { name: 'Try again', exact: true })
      .click({ timeout: 1_000 })
      .catch(() => undefined);
    await expect.poll(async () => (await kept()).lines[0]?.text).toBe('Ask first');
  });

  test('of two views of one meeting the one that types now is kept', async () => {
    open();
    await answer('It happened');
    await takeAway().fill('Here');
    await expect.poll(async () => (await kept()).lines[0]?.text).toBe('Here');
    const here = await kept();
    await ask('reflection.keep', { reflection: { ...here, revision: here.revision + 20, lines: [] } });
    await takeAway().fill('Here, later');
    await expect.poll(async () => (await kept()).lines[0]?.text).toBe('Here, later');
  });
});

describe('saving', () => {
  test('a win is celebrated in the person’s own words, and the recap is a press away', async () => {
    open();
    await answer('It happened');
    await page.getByLabelText('A win worth keeping').fill('I led the review');
    await press('Save, then see the recap');
    await expect.element(page.getByRole('heading', { name: '“I led the review”' })).toBeVisible();
    await expect.element(page.getByText('Your first win with Ada')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '“I led the review”' })).toHaveFocus();
    await press('See the recap');
    await expect
      .element(page.getByRole('region', { name: 'The letter' }))
      .toMatchTextContent(/I led the review/);
  });

  test('a later win looks back to the first', async () => {
    const before = (await meetingWith({ id: 'ev0', from: -3000, to: -2940 })).meeting.id;
    const opened = await ask('reflection', { meetingId: before });
    if (!opened.ok) throw new Error(opened.failure.kind);
    const win = { id: 'w', prompt: 'win', text: 'I asked', audience: 'pair' } as const;
    await ask('reflection.save', {
      reflection: { ...opened.value.reflection, happened: 'yes', lines: [win], revision: 1 },
    });
    open();
    await answer('It happened');
    await page.getByLabelText('A win worth keeping').fill('I led');
    await press('Save only');
    await expect.element(page.getByText('Win 2 with Ada')).toBeVisible();
    await expect.element(page.getByText(/^The first, on/)).toBeVisible();
    await expect.element(page.getByText('“I asked”')).toBeVisible();
    await press('Done');
    await expect.element(page.getByRole('heading', { name: '“I led”' })).not.toBeInTheDocument();
  });

  test('without a win it goes straight on; Control and Enter does it from any field', async () => {
    open();
    await answer('It happened');
    await takeAway().fill('Ask first');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('region', { name: 'The letter' })).toMatchTextContent(/Ask first/);
    expect((await kept()).savedAt).toBeGreaterThan(0);
  });

  test('only: back to where one came from, and said', async () => {
    open();
    await answer('Called off');
    await press('Save only');
    await expect.element(page.getByText('Kept on this device.')).toBeVisible();
    expect((await kept()).savedAt).toBeGreaterThan(0);
  });
});
