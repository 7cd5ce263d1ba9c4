import type { Page } from 'playwright-core';
import { wordsOf } from './in-cairn.ts';
import type { Part, Stage } from './stage.ts';

/** 7. The popup says what matters now, and how both pairs stand. */
export async function seeWhereTheyStand({ record, cairn }: Stage, parts: readonly Part[]): Promise<void> {
  let popup: Page | undefined;
  await record.step(
    'both',
    '7 what matters now',
    async ({ see, expect }) => {
      popup = await cairn.openPopup();
      await popup.locator('main').waitFor();
      await popup.waitForTimeout(400);
      const words = await wordsOf(popup);
      see('popup', words);
      expect('something matters now', words.length > 40);
      return popup;
    },
    () => popup as Page,
  );
  await popup?.close();
  await record.step(
    'both',
    '7 the pairs',
    async ({ see, expect }) => {
      popup = await cairn.openPopup('pairs');
      await popup
        .getByText(parts[0]?.cast.name ?? '')
        .first()
        .waitFor();
      const words = await wordsOf(popup);
      see('popup', words);
      expect(
        'both pairs are there',
        parts.every(({ cast }) => words.includes(cast.name)),
      );
      return popup;
    },
    () => popup as Page,
  );
  await popup?.close();
  await record.step(
    'both',
    '7 the promises',
    async ({ see, expect }) => {
      popup = await cairn.openPopup('commitments');
      await popup
        .getByText(parts[0]?.cast.promise ?? '')
        .first()
        .waitFor();
      const words = await wordsOf(popup);
      see('popup', words);
      expect(
        'both promises are there',
        parts.every(({ cast }) => words.includes(cast.promise)),
      );
      return popup;
    },
    () => popup as Page,
  );
  await popup?.close();
}
