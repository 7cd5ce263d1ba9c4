import './fake-browser';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Agenda, Topic } from '@/domain/agenda';
import type { MeetingView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { type Caught, catchOutward } from './outward';
import {
  fake,
  freshCairn,
  kill,
  leave,
  meetingWith,
  openEditor,
  openRoom,
  restartWorker,
} from './with-cairn';

let view: MeetingView;
let caught: Caught;

beforeEach(async () => {
  await freshCairn();
  caught = catchOutward();
  view = await meetingWith({ from: 300, to: 360 });
});
afterEach(() => caught.end());

const open = () => openRoom({ view: 'prepare', id: view.meeting.id });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const topic = (question: string) =>
  page.getByRole('button', { name: new RegExp(`^${question.replaceAll('?', '\\?')} `) });
const rows = () => [...document.querySelectorAll('.topic')].map((row) => row.textContent ?? '');

async function kept(): Promise<Agenda | undefined> {
  const answered = await ask('meeting', { meetingId: view.meeting.id });
  if (!answered.ok) throw new Error(answered.failure.kind);
  return answered.value.agenda;
}

/** An agenda with these questions, of twenty minutes each. */
async function keep(...questions: (string | Partial<Topic>)[]): Promise<void> {
  const topics = questions.map((each, index): Topic => {
    const part = typeof each === 'string' ? { question: each } : each;
    return { id: `t${index}`, question: '', minutes: 20, audience: 'pair', ...part };
  });
  const { id: meetingId } = view.meeting;
  await ask('agenda.keep', {
    agenda: { id: 'a', meetingId, template: 'regular', topics, attached: false, updatedAt: 0 },
  });
}

describe('the proposal', () => {
  test('fits the stage and says why; its minutes fill the meeting', async () => {
    open();
    await expect.element(page.getByText(/Your first meeting with Ada/)).toMatchTextContent(/^First meeting/);
    await expect.element(page.getByText(/^60 of 60/)).toBeVisible();
    expect(rows()[0]).toContain('What brought each of us here?');
    expect(await kept()).toBeUndefined();
  });

  test('another agenda can be chosen, and the one before comes back', async () => {
    open();
    await press('Change');
    await page.getByLabelText('Which kind of meeting is it?').selectOptions('closing');
    await expect.element(topic('What do I want to thank you for?')).toBeVisible();
    await expect.poll(async () => (await kept())?.template).toBe('closing');
    await press('Undo');
    await expect.element(topic('What brought each of us here?')).toBeVisible();
    await expect.poll(async () => (await kept())?.template).toBe('first');
  });

  test('what stayed open is carried over and marked as such', async () => {
    const before = await meetingWith({ id: 'ev0', from: -3000, to: -2940 });
    const meetingId = before.meeting.id;
    const topics = [{ id: 'p', question: 'How to say no?', minutes: 60, audience: 'pair' as const }];
    await ask('agenda.keep', {
      agenda: { id: 'b', meetingId, template: 'regular', topics, attached: true, updatedAt: 0 },
    });
    const reflection = await ask('reflection', { meetingId });
    if (!reflection.ok) throw new Error('no reflection');
    await ask('reflection.save', {
      reflection: {
        ...reflection.value.reflection,
        happened: 'yes',
        topics: [{ topicId: 'p', outcome: 'parked' }],
        revision: 1,
      },
    });
    const pair = before.pair;
    if (!pair) throw new Error('no pair');
    await ask('pair.keep', { pair: { ...pair, stage: 'cultivation' } });
    open();
    await press('Change');
    await page.getByLabelText('Which kind of meeting is it?').selectOptions('regular');
    await expect.element(topic('How to say no?')).toBeVisible();
    await expect.element(page.getByText(/^Carried over from/)).toBeVisible();
    await expect.poll(async () => (await kept())?.template).toBe('regular');
  });
});

describe('in two windows', () => {
  test('what the other window wrote shows here, and what is written here is kept with it', async () => {
    await keep('One?', 'Two?');
    const began = await kept();
    if (!began) throw new Error('nothing kept');
    open();
    await topic('One?').click();
    await userEvent.keyboard('{End}{Backspace} of mine?');
    // The other window began with the same agenda and knows nothing of this one.
    const theirs = began.topics.map((each) =>
      each.id === 't1' ? { ...each, question: 'Two of theirs?' } : each,
    );
    const added: Topic = { id: 'new', question: 'Three?', minutes: 5, audience: 'pair' };
    await ask('agenda.keep', { agenda: { ...began, topics: [...theirs, added] }, base: began });
    await expect.element(topic('Two of theirs?')).toBeVisible();
    await expect.element(topic('Three?')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(topic('One of mine?')).toBeVisible();
    await expect
      .poll(async () => (await kept())?.topics.map(({ question }) => question))
      .toEqual(['One of mine?', 'Two of theirs?', 'Three?']);
  });

  test('one question put two ways at once keeps the words of both', async () => {
    await keep('What next?');
    const began = await kept();
    if (!began) throw new Error('nothing kept');
    open();
    await topic('What next?').click();
    await userEvent.keyboard('{End}{Backspace} in May?');
    const other = began.topics.map((each) => ({ ...each, question: 'What next in June?' }));
    await ask('agenda.keep', { agenda: { ...began, topics: other }, base: began });
    await expect.poll(async () => (await kept())?.topics[0]?.question).toBe('What next in June / in May?');
    leave();
    expect((await kept())?.topics[0]?.question).toBe('What next in June / in May?');
  });
});

describe('editing', () => {
  test('a question is added, written and kept at the pause', async () => {
    await keep('One?');
    open();
    await press('Add a question');
    await expect.element(page.getByRole('textbox', { name: 'Question' })).toHaveFocus();
    await userEvent.keyboard('What next?{Enter}');
    await expect.element(topic('What next?')).toHaveFocus();
    await expect
      .poll(async () => (await kept())?.topics.map(({ question }) => question))
      .toEqual(['One?', 'What next?']);
  });

  test('minutes, audience and goal of a question are changed where it stands', async () => {
    await keep('One?');
    open();
    await topic('One?').click();
    await press('Fewer minutes');
    await page
      .getByRole('radiogroup', { name: 'Who may see: One?' })
      .getByRole('radio', { name: 'Only me' })
      .click({ force: true });
    await press('Done with this question');
    await expect.poll(async () => (await kept())?.topics[0]).toMatchObject({ minutes: 15, audience: 'me' });
    await expect.element(page.getByText('45 minutes are free.')).toBeVisible();
    await press('Share them out');
    await expect.poll(async () => (await kept())?.topics[0]?.minutes).toBe(60);
  });

  test('a goal is made in place, and the question serves it', async () => {
    await keep('One?');
    open();
    await topic('One?').click();
    await press('Add a goal');
    await press('Keep the goal');
    await expect.element(page.getByText(/Write in a few words/)).toBeVisible();
    // What is wrong is where the focus is.
    await expect.element(page.getByLabelText('What will be different?')).toHaveFocus();
    await page.getByLabelText('What will be different?').fill('Lead without the title');
    await page.getByLabelText('How will you both know?').fill('I led a review');
    await page.getByLabelText('By when').fill('2030-06-30');
    await press('Keep the goal');
    await expect
      .element(page.getByRole('button', { name: 'Lead without the title' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByRole('button', { name: 'Lead without the title' })).toHaveFocus();
    const pairId = view.pair?.id ?? '';
    const details = await ask('pair.details', { pairId });
    const [goal] = details.ok ? details.value.goals : [];
    expect(goal).toMatchObject({
      what: 'Lead without the title',
      evidence: 'I led a review',
      by: '2030-06-30',
    });
    await expect.poll(async () => (await kept())?.topics[0]?.goalId).toBe(goal?.id);
  });

  test('a removed question comes back where it was', async () => {
    await keep('One?', 'Two?', 'Three?');
    open();
    await topic('Two?').click();
    await press('Remove this question');
    await expect.poll(() => rows().length).toBe(2);
    // The focus moved on to what took its place.
    await expect.element(topic('Three?')).toHaveFocus();
    await press('Undo');
    await expect
      .poll(async () => (await kept())?.topics.map(({ question }) => question))
      .toEqual(['One?', 'Two?', 'Three?']);
  });

  test('what was changed is there after popup and worker went', async () => {
    await keep('One?');
    open();
    await topic('One?').click();
    await page.getByRole('textbox', { name: 'Question' }).fill('One and a half?');
    await expect.poll(async () => (await kept())?.topics[0]?.question).toBe('One and a half?');
    kill();
    restartWorker();
    open();
    await expect.element(topic('One and a half?')).toBeVisible();
  });

  test('leaving before the pause keeps it too', async () => {
    await keep('One?');
    open();
    await topic('One?').click();
    await page.getByRole('textbox', { name: 'Question' }).fill('Quick?');
    leave();
    await expect.poll(async () => (await kept())?.topics[0]?.question).toBe('Quick?');
  });
});

describe('the order', () => {
  const order = async () => (await kept())?.topics.map(({ question }) => question);

  test('by keys, announced, and the focus stays', async () => {
    await keep('One?', 'Two?', 'Three?');
    open();
    await expect.element(topic('One?')).toBeVisible();
    const grip = page.getByRole('button', { name: 'Move: One?, 1 of 3' });
    grip.element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect
      .element(page.getByRole('status').filter({ hasText: '“One?” is now 2 of 3.' }))
      .toBeInTheDocument();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(page.getByRole('button', { name: 'Move: One?, 3 of 3' })).toHaveFocus();
    await expect.poll(order).toEqual(['Two?', 'Three?', 'One?']);
  });

  test('by buttons', async () => {
    await keep('One?', 'Two?');
    open();
    await topic('Two?').click();
    await press('Move up');
    await expect.poll(order).toEqual(['Two?', 'One?']);
    await expect
      .element(page.getByRole('button', { name: 'Move up' }))
      .toHaveAttribute('aria-disabled', 'true');
  });

  test('by hand', async () => {
    await keep('One?', 'Two?', 'Three?');
    open();
    const grip = page.getByRole('button', { name: 'Move: Three?, 3 of 3' });
    await userEvent.dragAndDrop(grip, page.getByRole('button', { name: 'Move: One?, 1 of 3' }), {
      targetPosition: { x: 10, y: 2 },
      steps: 8,
    });
    await expect.poll(order).toEqual(['Three?', 'One?', 'Two?']);
  });
});

describe('attaching', () => {
  test('is pressed, said, shown, and can be taken back', async () => {
    open();
    await press('Attach agenda');
    await expect.element(page.getByText('Agenda attached.')).toBeVisible();
    expect((await kept())?.attached).toBe(true);
    await expect.element(page.getByText('Attached', { exact: true })).toBeVisible();
    await press('Take it off');
    await expect.poll(async () => (await kept())?.attached).toBe(false);
  });

  test('survives another opening and a new worker', async () => {
    open();
    await press('Attach agenda');
    await expect.poll(async () => (await kept())?.attached).toBe(true);
    leave();
    restartWorker();
    open();
    await expect.element(page.getByText('Attached', { exact: true })).toBeVisible();
  });
});

describe('the invitation', () => {
  beforeEach(() => keep('Shared?', { question: 'SECRET?', audience: 'me' }));

  test('says first who can read it, and what stays', async () => {
    open();
    await press('Put into the invitation…');
    await expect.element(page.getByRole('heading', { name: 'Who can read it there' })).toBeVisible();
    await expect.element(page.getByText('Ada Byron')).toBeVisible();
    await expect.element(page.getByText('1 question stays with you.')).toBeVisible();
    await expect.element(page.getByText(/1\. Shared\?/)).toBeVisible();
    expect(document.body.textContent).not.toContain('SECRET');
    expect(caught.copied).toEqual([]);
    expect(fake.orders.filter((order) => JSON.stringify(order).includes('insert'))).toEqual([]);
  });

  test('goes into the open editor, as a whole or as one neutral line', async () => {
    await openEditor(view);
    fake.orderAnswer = 'inserted';
    open();
    await press('Put into the invitation…');
    await page.getByRole('radio', { name: /One neutral line/ }).click({ force: true });
    await press('Put it in');
    await expect.element(page.getByText(/It stands in the open invitation/)).toBeVisible();
    const [order] = fake.orders.filter((each) => JSON.stringify(each).includes('insert'));
    expect(order).toMatchObject({ lines: ['An agenda is ready: 1 topic.'] });
    expect(JSON.stringify(fake.orders)).not.toContain('SECRET');
    expect(caught.copied).toEqual([]);
    expect((await kept())?.attached).toBe(true);
  });

  test('what is said in passing keeps clear of the buttons', async () => {
    open();
    await press('Attach agenda');
    await expect.poll(() => document.querySelector('.toast')).not.toBeNull();
    await new Promise((done) => setTimeout(done, 400));
    const bar = document.querySelector('.action-bar')?.getBoundingClientRect().top ?? 0;
    expect(document.querySelector('.toast')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(bar);
  });

  test('without an open editor is copied as rich and plain text, with where to paste it', async () => {
    openRoom({ view: 'invitation', id: view.meeting.id });
    await press('Put it in, or copy it');
    await expect.element(page.getByText(/paste it into the description/)).toBeVisible();
    expect(caught.copied).toHaveLength(1);
    expect(caught.copied[0]?.text).toContain('1. Shared? (20 min)');
    expect(caught.copied[0]?.html).toContain('<b>What we could talk about</b><br>1. Shared?');
    expect(JSON.stringify(caught.copied)).not.toContain('SECRET');
  });
});
