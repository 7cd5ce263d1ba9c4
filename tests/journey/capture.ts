import type { Page } from 'playwright-core';
import { say } from '../words.ts';
import { until } from './hands.ts';
import { answer, button, field, line, press, textsOf, wordsOf } from './in-cairn.ts';
import type { Part, Stage } from './stage.ts';

/** 5. The notification leads to the reflection of that very meeting; what is typed survives popup and worker. */
export async function capture(stage: Stage, { cast, page }: Part): Promise<void> {
  const { record, cairn, noticed } = stage;
  const { hands } = cast;
  let popup: Page = page;
  let meetingId = '';
  await record.step(
    hands.calendar,
    '5 the notification leads there',
    async ({ see, expect }) => {
      const id = await until('it is asked about', async () =>
        [...noticed.keys()].find((each) => each.startsWith('capture:') && each.includes(hands.calendar)),
      );
      see('notice', id);
      meetingId = id.slice('capture:'.length);
      const opened = await cairn.pressNotice(id);
      const question = say('capture_question', { name: cast.first });
      const words = await opened.words(question);
      see('popup', words);
      await opened.close();
      expect('it asks about this very meeting', words.includes(question));
      // From here on in a tab of the popup's size, where it can be driven like any page.
      popup = await cairn.openPopup(`capture/${encodeURIComponent(meetingId)}`);
      await popup.getByText(question).waitFor();
      const asks = await popup.getByRole('radio').count();
      expect('it asks first whether it happened', asks >= 4);
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '5 nothing typed is lost',
    async ({ see, expect }) => {
      const [first = ''] = Object.keys(cast.answers);
      await popup.getByText(say('capture_happened_yes'), { exact: true }).click();
      const half = `${cast.answers[first]?.slice(0, 17)}`;
      await line(popup, first).getByRole('textbox').pressSequentially(half);
      await Promise.all([popup.close(), cairn.killWorker()]);
      see('typed before popup and worker were killed', half);
      popup = await cairn.openPopup(`capture/${encodeURIComponent(meetingId)}`);
      const back = await until('the words are back', async () => {
        const words = await line(popup, first).getByRole('textbox').inputValue();
        return words !== '' && words;
      });
      see('after', back);
      expect('every letter is there', back === half);
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '5 captured',
    async ({ see }) => {
      for (const [key, text] of Object.entries(cast.answers)) await answer(popup, key, text);
      const ticks = popup.locator('details.ticks');
      await ticks.locator('summary').click();
      await ticks
        .locator('li', { hasText: cast.question })
        .getByRole('button', { name: say('capture_topic_answered'), exact: true })
        .click();
      await ticks
        .locator('li', { hasText: cast.private })
        .getByRole('button', { name: say('capture_topic_parked'), exact: true })
        .click();
      see('topics', await textsOf(ticks.locator('summary')));
      await ticks.locator('summary').click();
      const promise = popup.locator('.promise').first();
      await promise.getByRole('textbox').first().fill(cast.promise);
      await promise.locator('input[type=date]').fill(inDays(7));
      await field(popup, 'capture_when').fill(cast.when);
      see('lines', await lineEdges(popup));
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '5 a win is kept',
    async ({ see, expect }) => {
      await press(popup, 'capture_save_recap');
      await button(popup, 'capture_see_recap').waitFor();
      await popup.waitForTimeout(700);
      const words = await wordsOf(popup);
      see('popup', words);
      expect(
        'the win stands there in the person’s words',
        Object.values(cast.answers).some((text) => words.includes(text)),
      );
      return popup;
    },
    () => popup,
  );
  await popup.close();
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function lineEdges(popup: Page): Promise<string[]> {
  return popup.locator('.line').evaluateAll((lines) =>
    lines.map((each) => {
      const audience = /edge-(\w+)/.exec(each.className)?.[1];
      const text = each.querySelector('textarea')?.value;
      return `${audience}: ${text}`;
    }),
  );
}
