import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { until } from './hands.ts';
import { button, field, press, textsOf } from './in-cairn.ts';
import type { Part, Stage } from './stage.ts';

/** 6. The recap is there, drafted by the worker; it is looked through, opened in the mailbox and saved as a file. */
export async function followUp(stage: Stage, { cast, page }: Part): Promise<void> {
  const { record, cairn, practice, folder } = stage;
  const { hands } = cast;
  let popup: Page = page;
  await record.step(
    hands.calendar,
    '6 a recap is drafted',
    async ({ see, expect }) => {
      popup = await cairn.openPopup('recaps');
      await popup.getByRole('button').filter({ hasText: cast.name }).first().click();
      await button(popup, 'recap_open').waitFor();
      if (!cast.emailIsShown) {
        const address = field(popup, 'recap_address');
        await address.fill(cast.email);
        await press(popup, 'recap_address_keep');
        await popup.getByText(cast.email).waitFor();
      }
      const letter = await textsOf(popup.locator('.letter-line'));
      see('letter', letter);
      const stays = await textsOf(popup.locator('.stays-with-you li'));
      see('stays', stays);
      const open = letter.join('\n');
      const feedback = Object.entries(cast.answers).find(([key]) => key.endsWith('feedback'))?.[1] ?? '';
      expect('the promise is in it', open.includes(cast.promise));
      expect('what is private is not', !open.includes(feedback) && !open.includes(cast.private));
      expect('what is private is listed as staying', stays.join('\n').includes(feedback));
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '6 a line is left out',
    async ({ see, expect }) => {
      const before = await popup.locator('.letter-line').count();
      await popup
        .locator('.letter-line')
        .filter({ hasText: cast.question })
        .getByRole('button')
        .last()
        .click();
      const after = await until('the line has left the letter', async () => {
        const count = await popup.locator('.letter-line').count();
        return count === before - 1 && count;
      });
      see('lines', `${before}, then ${after}`);
      const stays = await textsOf(popup.locator('.stays-with-you li'));
      see('stays', stays);
      expect(
        'it is listed as staying',
        stays.some((text) => text.includes(cast.question)),
      );
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '6 saved as a file',
    async ({ see, expect }) => {
      const file = join(folder, `${hands.calendar}-recap.eml`);
      const [download] = await Promise.all([popup.waitForEvent('download'), press(popup, 'recap_file')]);
      await download.saveAs(file);
      const mail = await PostalMime.parse(await readFile(file));
      see('named', download.suggestedFilename());
      see('to', mail.to);
      see('subject', mail.subject);
      see('text', mail.text);
      see('unsent', mail.headers.find(({ key }) => key === 'x-unsent')?.value);
      expect(
        'it goes to the pair alone',
        mail.to?.length === 1 && mail.to[0]?.address === cast.email && !mail.cc && !mail.bcc,
      );
      expect(
        'it is a draft',
        mail.headers.some(({ key, value }) => key === 'x-unsent' && value === '1'),
      );
      expect('it has a text and a page', Boolean(mail.text) && Boolean(mail.html));
      expect('the line that was left out is not in it', !mail.text?.includes(cast.question));
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '6 opened in the mailbox',
    async ({ see, expect }) => {
      const [mail] = await Promise.all([cairn.context.waitForEvent('page'), press(popup, 'recap_open')]);
      await mail.waitForLoadState();
      const composed = practice.composed.at(-1);
      see(
        'window',
        composed && {
          host: new URL(composed.url).hostname,
          to: composed.to,
          subject: composed.subject,
          body: composed.body,
        },
      );
      expect(
        'in the mailbox of this calendar',
        composed !== undefined && new URL(composed.url).hostname === cast.composeHost,
      );
      expect('to the pair alone', composed?.to.includes(cast.email) === true && !composed.to.includes(','));
      expect('with the promise', composed?.body.includes(cast.promise) === true);
      expect('without what is private', !composed?.body.includes(cast.private));
      see('cairn says', await textsOf(popup.locator('.banner')));
      await popup.close();
      popup = mail;
      return mail;
    },
    () => popup,
  );
  await popup.close();
}
