import type { Page } from 'playwright-core';
import { say } from '../words.ts';
import { markedTitles, until } from './hands.ts';
import {
  addQuestion,
  button,
  field,
  press,
  pressOn,
  questionsOf,
  sayYes,
  textsOf,
  wordsOf,
} from './in-cairn.ts';
import type { Part, Stage } from './stage.ts';

const left = /dentist|interview|standup|sync|circle|lunch|birthday|review|offsite/i;

/** 1. Meetings that look like mentoring carry a mark, in the week and in the month. */
export async function beRecognised({ record }: Stage, { cast, page }: Part): Promise<void> {
  const { hands } = cast;
  await record.step(
    hands.calendar,
    '1 recognised in the month',
    async ({ see, expect }) => {
      await page.goto(hands.month);
      const titles = await markedTitles(page);
      see('marked', titles);
      expect('the month marks mentoring', titles.length > 0);
      expect('the month marks nothing else', !titles.some((title) => left.test(title)));
      return page;
    },
    () => page,
  );
  await record.step(
    hands.calendar,
    '1 recognised in the week',
    async ({ see, expect }) => {
      await page.goto(hands.week);
      const titles = await markedTitles(page);
      const chips = await page.locator('[data-eventid][role=button]:visible, [data-calitemid]').count();
      see('chips', chips);
      see('marked', titles);
      expect('the meeting of today is marked', titles.includes(cast.title));
      expect('not every chip is marked', titles.length < chips);
      expect('the week marks nothing else', !titles.some((title) => left.test(title)));
      return page;
    },
    () => page,
  );
}

/** 2. The panel beside the open event says why, and yes makes the pair. */
export async function confirm({ record, cairn }: Stage, { cast, page }: Part): Promise<void> {
  const { hands } = cast;
  await record.step(
    hands.calendar,
    '2 the panel asks',
    async ({ see, expect }) => {
      await hands.openEvent(page, cast.title);
      const panel = await cairn.panel(page);
      await button(panel, 'verdict_yes_with', { name: cast.name }).waitFor();
      see('question', await panel.locator('h2.title').innerText());
      const reasons = await textsOf(panel.locator('.reasons li'));
      see('reasons', reasons);
      expect('reasons are given', reasons.length > 0);
      const focus = await page.evaluate(() => document.activeElement?.localName);
      see('focus is in', focus);
      expect('the panel took no focus', focus !== 'cairn-panel' && focus !== 'iframe');
      const closed = await page.locator('.cairn-panel').evaluate((host) => host.shadowRoot === null);
      expect('the page cannot look into the panel', closed);
      const box = await hands.box(page).boundingBox();
      const frame = await (await panel.frameElement()).boundingBox();
      see('event at', box);
      see('panel at', frame);
      expect('the panel lies beside the event', box !== null && frame !== null && beside(box, frame));
      return page;
    },
    () => page,
  );
  await record.step(
    hands.calendar,
    '2 yes',
    async ({ see, expect }) => {
      const panel = await cairn.panel(page);
      await sayYes(panel, cast.name, cast.role);
      const words = await wordsOf(panel);
      see('panel', words);
      expect('the panel knows the pair', words.includes(cast.name));
      return page;
    },
    () => page,
  );
}

/** Beside a wide form there is only room for a tab at the window's edge; a press on it brings the panel. */
async function pressTab(cairn: Stage['cairn'], page: Page): Promise<void> {
  const tab = await until('there is a tab', () => cairn.panelPart(page, 'tab'));
  await page.mouse.click(tab.x + tab.width / 2, tab.y + tab.height / 2);
}

type Box = { readonly x: number; readonly width: number };
const beside = (event: Box, panel: Box): boolean =>
  panel.x >= event.x + event.width || panel.x + panel.width <= event.x;

/** 3. An agenda is proposed, edited, tied to a goal and attached. */
export async function prepare({ record, cairn }: Stage, { cast, page }: Part): Promise<void> {
  const { hands } = cast;
  await record.step(
    hands.calendar,
    '3 an agenda',
    async ({ see, expect }) => {
      const panel = await cairn.panel(page);
      await press(panel, 'event_prepare');
      await button(panel, 'prepare_attach').waitFor();
      const proposed = await questionsOf(panel);
      see('proposed', proposed);
      expect('an agenda is proposed', proposed.length >= 3);

      await addQuestion(panel, cast.question);
      await addQuestion(panel, cast.private, 'me');
      await pressOn(panel.locator('.topic-open').first());
      await press(panel, 'goal_add');
      await field(panel, 'goal_what').fill(cast.goal.what);
      await field(panel, 'goal_evidence').fill(cast.goal.evidence);
      await press(panel, 'goal_keep');
      await panel.locator('.topic-editor .chip.chosen', { hasText: cast.goal.what }).waitFor();
      await panel
        .locator('.topic-editor')
        .getByRole('button', { name: say('prepare_done'), exact: true })
        .click();

      const grip = panel.getByRole('button', {
        name: new RegExp(`^${say('prepare_grip', { question: 'X', place: 'X', of: 'X' }).split('X')[0]}`),
      });
      const place = (await questionsOf(panel)).indexOf(cast.question);
      await grip.nth(place).press('ArrowUp');
      const moved = (await questionsOf(panel)).indexOf(cast.question);
      see('moved by key', `from ${place + 1} to ${moved + 1}`);
      expect('an arrow key moves a question', moved === place - 1);

      const before = await questionsOf(panel);
      await pressOn(panel.locator('.topic-open').nth(1));
      await panel
        .locator('.topic-editor')
        .getByRole('button', { name: say('prepare_remove'), exact: true })
        .click();
      const without = await questionsOf(panel);
      await press(panel, 'ui_undo');
      see(
        'removed and brought back',
        `${before.length}, ${without.length}, ${(await questionsOf(panel)).length}`,
      );
      expect('a question can be removed', without.length === before.length - 1);
      expect('and brought back', (await questionsOf(panel)).join() === before.join());

      await press(panel, 'prepare_fit');
      see('minutes', await panel.locator('.topic .minutes').allInnerTexts());
      await press(panel, 'prepare_attach');
      await button(panel, 'prepare_detach').waitFor();
      see('attached', await questionsOf(panel));
      return page;
    },
    () => page,
  );
  await putIntoInvitation({ record, cairn } as Stage, { cast, page });
  await record.step(
    hands.calendar,
    '3 attached after a reload',
    async ({ see, expect }) => {
      await page.goto(hands.week);
      const mark = await until('the chip says that it is prepared', () =>
        hands.chip(page, cast.title).evaluate((chip) => {
          const marked = chip.closest('[data-cairn]') ?? chip.querySelector('[data-cairn]');
          return marked?.getAttribute('data-cairn') === 'prepared' && 'prepared';
        }),
      );
      see('mark', mark);
      await hands.openEvent(page, cast.title);
      const panel = await cairn.panel(page);
      await panel.getByText(cast.question).waitFor();
      const words = await wordsOf(panel);
      see('panel', words);
      expect('the agenda stands beside the event', words.includes(cast.question));
      return page;
    },
    () => page,
  );
}

/** 3. The agenda goes into the open editor as text, for the person to save; a private line does not. */
async function putIntoInvitation({ record, cairn }: Stage, { cast, page }: Part): Promise<void> {
  const { hands } = cast;
  await record.step(
    hands.calendar,
    '3 into the invitation',
    async ({ see, expect }) => {
      await hands.edit(page);
      await pressTab(cairn, page);
      const panel = await until('the panel stands beside the editor', async () => {
        const found = await cairn.panel(page);
        return (await found.getByText(cast.question).count()) > 0 && found;
      });
      // The panel stays in the room the person left it in, which on Outlook's form is a new one.
      const edit = button(panel, 'event_edit_agenda');
      const invite = button(panel, 'prepare_invite');
      await edit.or(invite).first().waitFor();
      if (await edit.isVisible()) await pressOn(edit);
      await pressOn(invite);
      await pressOn(button(panel, 'invitation_put').or(button(panel, 'invitation_put_or_copy')));
      await panel.getByText(say('invitation_inserted')).waitFor();
      see('cairn says', say('invitation_inserted'));
      const text = await hands.description(page).innerText();
      see('description', text);
      expect('what stood there stands there', text.includes(cast.description));
      expect('the question is in it', text.includes(cast.question));
      expect('the private line is not', !text.includes(cast.private));
      return page;
    },
    () => page,
  );
  await record.step(
    hands.calendar,
    '3 the calendar keeps the invitation',
    async ({ see, expect }) => {
      await hands.save(page);
      await page.goto(hands.week);
      await hands.openEvent(page, cast.title);
      await hands.edit(page);
      const text = await hands.description(page).innerText();
      see('description', text);
      expect('the question was saved', text.includes(cast.question));
      // The panel of the bubble steps aside for the form.
      await until('Cairn has stepped aside', async () => cairn.panelPart(page, 'tab'));
      return page;
    },
    () => page,
  );
}
