import type { Frame, Locator, Page } from 'playwright-core';

/** What a person does on a calendar page, without Cairn. */
export interface Hands {
  readonly calendar: 'google' | 'outlook';
  /** As people say it. */
  readonly name: string;
  readonly week: string;
  readonly month: string;
  chip(page: Page, title: string): Locator;
  /** The box of the open event. */
  box(page: Page): Locator;
  openEvent(page: Page, title: string): Promise<void>;
  closeEvent(page: Page): Promise<void>;
  /** From the open event to the form in which it is edited. */
  edit(page: Page): Promise<void>;
  /** The description in that form. */
  description(page: Page): Locator;
  save(page: Page): Promise<void>;
}

export const googleHands: Hands = {
  calendar: 'google',
  name: 'Google Calendar',
  week: 'https://calendar.google.com/calendar/u/0/r/week',
  month: 'https://calendar.google.com/calendar/u/0/r/month',
  chip: (page, title) => page.locator('#YPCqFe [data-eventchip]:visible', { hasText: title }).first(),
  box: (page) => page.locator('#yDmH0d [data-chips-dialog="true"]'),
  async openEvent(page, title) {
    await googleHands.chip(page, title).click({ position: { x: 12, y: 8 } });
    await googleHands.box(page).locator('#xDetDlgCal').waitFor();
  },
  closeEvent: (page) => page.keyboard.press('Escape'),
  async edit(page) {
    await googleHands.box(page).locator('[data-do="edit"]').click();
    await googleHands.description(page).waitFor();
  },
  description: (page) => page.locator('#xDescIn [role="textbox"]'),
  async save(page) {
    await page.locator('#xSaveBu').click();
    await googleHands.description(page).waitFor({ state: 'detached' });
  },
};

export const outlookHands: Hands = {
  calendar: 'outlook',
  name: 'Outlook',
  week: 'https://outlook.office.com/calendar/view/week',
  month: 'https://outlook.office.com/calendar/view/month',
  chip: (page, title) => page.locator('[data-calitemid]', { hasText: title }).first(),
  box: (page) => page.locator('[data-app-section="CalendarItemPeek"]'),
  async openEvent(page, title) {
    await outlookHands.chip(page, title).click({ position: { x: 12, y: 8 } });
    await outlookHands.box(page).locator('.people').waitFor();
  },
  closeEvent: (page) => page.keyboard.press('Escape'),
  async edit(page) {
    await outlookHands.box(page).locator('[data-do="edit"]').click();
    await outlookHands.description(page).waitFor();
  },
  description: (page) => page.locator('[data-app-section="Form_Content"] [contenteditable="true"]'),
  async save(page) {
    await page.locator('[data-form="save"]').click();
    await outlookHands.description(page).waitFor({ state: 'detached' });
  },
};

/** Waits until something is true, however it becomes so; says in words what it waited for when it does not. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  withinMs = 10_000,
): Promise<T> {
  for (const end = Date.now() + withinMs; ; ) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

/** What Cairn is sure of; a chip it only asks about carries another mark. */
export const marked = '[data-cairn="mentoring"], [data-cairn="prepared"]';

/** The titles of the chips Cairn has marked, once the page has been read. */
export async function markedTitles(page: Page | Frame): Promise<string[]> {
  await page.locator(marked).first().waitFor({ timeout: 15_000 });
  await page.evaluate(() => new Promise((resume) => setTimeout(resume, 500)));
  return page.locator(marked).evaluateAll((chips) =>
    chips.map((chip) => {
      const title = chip.querySelector('.title, .subject');
      return (title ?? chip).textContent?.trim() ?? '';
    }),
  );
}
