import type { Frame, Locator, Page } from 'playwright-core';
import { say } from '../words.ts';

/** Cairn as a person has it before them: the panel beside an event, or the popup. */
export type Room = Page | Frame;

type Words = Readonly<Record<string, string | number>>;

/** A button of Cairn's, by the words on it. */
export function button(room: Room, key: string, words?: Words): Locator {
  return room.getByRole('button', { name: say(key, words), exact: true });
}

export async function press(room: Room, key: string, words?: Words): Promise<void> {
  await pressOn(button(room, key, words));
}

/**
 * Presses what is there, after a moment to look at it, as a person does: while the panel is only just being moved or
 * made larger it does not count as seen, and a press is not taken.
 */
export async function pressOn(what: Locator): Promise<void> {
  await what.waitFor();
  await what.page().waitForTimeout(180);
  await what.click();
}

export function field(room: Room, key: string, words?: Words): Locator {
  return room.getByLabel(say(key, words), { exact: true });
}

/** All words of a room, as they can be read. */
export async function wordsOf(room: Room): Promise<string> {
  return (await room.locator('#app').innerText()).replace(/\s*\n\s*/g, '\n').trim();
}

/** The texts of everything that matches. */
export async function textsOf(where: Locator): Promise<string[]> {
  return (await where.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Says yes to the question in the panel, and what the own part is. */
export async function sayYes(room: Room, name: string, role: 'mentor' | 'mentee' | 'peer'): Promise<void> {
  await press(room, 'verdict_yes_with', { name });
  await press(room, `verdict_role_${role}`);
  await button(room, 'event_judge_again').waitFor();
}

/** The question as it stands in each row of an agenda that is being edited. */
export async function questionsOf(room: Room): Promise<string[]> {
  return textsOf(room.locator('.topic-open .voice-line'));
}

/** Adds a question at the end of the agenda, for these eyes. */
export async function addQuestion(
  room: Room,
  question: string,
  audience: 'me' | 'pair' | 'open' = 'pair',
): Promise<void> {
  await press(room, 'prepare_add');
  const editor = room.locator('.topic-editor');
  await editor.getByRole('textbox').first().fill(question);
  if (audience !== 'pair') await chooseAudience(editor, audience);
  await editor.getByRole('button', { name: say('prepare_done'), exact: true }).click();
  await editor.waitFor({ state: 'detached' });
}

/** One step changes who may see a line. */
export async function chooseAudience(line: Locator, audience: 'me' | 'pair' | 'open'): Promise<void> {
  await line.locator(`.audience-choice.of-${audience}`).click();
}

/** One line of a reflection: its field, its switch, its edge. */
export function line(room: Room, key: string): Locator {
  return room.locator('.line').filter({ has: room.getByText(say(key), { exact: true }) });
}

export async function answer(room: Room, key: string, text: string): Promise<void> {
  await line(room, key).getByRole('textbox').fill(text);
}
