import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { googleHands, until } from '../journey/hands';
import { answer, button, chooseAudience, line, press } from '../journey/in-cairn';
import { say } from '../words';
import { becomePair, endNow, openCalendar, stored } from './scene';
import { onStage } from './with-cairn';

const stage = onStage();
const title = 'Mentoring: Samuel & Nadia';
let meetingId = '';

/** The look back on a meeting that has just ended, up to the questions. */
async function openCapture({ asking = false } = {}): Promise<Page> {
  const { cairn, practice } = stage();
  if (meetingId === '') {
    endNow(practice, 'google-samuel-now');
    const page = await openCalendar(cairn, googleHands.week);
    const partner = {
      name: 'Samuel Adeyemi',
      email: 'samuel.adeyemi@harbour.example',
      role: 'mentor',
    } as const;
    meetingId = await becomePair(cairn, title, partner);
    await page.close();
  }
  const popup = await cairn.openPopup(`capture/${encodeURIComponent(meetingId)}`);
  await popup.getByText(say('capture_question', { name: 'Samuel' })).waitFor();
  if (!asking && !(await typed(popup).isVisible())) await happened(popup);
  return popup;
}

const happened = (popup: Page): Promise<void> =>
  popup.getByText(say('capture_happened_yes'), { exact: true }).click();
const seen = 'prompt_mentor_saw';
const hands = ['one hand', 'another hand'];
const typed = (popup: Page) => line(popup, seen).getByRole('textbox');

describe('looking back', () => {
  test('asks first whether it happened, and nothing else before that', async () => {
    const popup = await openCapture({ asking: true });
    expect(await popup.getByRole('textbox').count()).toBe(0);
    await happened(popup);
    await line(popup, seen).waitFor();
    await popup.close();
  });

  test.each([
    ['the popup', (popup: Page) => popup.close()],
    ['the worker', async () => stage().cairn.killWorker()],
    [
      'both at once',
      async (popup: Page) => {
        await Promise.all([popup.close(), stage().cairn.killWorker()]);
      },
    ],
  ])('nothing typed is lost when %s is gone in the middle of a word', async (_, end) => {
    const { cairn } = stage();
    let popup = await openCapture();
    await typed(popup).fill('');
    const words = `You took your time ${Math.random().toString(36).slice(2)} and`;
    await typed(popup).pressSequentially(words, { delay: 2 });
    await end(popup);
    await popup.close();
    popup = await openCapture();
    await until('the words are back', async () => (await typed(popup).inputValue()) === words);
    await until('the store has them', async () =>
      (await stored(cairn, 'reflections')).some(({ lines }) => lines.some(({ text }) => text === words)),
    );
    await popup.close();
  });

  test('of two windows that type at once both keep their words', async () => {
    const { cairn } = stage();
    const kept = async (...words: string[]): Promise<boolean> =>
      (await stored(cairn, 'reflections')).some(({ lines }) =>
        lines.some(({ text }) => words.every((word) => text.includes(word))),
      );
    const first = await openCapture();
    await typed(first).fill('Together:');
    await until('the beginning is kept', () => kept('Together:'));
    const second = await openCapture();
    for (const [window, word] of [
      [first, ' one hand'],
      [second, ' another hand'],
    ] as const) {
      await typed(window).press('End');
      await typed(window).pressSequentially(word);
    }
    await until('both are kept', () => kept('Together:', 'one hand', 'another hand'));
    await Promise.all([first.close(), second.close()]);
    const popup = await openCapture();
    for (const word of hands) expect(await typed(popup).inputValue()).toContain(word);
    await popup.close();
  });

  test('who may see a line is changed in one step, and kept', async () => {
    let popup = await openCapture();
    await answer(popup, 'prompt_mentor_feedback', 'I spoke too much.');
    expect(await line(popup, 'prompt_mentor_feedback').getAttribute('class')).toContain('edge-me');
    await chooseAudience(line(popup, 'prompt_mentor_feedback'), 'pair');
    await until('it is kept', async () =>
      (await stored(stage().cairn, 'reflections'))[0]?.lines.some(
        ({ prompt, audience }) => prompt === 'feedback' && audience === 'pair',
      ),
    );
    await popup.close();
    popup = await openCapture();
    expect(await line(popup, 'prompt_mentor_feedback').getAttribute('class')).toContain('edge-pair');
    await popup.close();
  });

  test('a meeting that was moved gets one line, not a survey; what was written stays in sight', async () => {
    const popup = await openCapture();
    await popup.getByText(say('capture_happened_moved'), { exact: true }).click();
    await line(popup, 'prompt_mentor_note').waitFor();
    for (const word of hands) expect(await typed(popup).inputValue()).toContain(word);
    await popup.getByText(say('capture_happened_yes'), { exact: true }).click();
    await button(popup, 'capture_save_recap').waitFor();
    await popup.close();
  });
});

test('the worker drafts the recap, also when it is killed as soon as the reflection is saved', async () => {
  const { cairn } = stage();
  const popup = await openCapture();
  await press(popup, 'capture_save_only');
  await until('it is saved', async () =>
    (await stored(cairn, 'reflections')).some(({ savedAt }) => savedAt !== undefined),
  );
  await Promise.all([popup.close(), cairn.killWorker()]);
  await cairn.worker();
  const recap = await until('the recap is there', async () => (await stored(cairn, 'recaps'))[0]);
  for (const word of hands) expect(recap.parts.map(({ text }) => text).join('\n')).toContain(word);
  expect(await stored(cairn, 'recaps')).toHaveLength(1);
  expect((await stored(cairn, 'jobs')).map(({ state }) => state)).toEqual(['done']);
});
