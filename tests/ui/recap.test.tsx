import './fake-browser';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Reflection } from '@/domain/reflection';
import type { RecapView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { type Caught, catchOutward } from './outward';
import { freshCairn, meetingWith, openRoom } from './with-cairn';

let meetingId: string;
let caught: Caught;

beforeEach(async () => {
  await freshCairn();
  caught = catchOutward();
});
afterEach(() => caught.end());

async function reflect(of: { text?: string; email?: string } = {}): Promise<void> {
  const { text = 'Ask before advising', ...partner } = of;
  meetingId = (await meetingWith({ from: -68, to: -8, ...partner })).meeting.id;
  await save(text);
}

async function save(text: string): Promise<void> {
  const opened = await ask('reflection', { meetingId });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const reflection: Reflection = {
    ...opened.value.reflection,
    happened: 'yes',
    lines: [
      { id: 'l1', prompt: 'take-away', text, audience: 'pair' },
      { id: 'l2', prompt: 'win', text: 'I led the review', audience: 'open' },
      { id: 'l3', prompt: 'feedback', text: 'SECRET-FEEDBACK', audience: 'me' },
    ],
    revision: 1,
  };
  await ask('reflection.save', { reflection });
}

const open = () => openRoom({ view: 'recap', id: meetingId });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const letter = () => page.getByRole('region', { name: 'The letter' });
const stays = () => page.getByRole('region', { name: 'Stays with you' });
const lastMail = () => decodeURIComponent(caught.opened.at(-1) ?? '');

async function kept(): Promise<RecapView> {
  const answered = await ask('recap', { meetingId });
  if (!answered.ok) throw new Error(answered.failure.kind);
  return answered.value;
}

describe('looking it through', () => {
  test('shows the letter, and always what will not be sent', async () => {
    await reflect();
    open();
    await expect.element(letter()).toMatchTextContent(/What I took away: Ask before advising/);
    await expect.element(letter()).not.toMatchTextContent(/SECRET/);
    await expect.element(stays()).toMatchTextContent(/1 line will not be sent.*SECRET-FEEDBACK.*Only me/);
  });

  test('a line can be left out, is then listed as such, and can be put back', async () => {
    await reflect();
    open();
    await page.getByRole('button', { name: 'Leave out: A win I want to keep: I led the review' }).click();
    await expect.element(stays()).toMatchTextContent(/2 lines will not be sent.*I led the review/);
    await expect.element(letter()).not.toMatchTextContent(/I led/);
    // The focus is on a line of the letter, not lost with the one that went.
    expect(document.activeElement?.closest('.letter')).not.toBeNull();
    await press('Open in your mail');
    expect(lastMail()).not.toContain('I led');
    await page.getByRole('button', { name: 'Put back: A win I want to keep: I led the review' }).click();
    await expect.element(letter()).toMatchTextContent(/I led the review/);
    await expect.element(stays()).toMatchTextContent(/1 line will not be sent/);
    await expect.element(stays()).toHaveFocus();
  });

  test('a line and the subject can be changed, and what is opened is what stands there', async () => {
    await reflect();
    open();
    await page.getByRole('button', { name: /^Change: What I took away/ }).click();
    const words = page.getByRole('textbox', { name: 'The words of this line' });
    await expect.element(words).toHaveFocus();
    await words.fill('Listen first');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('button', { name: 'Change: What I took away: Listen first' }))
      .toHaveFocus();
    await page.getByRole('textbox', { name: 'Subject' }).fill('About yesterday');
    // Pressed before the pause that keeps it.
    await press('Open in your mail');
    await expect.poll(lastMail).toContain('Listen first');
    expect(lastMail()).toContain('About yesterday');
    expect(lastMail()).not.toContain('Ask before');
  });

  test('the whole text can be written anew, and given up again', async () => {
    await reflect();
    open();
    await press('Edit the whole text');
    const whole = page.getByRole('textbox', { name: 'The whole text' });
    await expect.element(whole).toHaveValue(expect.stringContaining('Ask before advising'));
    await expect.element(whole).toHaveFocus();
    await whole.fill('Short and mine.');
    await press('Open in your mail');
    await expect.poll(lastMail).toContain('body=Short and mine.');
    await press('Back to the lines');
    await expect.element(letter()).toMatchTextContent(/Ask before advising/);
    expect((await kept()).recap.body).toBeUndefined();
    await expect.element(page.getByRole('button', { name: 'Edit the whole text' })).toHaveFocus();
  });

  test('waits for a recap that is not drafted yet, and shows it by itself', async () => {
    meetingId = (await meetingWith({ from: -68, to: -8 })).meeting.id;
    open();
    await expect.element(page.getByText('The recap is being drafted')).toBeVisible();
    await save('Late but there');
    await expect.element(letter()).toMatchTextContent(/Late but there/);
  });
});

describe('handing it over', () => {
  test('opens the mail within the press itself, of the pair alone, and that it did is kept', async () => {
    await reflect();
    open();
    const button = page.getByRole('button', { name: 'Open in your mail' });
    await expect.element(letter()).toBeVisible();
    await expect.poll(() => button.element().getAttribute('aria-disabled')).toBeNull();
    await new Promise((done) => setTimeout(done, 100));
    (button.element() as HTMLElement).click();
    // No waiting in between: the browser lets a window open only within the press.
    expect(caught.opened).toHaveLength(1);
    expect(lastMail()).toMatch(/^https:\/\/mail\.google\.com\/.*to=ada@example\.org/);
    expect(lastMail()).not.toContain('SECRET');
    await expect
      .element(page.getByRole('status').filter({ hasText: 'It is open in your mail' }))
      .toBeVisible();
    await expect.poll(async () => (await kept()).recap.state).toBe('opened');
  });

  test('looking at it does not count as handing it over', async () => {
    await reflect();
    open();
    await expect.element(letter()).toBeVisible();
    await new Promise((done) => setTimeout(done, 200));
    expect((await kept()).recap.state).toBe('waiting');
  });

  test('in another mail when that is chosen', async () => {
    await reflect();
    open();
    await page.getByLabelText('Opens in').selectOptions('mailto');
    await press('Open in your mail');
    await expect.poll(lastMail).toMatch(/^mailto:ada@example\.org/);
    expect((await kept()).mailbox).toBe('mailto');
  });

  test('a text too long for a window is copied whole, and said before and after', async () => {
    const long = 'A long thought. '.repeat(200).trim();
    await reflect({ text: long });
    open();
    await expect.element(page.getByText(/longer than a mail window takes/)).toBeVisible();
    await press('Open in your mail');
    expect(caught.copied.at(-1)?.text).toContain(long);
    expect(caught.copied.at(-1)?.html).toContain('<p>');
    expect(caught.copied.at(-1)?.text).not.toContain('SECRET');
    expect(lastMail()).toContain('The recap is on the clipboard');
    expect(lastMail()).not.toContain('A long thought');
    await expect.element(page.getByText(/The whole recap is copied: paste it there/)).toBeVisible();
  });

  test('is copied as rich and plain text', async () => {
    await reflect();
    open();
    await press('Copy');
    await expect.poll(() => caught.copied.at(-1)?.text).toContain('Ask before advising');
    expect(caught.copied.at(-1)?.html).toContain('<p>What I took away: Ask before advising</p>');
    expect(JSON.stringify(caught.copied)).not.toContain('SECRET');
  });

  test('is saved as a file that a mail program opens as a draft', async () => {
    await reflect();
    open();
    await press('Download .eml');
    await expect.poll(() => caught.saved.length).toBe(1);
    expect(caught.saved[0]?.fileName).toMatch(/\.eml$/);
    const file = (await caught.saved[0]?.content) ?? '';
    expect(file).toContain('X-Unsent: 1');
    expect(file).not.toContain('SECRET');
  });

  test('without an address asks for one, says what is wrong with it, and goes on with it', async () => {
    await reflect({ email: '' });
    open();
    const button = page.getByRole('button', { name: 'Open in your mail' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await page.getByLabelText('E-mail address').fill('ada@nowhere');
    await press('Keep the address');
    await expect.element(page.getByText(/not a whole e-mail address/)).toBeVisible();
    await page.getByLabelText('E-mail address').fill('ada@example.org');
    await userEvent.keyboard('{Enter}');
    await expect.element(letter()).toMatchTextContent(/ada@example.org/);
    await press('Open in your mail');
    await expect.poll(lastMail).toContain('to=ada@example.org');
  });

  test('or is set aside, and taken up again', async () => {
    await reflect();
    open();
    await press('Set this recap aside');
    await expect.element(page.getByText('The recap is set aside.')).toBeVisible();
    expect((await kept()).recap.state).toBe('set-aside');
    await press('Undo');
    await expect.poll(async () => (await kept()).recap.state).toBe('waiting');
  });

  test('offers the file for the other, with the page on which it is looked through', async () => {
    await reflect();
    open();
    const offer = page.getByRole('link', { name: 'A file for Ada: goals, promises, agenda' });
    const { pair } = (await kept()).view;
    await expect
      .element(offer)
      .toHaveAttribute('href', `/dashboard.html#/pairs/${encodeURIComponent(pair?.id ?? '')}/secret`);
  });
});
